import { useWords } from "#words";
import type { Engagement, Role } from "@/lib/coaching/engagements/schema";
import type { PlanItem } from "@/lib/coaching/plans/schema";
import { DescriptionList } from "../ui/description-list";
import { Moment, type Clock } from "./moment";

type Space = Engagement & {
  readonly issue: string;
  readonly outcome: string;
  readonly anchors: readonly string[];
  readonly me: Clock & { readonly id: string };
};

/** What an engagement came to, for its client to keep. */
export function Summary({
  space,
  items,
  attained,
}: {
  space: Space;
  items: readonly PlanItem[];
  attained: readonly { readonly role: Role; readonly score: number; readonly t: number }[];
}) {
  const t = useWords("coaching");
  const { sessions, levels, endedAt, me } = space;
  const held = sessions.filter(({ state }) => state === "held");
  const done = items.filter(({ state }) => state === "done");
  // first and last level of each of the three who saw one
  const way = (["client", "coach", "manager"] as const)
    .flatMap((role) => {
      const own = levels.filter((level) => level.role === role && level.occasion !== "follow_up");
      const [first, last] = [own[0], own.at(-1)];
      return first && last
        ? [t("summary.wayOf", { role: t(`role.${role}`), first: first.level, last: last.level })]
        : [];
    })
    .join(" · ");
  return (
    <div className="max-w-[68ch] border-y border-line py-5">
      <DescriptionList
        items={[
          {
            term: t("summary.skill"),
            value: t("summary.with", { competency: space.competency.name, coach: space.coach.name }),
          },
          { term: t("summary.issue"), value: space.issue },
          { term: t("summary.outcome"), value: space.outcome },
          {
            term: t("summary.when"),
            value: t.rich("summary.course", {
              from: () => <Moment at={space.startedAt} clock={me} />,
              until: () => endedAt && <Moment at={endedAt} clock={me} />,
              count: held.length,
              state: t(`state.${space.state}`),
            }),
          },
          { term: t("summary.way"), value: way || t("summary.noLevels") },
          ...(attained.length > 0
            ? [
                {
                  term: t("summary.attained"),
                  value: attained
                    .map(({ role, score }) => `${t(`role.${role}`)} ${score > 0 ? "+" : ""}${score}`)
                    .join(", "),
                },
              ]
            : []),
          {
            term: t("summary.done"),
            value: done.length > 0 ? done.map(({ title }) => title).join("; ") : t("summary.nothing"),
          },
        ]}
      />
    </div>
  );
}
