import type { Metadata } from "next";
import Link from "next/link";
import { ScheduleForm } from "@/components/relationship/schedule-form";
import { SessionRows } from "@/components/relationship/session-rows";
import { SpaceTabs } from "@/components/relationship/space-header";
import { ButtonLink } from "@/components/ui/button";
import { Callout } from "@/components/ui/callout";
import { PageHeader } from "@/components/ui/page-header";
import { Section } from "@/components/ui/section";
import { visitor } from "@/lib/auth/visit";
import { now } from "@/lib/clock";
import { getRelationship } from "@/lib/mentoring/relationships/queries";
import { obstacle } from "@/lib/mentoring/relationships/rules";
import { listSessions, usualPlan } from "@/lib/mentoring/sessions/queries";
import { paths } from "@/lib/paths";
import { scheduleSession, showSeries } from "../actions";
import { audiencesOf } from "../audiences";
import { crumbsOf } from "../crumbs";

export const metadata: Metadata = { title: "Sessions" };

export default async function Sessions({ params }: { params: Promise<{ relationshipId: string }> }) {
  const { relationshipId } = await params;
  const actor = await visitor(paths.relationshipSessions(relationshipId));
  const space = await getRelationship(actor, relationshipId);
  const sessions = await listSessions(actor, relationshipId);
  const moment = now();
  const ahead = sessions.filter((each) => each.state === "scheduled" && each.startsAt > moment).reverse();
  const open = sessions.filter((each) => each.state === "scheduled" && each.startsAt <= moment);
  const past = sessions.filter((each) => !ahead.includes(each) && !open.includes(each));
  const closed = obstacle("add something shared", space.standing);
  const names = new Map([space.me, ...space.partners].map((each) => [each.id, each.name]));
  const rows = { relationshipId, clock: space.me, names };
  return (
    <>
      <PageHeader
        practice="mentoring"
        crumbs={crumbsOf(space)}
        title="Sessions"
        description={
          <>
            Times are in your own time zone, {space.me.timeZone.replace("_", " ")}. How they come into your
            calendar is{" "}
            <Link href={paths.myCalendar()} className="link">
              your choice
            </Link>
            .
          </>
        }
        actions={
          !closed && (
            <ButtonLink href={paths.logSession(relationshipId)} variant="primary" tone="mentoring">
              Log a session
            </ButtonLink>
          )
        }
      />
      <SpaceTabs id={relationshipId} />
      {open.length > 0 && (
        <Section
          title="Did you meet?"
          description="These were planned and have passed. One tap says what became of them."
        >
          <SessionRows label="Waiting for a word" sessions={open} {...rows} />
        </Section>
      )}
      <Section title="Ahead">
        {ahead.length > 0 ? (
          <SessionRows label="Planned" sessions={ahead} {...rows} />
        ) : (
          <p className="text-sm text-ink-soft">Nothing is planned.</p>
        )}
      </Section>
      <div id="plan" className="scroll-mt-6">
        <Section title="Plan the next one">
          {closed ? (
            <Callout kind="quiet" title={closed} />
          ) : (
            <ScheduleForm
              relationshipId={relationshipId}
              usual={await usualPlan(actor, space)}
              audiences={audiencesOf(space)}
              clock={{ timeZone: space.me.timeZone }}
              schedule={scheduleSession}
              show={showSeries}
            />
          )}
        </Section>
      </div>
      <Section title="Behind you">
        {past.length > 0 ? (
          <SessionRows label="Past" sessions={past} {...rows} />
        ) : (
          <p className="text-sm text-ink-soft">You have not logged a session yet.</p>
        )}
      </Section>
    </>
  );
}
