"use client";
import {
  QUESTION_KINDS,
  type CustomQuestion,
  type QuestionKind,
  type Side,
} from "@/lib/mentoring/enrolments/schema";
import { CONTROL } from "../form/control";
import { Button } from "../ui/button";
import { Card } from "../ui/card";

const KINDS: Record<QuestionKind, string> = {
  text: "A few words",
  choice: "One of several",
  multi: "Several of several",
  scale: "One to five",
  rank: "An order",
};
const SIDES = { both: "Both sides", mentee: "Mentees", mentor: "Mentors" } as const;

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
  const hasOptions = ["choice", "multi", "rank"].includes(question.kind);
  return (
    <Card className="space-y-4">
      <label className="block text-sm font-medium">
        Question {place}
        <input
          className={`${CONTROL} mt-1.5 h-11 font-normal`}
          value={question.label}
          maxLength={200}
          onChange={(event) => onChange({ label: event.target.value })}
        />
      </label>
      <div className="grid gap-4 sm:grid-cols-2">
        <label className="block text-sm font-medium">
          Answered by
          <select
            className={`${CONTROL} mt-1.5 h-11 font-normal`}
            value={question.kind}
            onChange={(event) => onChange({ kind: event.target.value as QuestionKind })}
          >
            {QUESTION_KINDS.map((kind) => (
              <option key={kind} value={kind}>
                {KINDS[kind]}
              </option>
            ))}
          </select>
        </label>
        {sides.length > 1 && (
          <label className="block text-sm font-medium">
            Asked of
            <select
              className={`${CONTROL} mt-1.5 h-11 font-normal`}
              value={question.side}
              onChange={(event) => onChange({ side: event.target.value as CustomQuestion["side"] })}
            >
              {Object.entries(SIDES).map(([value, label]) => (
                <option key={value} value={value}>
                  {label}
                </option>
              ))}
            </select>
          </label>
        )}
      </div>
      {hasOptions && (
        <label className="block text-sm font-medium">
          Options, one on each line
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
            {flag === "required" ? "Has to be answered" : "Sensitive: asks for consent"}
          </label>
        ))}
      </div>
      {question.sensitive && (
        <label className="block text-sm font-medium">
          What the answer is used for
          <input
            className={`${CONTROL} mt-1.5 h-11 font-normal`}
            value={question.purpose}
            maxLength={200}
            onChange={(event) => onChange({ purpose: event.target.value })}
          />
        </label>
      )}
      <Button variant="quiet" size="sm" onClick={onRemove}>
        Remove the question
      </Button>
    </Card>
  );
}
