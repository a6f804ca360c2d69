"use client";
import { Plus, Trash2 } from "lucide-react";
import type { Measure, Purpose } from "@/lib/mentoring/designs/schema";
import { Button } from "../ui/button";
import { Card } from "../ui/card";
import { TextArea, TextInput } from "./inputs";
import { FigureInput } from "./typed-inputs";

const NEW: Measure = { name: "", unit: "", baseline: null, target: null, instrument: "", when: "" };

export function PurposeEditor({ value, onChange }: { value: Purpose; onChange: (value: Purpose) => void }) {
  const { measures } = value;
  const set = (i: number, change: Partial<Measure>) =>
    onChange({ ...value, measures: measures.map((each, k) => (k === i ? { ...each, ...change } : each)) });
  return (
    <div className="space-y-8">
      <TextArea
        label="Why we do this"
        rows={5}
        hint="Why does the organization do this, and what should be different afterwards? Two or three sentences a sponsor would sign."
        value={value.statement}
        onChange={(statement) => onChange({ ...value, statement })}
      />
      <section aria-labelledby="measures" className="space-y-4">
        <div>
          <h2 id="measures" className="text-base">
            Success measures
          </h2>
          <p className="text-sm text-ink-soft">
            How you will know. At least one, with where it stands today and where it should be.
          </p>
        </div>
        {measures.map((measure, i) => (
          <MeasureCard
            key={i}
            place={i + 1}
            measure={measure}
            onChange={(change) => set(i, change)}
            onRemove={() => onChange({ ...value, measures: measures.filter((_, k) => k !== i) })}
          />
        ))}
        {measures.length < 12 && (
          <Button onClick={() => onChange({ ...value, measures: [...measures, NEW] })}>
            <Plus aria-hidden className="size-4" /> Add a measure
          </Button>
        )}
      </section>
    </div>
  );
}

function MeasureCard({
  place,
  measure,
  onChange,
  onRemove,
}: {
  place: number;
  measure: Measure;
  onChange: (change: Partial<Measure>) => void;
  onRemove: () => void;
}) {
  return (
    <Card className="p-4">
      <fieldset className="grid grid-cols-6 gap-x-3 gap-y-4">
        <legend className="sr-only">Measure {place}</legend>
        <TextInput
          className="col-span-6"
          label={`Measure ${place}`}
          placeholder="Leading roles filled from within"
          value={measure.name}
          onChange={(name) => onChange({ name })}
        />
        <FigureInput
          className="col-span-2"
          label="Today"
          value={measure.baseline}
          onChange={(baseline) => onChange({ baseline })}
        />
        <FigureInput
          className="col-span-2"
          label="Target"
          value={measure.target}
          onChange={(target) => onChange({ target })}
        />
        <TextInput
          className="col-span-2"
          label="Unit"
          placeholder="%"
          maxLength={60}
          value={measure.unit}
          onChange={(unit) => onChange({ unit })}
        />
        <TextInput
          className="col-span-6"
          label="When it is measured"
          placeholder="Before the start, and each quarter"
          value={measure.when}
          onChange={(when) => onChange({ when })}
        />
        <div className="col-span-6 flex items-end gap-2">
          <TextInput
            className="flex-1"
            label="Instrument"
            placeholder="Where the figure comes from, and how often"
            value={measure.instrument}
            onChange={(instrument) => onChange({ instrument })}
          />
          <Button variant="quiet" className="px-3" aria-label={`Remove measure ${place}`} onClick={onRemove}>
            <Trash2 aria-hidden className="size-4" />
          </Button>
        </div>
      </fieldset>
    </Card>
  );
}
