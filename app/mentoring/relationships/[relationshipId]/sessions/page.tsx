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
import { zoneName } from "@/lib/zone-name";
import { now } from "@/lib/clock";
import { getRelationship } from "@/lib/mentoring/relationships/queries";
import { listSessions, usualPlan } from "@/lib/mentoring/sessions/queries";
import { paths } from "@/lib/paths";
import { words } from "@/lib/reader";
import { scheduleSession, showSeries } from "../actions";
import { audiencesOf } from "../audiences";
import { crumbsOf } from "../crumbs";
import { whyNot } from "../why-not";

export const generateMetadata = async (): Promise<Metadata> => ({
  title: (await words("relationship-space"))("sessions.page"),
});

export default async function Sessions({ params }: { params: Promise<{ relationshipId: string }> }) {
  const { relationshipId } = await params;
  const actor = await visitor(paths.relationshipSessions(relationshipId));
  const space = await getRelationship(actor, relationshipId);
  const t = await words("relationship-space");
  const sessions = await listSessions(actor, relationshipId);
  const moment = now();
  const ahead = sessions.filter((each) => each.state === "scheduled" && each.startsAt > moment).reverse();
  const open = sessions.filter((each) => each.state === "scheduled" && each.startsAt <= moment);
  const past = sessions.filter((each) => !ahead.includes(each) && !open.includes(each));
  const closed = await whyNot("add something shared", space.standing);
  const names = new Map([space.me, ...space.partners].map((each) => [each.id, each.name]));
  const rows = { relationshipId, clock: space.me, names };
  return (
    <>
      <PageHeader
        practice="mentoring"
        crumbs={await crumbsOf(space)}
        title={t("sessions.page")}
        description={t.rich("sessions.about", {
          zone: zoneName(space.me.timeZone),
          link: (chunks) => (
            <Link href={paths.myCalendar()} className="link">
              {chunks}
            </Link>
          ),
        })}
        actions={
          !closed && (
            <ButtonLink href={paths.logSession(relationshipId)} variant="primary" tone="mentoring">
              {t("room.log")}
            </ButtonLink>
          )
        }
      />
      <SpaceTabs id={relationshipId} />
      {open.length > 0 && (
        <Section title={t("sessions.open")} description={t("sessions.openAbout")}>
          <SessionRows label={t("sessions.openList")} sessions={open} {...rows} />
        </Section>
      )}
      <Section title={t("sessions.ahead")}>
        {ahead.length > 0 ? (
          <SessionRows label={t("sessions.planned")} sessions={ahead} {...rows} />
        ) : (
          <p className="text-sm text-ink-soft">{t("sessions.nothing")}</p>
        )}
      </Section>
      <div id="plan" className="scroll-mt-6">
        <Section title={t("sessions.plan")}>
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
      <Section title={t("sessions.behind")}>
        {past.length > 0 ? (
          <SessionRows label={t("sessions.past")} sessions={past} {...rows} />
        ) : (
          <p className="text-sm text-ink-soft">{t("sessions.none")}</p>
        )}
      </Section>
    </>
  );
}
