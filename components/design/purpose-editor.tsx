"use client";
import { useWords } from "#words";
import { Plus, Trash2 } from "lucide-react";
import type { Measure, Purpose } from "@/lib/mentoring/designs/schema";
import { Button } from "../ui/button";
import { Card } from "../ui/card";
import { TextArea, TextInput } from "./inputs";
import { FigureInput } from "./typed-inputs";

const NEW: Measure = { name: "", unit: "", baseline: null, target: null, instrument: "", when: "" };

export function PurposeEditor({ value, onChange }: { value: Purpose; onChange: (value: Purpose) => void }) {
  const t = useWords("design");
  const { measures } = value;
  const set = (i: number, change: Partial<Measure>) =>
    onChange({ ...value, measures: measures.map((each, k) => (k === i ? { ...each, ...change } : each)) });
  return (
    <div className="space-y-8">
      <TextArea
        label={t("purpose.statement")}
        rows={5}
        hint={t("purpose.statementHint")}
        value={value.statement}
        onChange={(statement) => onChange({ ...value, statement })}
      />
      <section aria-labelledby="measures" className="space-y-4">
        <div>
          <h2 id="measures" className="text-base">
            {t("purpose.measures")}
          </h2>
          <p className="text-sm text-ink-soft">{t("purpose.measuresAbout")}</p>
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
            <Plus aria-hidden className="size-4" /> {t("purpose.add")}
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
  const t = useWords("design");
  return (
    <Card className="p-4">
      <fieldset className="grid grid-cols-6 gap-x-3 gap-y-4">
        <legend className="sr-only">{t("purpose.measure", { place })}</legend>
        <TextInput
          className="col-span-6"
          label={t("purpose.measure", { place })}
          placeholder={t("purpose.nameExample")}
          value={measure.name}
          onChange={(name) => onChange({ name })}
        />
        <FigureInput
          className="col-span-2"
          label={t("purpose.today")}
          value={measure.baseline}
          onChange={(baseline) => onChange({ baseline })}
        />
        <FigureInput
          className="col-span-2"
          label={t("purpose.target")}
          value={measure.target}
          onChange={(target) => onChange({ target })}
        />
        <TextInput
          className="col-span-2"
          label={t("purpose.unit")}
          placeholder="%"
          maxLength={60}
          value={measure.unit}
          onChange={(unit) => onChange({ unit })}
        />
        <TextInput
          className="col-span-6"
          label={t("purpose.when")}
          placeholder={t("purpose.whenExample")}
          value={measure.when}
          onChange={(when) => onChange({ when })}
        />
        <div className="col-span-6 flex items-end gap-2">
          <TextInput
            className="flex-1"
            label={t("purpose.instrument")}
            placeholder={t("purpose.instrumentExample")}
            value={measure.instrument}
            onChange={(instrument) => onChange({ instrument })}
          />
          <Button
            variant="quiet"
            className="px-3"
            aria-label={t("purpose.remove", { place })}
            onClick={onRemove}
          >
            <Trash2 aria-hidden className="size-4" />
          </Button>
        </div>
      </fieldset>
    </Card>
  );
}
