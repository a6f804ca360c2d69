import { useWords } from "#words";
import type { Role } from "@/lib/coaching/engagements/schema";
import type { Gap } from "@/lib/coaching/goals/schema";
import { Section } from "../ui/section";

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
  const t = useWords("coaching");
  const points = [
    ...levels.map((gap) => ({ ...gap, of: "level" as const })),
    ...outcomes.map((gap) => ({ ...gap, of: "step" as const })),
  ];
  if (points.length === 0) return null;
  return (
    <Section title={t("talk.title")} description={t("talk.about")}>
      <ul className="max-w-[68ch] divide-y divide-line border-y border-line">
        {points.map(({ occasion, low, high, by, of }) => (
          <li key={`${occasion} ${of}`} className="py-3 text-sm">
            <span className="text-ink-soft">{t(`moment.${occasion}`)}: </span>
            {t(`talk.${of}`, { high: names[high], low: names[low], by })}
          </li>
        ))}
      </ul>
    </Section>
  );
}
