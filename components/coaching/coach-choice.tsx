"use client";
import type { Suggestion } from "@/lib/coaching/coaches/schema";
import { RadioField } from "../form/fields";
import { COACH_IS } from "./words";

/** Experts in the chosen skill, those with most free places first, each with what shows their expertise. */
export function CoachChoice({ suggestions, label }: { suggestions: readonly Suggestion[]; label: string }) {
  const first = suggestions.find(({ obstacle }) => obstacle === null);
  return (
    <RadioField
      name="coachId"
      label={label}
      hint={
        first
          ? COACH_IS
          : "Nobody who coaches in this skill has a place free now. Choose another skill, or come back."
      }
      required
      {...(first && { defaultValue: first.coach.personId })}
      options={suggestions.map(({ coach, evidence, free, obstacle }) => ({
        value: coach.personId,
        label: coach.jobTitle ? `${coach.name}, ${coach.jobTitle}` : coach.name,
        hint: `${evidence} ${obstacle ?? `${free} of ${coach.capacity} places free`}.`,
        disabled: obstacle !== null,
      }))}
    />
  );
}
