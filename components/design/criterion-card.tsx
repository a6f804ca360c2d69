"use client";
import { useWords } from "#words";
import { Trash2 } from "lucide-react";
import { COMPARATORS, MISSING, VIEWS, type Criterion } from "@/lib/mentoring/designs/schema";
import { Button } from "../ui/button";
import { Card } from "../ui/card";
import { answerIn, answerOf } from "./answers";
import { ComparatorFields } from "./comparator-fields";
import { Select, TextInput, Tick } from "./inputs";

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
  const t = useWords("design");
  const { comparator, kind, sensitive } = criterion;
  const isOne = criterion.mentee === criterion.mentor; // most are the same question to both
  return (
    <Card className="p-4">
      <fieldset className="space-y-4">
        <legend className="sr-only">{t("criterion.place", { place })}</legend>
        <div className="flex items-end gap-2">
          <TextInput
            className="flex-1"
            label={t("criterion.place", { place })}
            hint={place === 1 ? t("criterion.hint") : undefined}
            placeholder={t("criterion.example")}
            maxLength={120}
            value={criterion.label}
            onChange={(label) => onChange({ label })}
          />
          <Button
            variant="quiet"
            className="px-3"
            aria-label={t("criterion.remove", { place })}
            onClick={onRemove}
          >
            <Trash2 aria-hidden className="size-4" />
          </Button>
        </div>
        <div className="grid grid-cols-2 gap-3">
          <TextInput
            label={t("criterion.mentee")}
            placeholder={t("answer.profession")}
            maxLength={60}
            suggestions="answers"
            value={answerIn(t, criterion.mentee)}
            onChange={(text) => {
              const mentee = answerOf(t, text);
              onChange({ mentee, ...(isOne && { mentor: mentee }) });
            }}
          />
          <TextInput
            label={t("criterion.mentor")}
            placeholder={t("answer.profession")}
            maxLength={60}
            suggestions="answers"
            value={answerIn(t, criterion.mentor)}
            onChange={(text) => onChange({ mentor: answerOf(t, text) })}
          />
        </div>
        <Select
          label={t("criterion.comparator")}
          value={comparator}
          options={COMPARATORS.map((value) => ({ value, label: t(`comparator.${value}.brief`) }))}
          onChange={(next) => onChange({ comparator: next })}
        />
        <p className="text-xs text-ink-soft">{t(`comparator.${comparator}.explained`)}</p>
        <ComparatorFields criterion={criterion} onChange={onChange} />
        <label className="flex items-center gap-3 text-sm">
          <span className="font-medium">{t("criterion.points")}</span>
          <input
            type="range"
            min={0}
            max={40}
            value={Math.min(criterion.weight, 40)}
            onChange={(event) => onChange({ weight: Number(event.target.value) })}
            className="h-6 min-w-0 flex-1 accent-(--mentoring)"
          />
          <span className="w-20 text-right text-ink-soft tabular-nums">
            {t("criterion.of", { points: criterion.weight, total })}
          </span>
        </label>
        <div className="grid gap-3">
          <Tick
            label={t("criterion.hard")}
            hint={t("criterion.hardHint")}
            checked={kind === "hard"}
            onChange={(hard) => onChange({ kind: hard ? "hard" : "preference" })}
          />
          <Tick
            label={t("criterion.sensitive")}
            hint={t(sensitive ? "criterion.sensitiveOn" : "criterion.sensitiveHint")}
            checked={sensitive}
            onChange={(next) => onChange({ sensitive: next })}
          />
        </div>
        <div className="grid gap-3 sm:grid-cols-2">
          <Select
            label={t("criterion.view")}
            value={criterion.view}
            options={VIEWS.map((value) => ({ value, label: t(`view.${value}`) }))}
            onChange={(view) => onChange({ view })}
          />
          <Select
            label={t("criterion.missing")}
            value={criterion.missing}
            options={MISSING.map((value) => ({ value, label: t(`unanswered.${value}`) }))}
            onChange={(missing) => onChange({ missing })}
          />
        </div>
      </fieldset>
    </Card>
  );
}
