import { useWords } from "#words";
import type { ThreadArea } from "@/lib/coaching/plans/schema";
import { AudienceLine, type Audience } from "../audience-line";
import { Badge } from "../ui/badge";
import { Moment, type Clock } from "./moment";

/** What a manager said at one time, area by area, in full. */
export function FeedbackAreas({
  areas,
  clock,
  audience,
}: {
  areas: readonly ThreadArea[];
  clock: Clock;
  audience: Audience;
}) {
  const t = useWords("coaching");
  const [first] = areas;
  if (!first) return null;
  return (
    <article className="mb-8">
      <h3 className="mb-3 text-base">
        {first.author.name}, <Moment at={first.at} clock={clock} />
      </h3>
      <ul className="mb-3 divide-y divide-line border-y border-line">
        {areas.map((area) => (
          <li key={area.id} className="grid gap-x-8 gap-y-2 py-5 md:grid-cols-[14rem_minmax(0,1fr)]">
            <div className="space-y-2">
              <p className="font-medium">{area.area}</p>
              <p className="flex flex-wrap gap-2">
                <Badge tone={area.priority === 1 ? "coaching" : "plain"}>
                  {t("priority", { priority: area.priority })}
                </Badge>
              </p>
            </div>
            <div className="max-w-[68ch] space-y-2 text-sm">
              {area.observed === null ? (
                <p className="text-ink-soft">{t("areas.byCoach")}</p>
              ) : (
                <>
                  <p>
                    <span className="block text-ink-soft">{t("areas.observed")}</span>
                    {area.observed}
                  </p>
                  <p>
                    <span className="block text-ink-soft">{t("areas.effect")}</span>
                    {area.effect}
                  </p>
                </>
              )}
              <p className="text-ink-soft">
                {area.items.length > 0
                  ? t("areas.inPlan", { items: area.items.map(({ title }) => title).join("; ") })
                  : t(area.answer ? "areas.answered" : "areas.waiting")}
              </p>
              {area.answer && (
                <p className="border-l-2 border-coaching/40 pl-4">
                  <span className="block text-ink-soft">
                    {area.answer.by.name}, <Moment at={area.answer.at} clock={clock} />
                  </span>
                  {area.answer.text}
                </p>
              )}
            </div>
          </li>
        ))}
      </ul>
      <AudienceLine audience={audience} />
    </article>
  );
}
