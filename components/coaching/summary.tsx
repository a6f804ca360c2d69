import type { Engagement, Level, Role } from "@/lib/coaching/engagements/schema";
import type { PlanItem } from "@/lib/coaching/plans/schema";
import { DescriptionList } from "../ui/description-list";
import { Moment, type Clock } from "./moment";
import { ROLE_WORDS, STATE_WORDS } from "./words";

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
  const { sessions, levels, endedAt, me } = space;
  const held = sessions.filter(({ state }) => state === "held");
  const done = items.filter(({ state }) => state === "done");
  return (
    <div className="max-w-[68ch] border-y border-line py-5">
      <DescriptionList
        items={[
          {
            term: "Skill",
            value: `${space.competency.name}, with ${space.coach.name}`,
          },
          { term: "It began with", value: space.issue },
          { term: "What was to be different", value: space.outcome },
          {
            term: "When",
            value: (
              <>
                <Moment at={space.startedAt} clock={me} /> to {endedAt && <Moment at={endedAt} clock={me} />},{" "}
                {held.length} {held.length === 1 ? "session" : "sessions"}. {STATE_WORDS[space.state]}.
              </>
            ),
          },
          { term: "From where to where", value: wayOf(levels) || "No levels were seen" },
          ...(attained.length > 0
            ? [
                {
                  term: "The outcome",
                  value: attained
                    .map(({ role, score }) => `${ROLE_WORDS[role]} ${score > 0 ? "+" : ""}${score}`)
                    .join(", "),
                },
              ]
            : []),
          {
            term: "What is done",
            value: done.length > 0 ? done.map(({ title }) => title).join("; ") : "Nothing of the plan",
          },
        ]}
      />
    </div>
  );
}

/** First and last level of each of the three who saw one. */
function wayOf(levels: readonly Level[]): string {
  return (["client", "coach", "manager"] as const)
    .flatMap((role) => {
      const own = levels.filter((level) => level.role === role && level.occasion !== "follow_up");
      const [first, last] = [own[0], own.at(-1)];
      return first && last ? [`${ROLE_WORDS[role]}: level ${first.level} to ${last.level}`] : [];
    })
    .join(" · ");
}
