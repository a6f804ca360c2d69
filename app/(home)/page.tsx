import type { Metadata } from "next";
import { ComingUp } from "@/components/today/coming-up";
import { MyPairs } from "@/components/today/my-pairs";
import { MyPrograms } from "@/components/today/my-programs";
import { MyTriangles } from "@/components/today/my-triangles";
import { OwedList } from "@/components/today/owed-list";
import { dayOf } from "@/components/time/moment";
import { ButtonLink } from "@/components/ui/button";
import { EmptyState } from "@/components/ui/empty-state";
import { visitor } from "@/lib/auth/visit";
import { now } from "@/lib/clock";
import { listMyEngagements } from "@/lib/coaching/engagements/queries";
import { listOwed } from "@/lib/mentoring/owed/queries";
import { listPrograms } from "@/lib/mentoring/programs/queries";
import { listMyRelationships } from "@/lib/mentoring/relationships/queries";
import { paths } from "@/lib/paths";
import { getHats } from "@/lib/people/hats/queries";
import { readerHere } from "@/lib/reader";
import { tell } from "@/lib/words/said";
import { comingUp } from "./coming-up";
import { coachingOwed, mostPressingFirst } from "./owed";

export const metadata: Metadata = { title: "Today" };

export default async function Today() {
  const actor = await visitor(paths.today());
  const [hats, mentoring, engagements, relationships, programs] = await Promise.all([
    getHats(actor),
    listOwed(actor),
    listMyEngagements(actor),
    listMyRelationships(actor),
    listPrograms(actor),
  ]);
  const reader = await readerHere();
  const owed = [
    ...mentoring.map(({ said, href, since }) => ({
      practice: "mentoring" as const,
      text: tell(said, reader),
      href,
      since,
      pressing: true,
      at: since,
    })),
    ...coachingOwed(engagements, reader),
  ]
    .sort(mostPressingFirst)
    .slice(0, 5);
  const ahead = comingUp(relationships, engagements, now());
  const mine = programs.filter((program) => program.mine && program.state !== "closed");
  const live = relationships.filter((relationship) => relationship.phase !== "ended");
  const running = engagements.filter(
    (engagement) => engagement.state === "active" || engagement.state === "paused",
  );
  const nothing = live.length === 0 && engagements.length === 0 && mine.length === 0;
  return (
    <>
      <header className="mb-10">
        <p className="text-sm text-ink-soft">{dayOf(now(), hats.timeZone)}</p>
        <h1 className="text-2xl">
          {greetingAt(now(), hats.timeZone)}, {hats.name.split(" ")[0]}
        </h1>
      </header>
      <div className="grid gap-12 lg:grid-cols-[2fr_1fr]">
        <div className="space-y-10">
          <section aria-labelledby="owed">
            <h2 id="owed" className="mb-3 text-lg">
              {owed.length > 0 ? "What waits for you" : "Nothing waits for you"}
            </h2>
            {owed.length > 0 ? (
              <OwedList items={owed} timeZone={hats.timeZone} />
            ) : nothing ? (
              <EmptyState
                title="Somebody to learn from?"
                action={
                  <ButtonLink href={paths.guide()} variant="primary">
                    Which do you need?
                  </ButtonLink>
                }
              >
                Coaching for a skill your work needs now, or mentoring for the long way. At most six questions
                tell which.
              </EmptyState>
            ) : (
              <p className="text-ink-soft">When somebody needs something from you, it stands here.</p>
            )}
          </section>
          {ahead.length > 0 && <ComingUp items={ahead} timeZone={hats.timeZone} />}
        </div>
        <div className="space-y-10">
          {live.length > 0 && <MyPairs me={hats.name} relationships={live} timeZone={hats.timeZone} />}
          {running.length > 0 && <MyTriangles engagements={running} />}
          {mine.length > 0 && <MyPrograms programs={mine} />}
        </div>
      </div>
    </>
  );
}

function greetingAt(moment: Date, timeZone: string): string {
  const hour = Number(
    new Intl.DateTimeFormat("en-GB", { hour: "2-digit", hour12: false, timeZone }).format(moment),
  );
  return hour < 5 ? "Good night" : hour < 12 ? "Good morning" : hour < 18 ? "Good afternoon" : "Good evening";
}
