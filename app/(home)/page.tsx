import type { Metadata } from "next";
import { ComingUp } from "@/components/today/coming-up";
import { MyPairs } from "@/components/today/my-pairs";
import { MyPrograms } from "@/components/today/my-programs";
import { MyTriangles } from "@/components/today/my-triangles";
import { OwedList } from "@/components/today/owed-list";
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
import { figures, readerHere, words } from "@/lib/reader";
import { tell } from "@/lib/words/said";
import { comingUp } from "./coming-up";
import { coachingOwed, mostPressingFirst } from "./owed";
import { partOfDay } from "./part-of-day";

export const generateMetadata = async (): Promise<Metadata> => ({ title: (await words("today"))("page") });

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
  const t = await words("today");
  const write = await figures();
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
        <p className="text-sm text-ink-soft">{write.dateTime(now(), "day")}</p>
        <h1 className="text-2xl">
          {t(`greeting.${partOfDay(now(), hats.timeZone)}`, { name: hats.name.split(" ")[0] ?? "" })}
        </h1>
      </header>
      <div className="grid gap-12 lg:grid-cols-[2fr_1fr]">
        <div className="space-y-10">
          <section aria-labelledby="owed">
            <h2 id="owed" className="mb-3 text-lg">
              {owed.length > 0 ? t("owed.some") : t("owed.none")}
            </h2>
            {owed.length > 0 ? (
              <OwedList items={owed} />
            ) : nothing ? (
              <EmptyState
                title={t("begin.title")}
                action={
                  <ButtonLink href={paths.guide()} variant="primary">
                    {t("begin.which")}
                  </ButtonLink>
                }
              >
                {t("begin.why")}
              </EmptyState>
            ) : (
              <p className="text-ink-soft">{t("owed.noneWhy")}</p>
            )}
          </section>
          {ahead.length > 0 && <ComingUp items={ahead} />}
        </div>
        <div className="space-y-10">
          {live.length > 0 && <MyPairs me={hats.name} relationships={live} />}
          {running.length > 0 && <MyTriangles engagements={running} />}
          {mine.length > 0 && <MyPrograms programs={mine} />}
        </div>
      </div>
    </>
  );
}
