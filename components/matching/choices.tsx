"use client";
import { Button } from "../ui/button";
import { useChanges } from "./changes";
import { many, points } from "./words";

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
  const { open, keep } = useChanges();
  if (choices.length === 0)
    return <p className="text-sm text-ink-soft">There is nobody else whom the rules allow.</p>;
  return (
    <ul className="divide-y divide-line">
      {choices.map(({ mentor, score, regret, cohort }) => (
        <li key={mentor.id} className="py-3 text-sm first:pt-0">
          <div className="flex items-baseline justify-between gap-3">
            <span className="font-medium">{mentor.name}</span>
            <span className="tabular-nums">{points(score)}</span>
          </div>
          <p className="text-ink-soft">
            {matched ? `${forPerson(first, regret)}; ` : ""}
            {forCohort(cohort)}
          </p>
          {open && cohort && (
            <Button
              size="sm"
              className="mt-2"
              onClick={() => keep({ mentee, mentor: mentor.id, kind: "together" })}
            >
              Try {first} with {mentor.name.split(" ")[0]}
            </Button>
          )}
        </li>
      ))}
    </ul>
  );
}

function forPerson(first: string, regret: number): string {
  const lost = points(regret);
  if (lost === 0) return `as good for ${first}`;
  return `${many(Math.abs(lost), "point")} ${lost > 0 ? "less" : "more"} for ${first}`;
}

function forCohort(cohort: Choice["cohort"]): string {
  if (!cohort) return "not possible while others are kept together";
  const total = points(cohort.total);
  const parts = [
    cohort.people === 0
      ? null
      : `${many(Math.abs(cohort.people), "person", "people")} ${cohort.people < 0 ? "fewer" : "more"} matched`,
    total === 0 ? null : `${many(Math.abs(total), "point")} ${total < 0 ? "less" : "more"}`,
  ].filter(Boolean);
  return parts.length === 0 ? "costs the cohort nothing" : `for the cohort ${parts.join(", ")}`;
}
