"use client";
import { useWords } from "#words";
import { Button } from "../ui/button";
import { useChanges } from "./changes";
import { points } from "./words";

type Choice = {
  mentor: { id: string; name: string; jobTitle: string | null };
  score: number;
  regret: number;
  cohort: { people: number; total: number } | null;
};

/** The next best partners of one mentee: what each would cost this person, and what it would cost everybody. */
export function Choices({
  mentee,
  first,
  choices,
  matched,
}: {
  mentee: string;
  first: string;
  choices: readonly Choice[];
  matched: boolean;
}) {
  const t = useWords("matching");
  const { open, keep } = useChanges();
  const { forPerson, forCohort } = useCosts(first);
  if (choices.length === 0) return <p className="text-sm text-ink-soft">{t("choices.none")}</p>;
  return (
    <ul className="divide-y divide-line">
      {choices.map(({ mentor, score, regret, cohort }) => (
        <li key={mentor.id} className="py-3 text-sm first:pt-0">
          <div className="flex items-baseline justify-between gap-3">
            <span className="font-medium">{mentor.name}</span>
            <span className="tabular-nums">{points(score)}</span>
          </div>
          <p className="text-ink-soft">
            {matched
              ? t("choices.both", { person: forPerson(regret), cohort: forCohort(cohort) })
              : forCohort(cohort)}
          </p>
          {open && cohort && (
            <Button
              size="sm"
              className="mt-2"
              onClick={() => keep({ mentee, mentor: mentor.id, kind: "together" })}
            >
              {t("choices.try", { mentee: first, mentor: mentor.name.split(" ")[0] ?? "" })}
            </Button>
          )}
        </li>
      ))}
    </ul>
  );
}

/** What another partner would cost one person, and everybody, in words. */
function useCosts(first: string) {
  const t = useWords("matching");
  return {
    forPerson: (regret: number): string => {
      const lost = points(regret);
      if (lost === 0) return t("choices.same", { name: first });
      return t(lost > 0 ? "choices.less" : "choices.more", { points: Math.abs(lost), name: first });
    },
    forCohort: (cohort: Choice["cohort"]): string => {
      if (!cohort) return t("choices.impossible");
      const total = points(cohort.total);
      const people = { people: Math.abs(cohort.people), fewer: String(cohort.people < 0) };
      const sum = { points: Math.abs(total), less: String(total < 0) };
      if (cohort.people === 0) return total === 0 ? t("choices.nothing") : t("choices.points", sum);
      return total === 0 ? t("choices.people", people) : t("choices.peopleAndPoints", { ...people, ...sum });
    },
  };
}
