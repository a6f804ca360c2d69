import type { Role } from "@/lib/coaching/engagements/schema";
import type { Gap } from "@/lib/coaching/goals/schema";
import { Section } from "../ui/section";
import { MOMENT_WORDS } from "./moment-words";

/** Where the three differ: not an error in the numbers, but the best thing there is to talk about. */
export function TalkingPoints({
  levels,
  outcomes,
  names,
}: {
  levels: readonly Gap[];
  outcomes: readonly Gap[];
  names: Record<Role, string>;
}) {
  const points = [
    ...levels.map((gap) => ({ ...gap, of: gap.by === 1 ? "level" : "levels" })),
    ...outcomes.map((gap) => ({ ...gap, of: gap.by === 1 ? "step of the outcome" : "steps of the outcome" })),
  ];
  if (points.length === 0) return null;
  return (
    <Section
      title="Worth a talk"
      description="Nobody has to be right. Each of you thought of a situation; tell each other which."
    >
      <ul className="max-w-[68ch] divide-y divide-line border-y border-line">
        {points.map(({ occasion, low, high, by, of }) => (
          <li key={`${occasion} ${of}`} className="py-3 text-sm">
            <span className="text-ink-soft">{MOMENT_WORDS[occasion]}: </span>
            {names[high]} sees {by} {of} more than {names[low]}. Which situation did each of you have in mind?
          </li>
        ))}
      </ul>
    </Section>
  );
}
