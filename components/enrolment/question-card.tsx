"use client";
import { useWords } from "#words";
import {
  QUESTION_KINDS,
  type CustomQuestion,
  type QuestionKind,
  type Side,
} from "@/lib/mentoring/enrolments/schema";
import { CONTROL } from "../form/control";
import { Button } from "../ui/button";
import { Card } from "../ui/card";

const ASKED = ["both", "mentee", "mentor"] as const;

/** One question being written. */
export function QuestionCard({
  place,
  sides,
  question,
  onChange,
  onRemove,
}: {
  place: number;
  sides: readonly Side[];
  question: CustomQuestion;
  onChange: (change: Partial<CustomQuestion>) => void;
  onRemove: () => void;
}) {
  const t = useWords("enrolment");
  const hasOptions = ["choice", "multi", "rank"].includes(question.kind);
  return (
    <Card className="space-y-4">
      <label className="block text-sm font-medium">
        {t("question.label", { number: place })}
        <input
          className={`${CONTROL} mt-1.5 h-11 font-normal`}
          value={question.label}
          maxLength={200}
          onChange={(event) => onChange({ label: event.target.value })}
        />
      </label>
      <div className="grid gap-4 sm:grid-cols-2">
        <label className="block text-sm font-medium">
          {t("question.kind")}
          <select
            className={`${CONTROL} mt-1.5 h-11 font-normal`}
            value={question.kind}
            onChange={(event) => onChange({ kind: event.target.value as QuestionKind })}
          >
            {QUESTION_KINDS.map((kind) => (
              <option key={kind} value={kind}>
                {t(`question.kinds.${kind}`)}
              </option>
            ))}
          </select>
        </label>
        {sides.length > 1 && (
          <label className="block text-sm font-medium">
            {t("question.side")}
            <select
              className={`${CONTROL} mt-1.5 h-11 font-normal`}
              value={question.side}
              onChange={(event) => onChange({ side: event.target.value as CustomQuestion["side"] })}
            >
              {ASKED.map((value) => (
                <option key={value} value={value}>
                  {t(`question.sides.${value}`)}
                </option>
              ))}
            </select>
          </label>
        )}
      </div>
      {hasOptions && (
        <label className="block text-sm font-medium">
          {t("question.options")}
          <textarea
            rows={3}
            className={`${CONTROL} mt-1.5 py-2 font-normal`}
            defaultValue={question.options.join("\n")}
            onBlur={(event) =>
              onChange({
                options: [
                  ...new Set(
                    event.target.value
                      .split("\n")
                      .map((each) => each.trim())
                      .filter(Boolean),
                  ),
                ],
              })
            }
          />
        </label>
      )}
      <div className="flex flex-wrap gap-x-6 gap-y-2 text-sm">
        {(["required", "sensitive"] as const).map((flag) => (
          <label key={flag} className="inline-flex min-h-6 items-center gap-2">
            <input
              type="checkbox"
              checked={question[flag]}
              onChange={(event) => onChange({ [flag]: event.target.checked })}
              className="size-5 accent-(--mentoring)"
            />
            {t(`question.flag.${flag}`)}
          </label>
        ))}
      </div>
      {question.sensitive && (
        <label className="block text-sm font-medium">
          {t("question.purpose")}
          <input
            className={`${CONTROL} mt-1.5 h-11 font-normal`}
            value={question.purpose}
            maxLength={200}
            onChange={(event) => onChange({ purpose: event.target.value })}
          />
        </label>
      )}
      <Button variant="quiet" size="sm" onClick={onRemove}>
        {t("question.remove")}
      </Button>
    </Card>
  );
}
