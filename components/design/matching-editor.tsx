"use client";
import { Lock, Plus } from "lucide-react";
import type { ReactNode } from "react";
import { AIMS, type Criterion, type Matching } from "@/lib/mentoring/designs/schema";
import { Button } from "../ui/button";
import { Choice } from "./choice";
import { CriterionCard } from "./criterion-card";
import { CriterionShares } from "./criterion-shares";
import { NumberInput } from "./typed-inputs";
import { AIM_WORDS, WALL_RULES } from "./words";

const NEW: Omit<Criterion, "key"> = {
  label: "",
  weight: 10,
  kind: "preference",
  comparator: "same",
  mentee: "",
  mentor: "",
  scale: [],
  shares: {},
  reach: 1,
  measure: "number",
  by: "mentee",
  ranks: [100, 80, 60, 40, 20],
  minutes: 60,
  view: "both",
  sensitive: false,
  missing: "nothing",
};
/** Kept for the life of a criterion, whatever it comes to be called. */
const newKey = () => crypto.randomUUID().slice(0, 8);

/** Answers that most programs ask for. */
const ANSWERS = [
  "profession",
  "department",
  "grade",
  "location",
  "languages",
  "focus",
  "interests",
  "years of experience",
];

export function MatchingEditor({
  value,
  onChange,
  estimate,
}: {
  value: Matching;
  onChange: (value: Matching) => void;
  /** What these criteria and rules would come to now. */
  estimate: ReactNode;
}) {
  const { criteria } = value;
  const set = (change: Partial<Matching>) => onChange({ ...value, ...change });
  const total = criteria.reduce((sum, criterion) => sum + criterion.weight, 0);
  return (
    <div className="space-y-10">
      <section aria-labelledby="criteria" className="space-y-4">
        <div>
          <h2 id="criteria" className="text-base">
            What makes a good pair
          </h2>
          <p className="text-sm text-ink-soft">
            Each criterion compares an answer of the mentee with one of the mentor and is worth its points.
          </p>
        </div>
        <CriterionShares criteria={criteria} total={total} />
        <datalist id="answers">
          {ANSWERS.map((answer) => (
            <option key={answer} value={answer} />
          ))}
        </datalist>
        {criteria.map((criterion, i) => (
          <CriterionCard
            key={criterion.key}
            place={i + 1}
            criterion={criterion}
            total={total}
            onChange={(change) =>
              set({ criteria: criteria.map((each, k) => (k === i ? { ...each, ...change } : each)) })
            }
            onRemove={() => set({ criteria: criteria.filter((_, k) => k !== i) })}
          />
        ))}
        {criteria.length < 20 && (
          <Button onClick={() => set({ criteria: [...criteria, { ...NEW, key: newKey() }] })}>
            <Plus aria-hidden className="size-4" /> Add a criterion
          </Button>
        )}
      </section>

      <section aria-labelledby="never" className="space-y-4">
        <div>
          <h2 id="never" className="text-base">
            Who is never matched
          </h2>
          <p className="text-sm text-ink-soft">
            These rules hold in every program and cannot be switched off.
          </p>
        </div>
        <ul className="space-y-2.5">
          {WALL_RULES.map((rule) => (
            <li key={rule} className="flex gap-3 text-sm">
              <Lock aria-hidden className="mt-0.5 size-4 shrink-0 text-mentoring" />
              {rule}
            </li>
          ))}
        </ul>
        <Choice
          label="People who were a pair before"
          name="former"
          columns={2}
          value={value.rules === null ? null : value.rules.includes("former-pairs") ? "no" : "yes"}
          onChange={(answer) => set({ rules: answer === "no" ? ["former-pairs"] : [] })}
          options={[
            { value: "no", label: "Are not matched again" },
            { value: "yes", label: "May be matched again" },
          ]}
        />
      </section>

      {estimate}

      <Choice
        label="Who does the matching"
        name="approach"
        columns={2}
        value={value.approach}
        onChange={(approach) => set({ approach })}
        options={[
          {
            value: "assigned",
            label: "The program proposes",
            hint: "The best possible pairs by the criteria; both people accept or decline.",
          },
          {
            value: "self",
            label: "Mentees choose",
            hint: "They see mentors with reasons, and rank up to five.",
          },
        ]}
      />
      <Choice
        label="What the matching aims at"
        name="aim"
        columns={2}
        value={value.aim}
        onChange={(aim) => set({ aim })}
        options={AIMS.map((aim) => ({
          value: aim,
          label: AIM_WORDS[aim].name,
          hint: AIM_WORDS[aim].explained,
        }))}
      />
      <NumberInput
        label="Mentees a mentor takes at once"
        hint="Unless the mentor says otherwise when enrolling."
        value={value.mentorCapacity}
        min={1}
        max={10}
        onChange={(mentorCapacity) => set({ mentorCapacity })}
      />
    </div>
  );
}
