"use client";
import { useWords } from "#words";
import type { Suggestion } from "@/lib/coaching/coaches/schema";
import { RadioField } from "../form/fields";

/** Experts in the chosen skill, those with most free places first, each with what shows their expertise. */
export function CoachChoice({ suggestions, label }: { suggestions: readonly Suggestion[]; label: string }) {
  const t = useWords("coaching");
  const first = suggestions.find(({ obstacle }) => obstacle === null);
  return (
    <RadioField
      name="coachId"
      label={label}
      hint={t(first ? "coachIs" : "choice.nobody")}
      required
      {...(first && { defaultValue: first.coach.personId })}
      options={suggestions.map(({ coach, evidence, free, obstacle }) => ({
        value: coach.personId,
        label: coach.jobTitle ? `${coach.name}, ${coach.jobTitle}` : coach.name,
        hint: t("choice.standing", {
          evidence,
          standing: obstacle ?? t("free", { free, capacity: coach.capacity }),
        }),
        disabled: obstacle !== null,
      }))}
    />
  );
}
