"use client";
import { useWords } from "#words";
import { Lock, Plus } from "lucide-react";
import type { ReactNode } from "react";
import { AIMS, type Criterion, type Matching } from "@/lib/mentoring/designs/schema";
import { Button } from "../ui/button";
import { offered } from "./answers";
import { Choice } from "./choice";
import { CriterionCard } from "./criterion-card";
import { CriterionShares } from "./criterion-shares";
import { NumberInput } from "./typed-inputs";
import { WALL_RULES } from "./words";

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
  const t = useWords("design");
  const { criteria } = value;
  const set = (change: Partial<Matching>) => onChange({ ...value, ...change });
  const total = criteria.reduce((sum, criterion) => sum + criterion.weight, 0);
  return (
    <div className="space-y-10">
      <section aria-labelledby="criteria" className="space-y-4">
        <div>
          <h2 id="criteria" className="text-base">
            {t("matching.criteria")}
          </h2>
          <p className="text-sm text-ink-soft">{t("matching.criteriaAbout")}</p>
        </div>
        <CriterionShares criteria={criteria} total={total} />
        <datalist id="answers">
          {offered(t).map((answer) => (
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
            <Plus aria-hidden className="size-4" /> {t("matching.add")}
          </Button>
        )}
      </section>

      <section aria-labelledby="never" className="space-y-4">
        <div>
          <h2 id="never" className="text-base">
            {t("matching.never")}
          </h2>
          <p className="text-sm text-ink-soft">{t("matching.neverAbout")}</p>
        </div>
        <ul className="space-y-2.5">
          {WALL_RULES.map((rule) => (
            <li key={rule} className="flex gap-3 text-sm">
              <Lock aria-hidden className="mt-0.5 size-4 shrink-0 text-mentoring" />
              {t(`wall.${rule}`)}
            </li>
          ))}
        </ul>
        <Choice
          label={t("matching.former")}
          name="former"
          columns={2}
          value={value.rules === null ? null : value.rules.includes("former-pairs") ? "no" : "yes"}
          onChange={(answer) => set({ rules: answer === "no" ? ["former-pairs"] : [] })}
          options={[
            { value: "no", label: t("is.formerNot") },
            { value: "yes", label: t("is.formerAgain") },
          ]}
        />
      </section>

      {estimate}

      <Choice
        label={t("matching.approach")}
        name="approach"
        columns={2}
        value={value.approach}
        onChange={(approach) => set({ approach })}
        options={(["assigned", "self"] as const).map((approach) => ({
          value: approach,
          label: t(`matching.${approach}.label`),
          hint: t(`matching.${approach}.hint`),
        }))}
      />
      <Choice
        label={t("matching.aim")}
        name="aim"
        columns={2}
        value={value.aim}
        onChange={(aim) => set({ aim })}
        options={AIMS.map((aim) => ({
          value: aim,
          label: t(`aim.${aim}.name`),
          hint: t(`aim.${aim}.explained`),
        }))}
      />
      <NumberInput
        label={t("matching.capacity")}
        hint={t("matching.capacityHint")}
        value={value.mentorCapacity}
        min={1}
        max={10}
        onChange={(mentorCapacity) => set({ mentorCapacity })}
      />
    </div>
  );
}
