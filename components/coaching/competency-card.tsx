import { useWords } from "#words";
import type { ReactNode } from "react";
import type { Coach } from "@/lib/coaching/coaches/schema";
import type { Competency } from "@/lib/coaching/competencies/schema";
import { Avatar } from "../ui/avatar";

/** A competency with its five anchors and the experts who coach in it. */
export function CompetencyCard({
  competency: { id, name, description, instrument, levels },
  coaches,
  children,
}: {
  competency: Competency;
  coaches: readonly Coach[];
  /** What the reader can do about their own part in it. */
  children: ReactNode;
}) {
  const t = useWords("coaching");
  const evidenceOf = ({ expertise }: Coach) =>
    expertise.find(({ competencyId }) => competencyId === id)?.evidence;
  return (
    <section aria-labelledby={`name-${id}`} className="border-t border-line py-8">
      <h2 id={`name-${id}`} className="text-lg">
        {name}
      </h2>
      <p className="mt-1 max-w-[68ch] text-ink-soft">{description}</p>
      {instrument && (
        <p className="mt-2 max-w-[68ch] text-sm">
          <span className="text-ink-soft">{t("competency.instrument")} </span>
          {instrument}
        </p>
      )}
      <div className="mt-5 grid gap-x-12 gap-y-6 lg:grid-cols-2">
        <ol className="max-w-[68ch] space-y-2.5 text-sm">
          {levels.map((anchor, index) => (
            <li key={anchor} className="flex gap-3">
              <span className="inline-flex size-6 shrink-0 items-center justify-center rounded-full border border-coaching text-xs text-coaching tabular-nums">
                <span className="sr-only">{t("competency.level")} </span>
                {index + 1}
              </span>
              <span className="pt-0.5">{anchor}</span>
            </li>
          ))}
        </ol>
        <div className="space-y-4">
          {coaches.length === 0 && <p className="text-sm text-ink-soft">{t("competency.nobody")}</p>}
          <ul className="space-y-4">
            {coaches.map((coach) => (
              <li key={coach.personId} className="flex gap-3 text-sm">
                <Avatar name={coach.name} />
                <div className="max-w-[60ch]">
                  <p className="font-medium">
                    {coach.name}
                    {coach.jobTitle && <span className="font-normal text-ink-soft">, {coach.jobTitle}</span>}
                  </p>
                  <p>{evidenceOf(coach)}</p>
                  {coach.languages.length > 0 && (
                    <p className="text-ink-soft">{coach.languages.join(", ")}</p>
                  )}
                </div>
              </li>
            ))}
          </ul>
          {children}
        </div>
      </div>
    </section>
  );
}
