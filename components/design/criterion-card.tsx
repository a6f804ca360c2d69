"use client";
import { Trash2 } from "lucide-react";
import { COMPARATORS, MISSING, VIEWS, type Criterion } from "@/lib/mentoring/designs/schema";
import { Button } from "../ui/button";
import { Card } from "../ui/card";
import { ComparatorFields } from "./comparator-fields";
import { Select, TextInput, Tick } from "./inputs";
import { COMPARATOR_WORDS, MISSING_WORDS, VIEW_WORDS } from "./words";

const COMPARISONS = COMPARATORS.map((value) => ({ value, label: COMPARATOR_WORDS[value].brief }));

/** One criterion: an answer of the mentee, one of the mentor, how they are compared and how much it counts. */
export function CriterionCard({
  place,
  criterion,
  total,
  onChange,
  onRemove,
}: {
  place: number;
  criterion: Criterion;
  total: number;
  onChange: (change: Partial<Criterion>) => void;
  onRemove: () => void;
}) {
  const { comparator, kind, sensitive } = criterion;
  const isOne = criterion.mentee === criterion.mentor; // most are the same question to both
  return (
    <Card className="p-4">
      <fieldset className="space-y-4">
        <legend className="sr-only">Criterion {place}</legend>
        <div className="flex items-end gap-2">
          <TextInput
            className="flex-1"
            label={`Criterion ${place}`}
            hint={place === 1 ? "In words that a matched person will read as a reason." : undefined}
            placeholder="Same profession"
            maxLength={120}
            value={criterion.label}
            onChange={(label) => onChange({ label })}
          />
          <Button
            variant="quiet"
            className="px-3"
            aria-label={`Remove criterion ${place}`}
            onClick={onRemove}
          >
            <Trash2 aria-hidden className="size-4" />
          </Button>
        </div>
        <div className="grid grid-cols-2 gap-3">
          <TextInput
            label="The mentee’s answer"
            placeholder="profession"
            maxLength={60}
            suggestions="answers"
            value={criterion.mentee}
            onChange={(mentee) => onChange({ mentee, ...(isOne && { mentor: mentee }) })}
          />
          <TextInput
            label="The mentor’s answer"
            placeholder="profession"
            maxLength={60}
            suggestions="answers"
            value={criterion.mentor}
            onChange={(mentor) => onChange({ mentor })}
          />
        </div>
        <Select
          label="Points when they are"
          value={comparator}
          options={COMPARISONS}
          onChange={(next) => onChange({ comparator: next })}
        />
        <p className="text-xs text-ink-soft">{COMPARATOR_WORDS[comparator].explained}</p>
        <ComparatorFields criterion={criterion} onChange={onChange} />
        <label className="flex items-center gap-3 text-sm">
          <span className="font-medium">Points</span>
          <input
            type="range"
            min={0}
            max={40}
            value={Math.min(criterion.weight, 40)}
            onChange={(event) => onChange({ weight: Number(event.target.value) })}
            className="h-6 min-w-0 flex-1 accent-(--mentoring)"
          />
          <span className="w-20 text-right text-ink-soft tabular-nums">
            {criterion.weight} of {total}
          </span>
        </label>
        <div className="grid gap-3">
          <Tick
            label="Must hold"
            hint="A pair that does not meet it is never made."
            checked={kind === "hard"}
            onChange={(hard) => onChange({ kind: hard ? "hard" : "preference" })}
          />
          <Tick
            label="Sensitive"
            hint={
              sensitive
                ? "Asked as a choice, with what it is for, and with consent. Without consent the database does not show the answer to the matching at all."
                : "For identity and the like: asked with consent only."
            }
            checked={sensitive}
            onChange={(next) => onChange({ sensitive: next })}
          />
        </div>
        <div className="grid gap-3 sm:grid-cols-2">
          <Select
            label="Whose wish it is"
            value={criterion.view}
            options={VIEWS.map((value) => ({ value, label: VIEW_WORDS[value] }))}
            onChange={(view) => onChange({ view })}
          />
          <Select
            label="Without an answer of one"
            value={criterion.missing}
            options={MISSING.map((value) => ({ value, label: MISSING_WORDS[value] }))}
            onChange={(missing) => onChange({ missing })}
          />
        </div>
      </fieldset>
    </Card>
  );
}
