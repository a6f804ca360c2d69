"use client";
import { useWords } from "#words";
import { Plus } from "lucide-react";
import { useState, useTransition } from "react";
import type { ActionResult } from "@/lib/action-result";
import type { CustomQuestion, SaveForm, Side } from "@/lib/mentoring/enrolments/schema";
import { ProgramAudience } from "../program-audience";
import { Button } from "../ui/button";
import { Callout } from "../ui/callout";
import { Section } from "../ui/section";
import { notify } from "../ui/toast";
import { QuestionCard } from "./question-card";
import { sideName } from "./side-words";
import { CONTROL } from "../form/control";

type Form = Omit<SaveForm, "programId">;
const newQuestion = (): CustomQuestion => ({
  key: crypto.randomUUID().slice(0, 8),
  side: "both",
  label: "",
  kind: "text",
  options: [],
  required: false,
  sensitive: false,
  purpose: "",
});

/** How people come into a program: who may, who decides, how many, and what they are asked beyond the criteria. */
export function FormEditor({
  programId,
  sides,
  form,
  save,
}: {
  programId: string;
  sides: readonly Side[];
  form: Form;
  save: (input: unknown) => Promise<ActionResult<{ revision: number }>>;
}) {
  const t = useWords("enrolment");
  const [value, setValue] = useState(form);
  const [failure, setFailure] = useState<string>();
  const [pending, start] = useTransition();
  const set = (change: Partial<Form>) => setValue((now) => ({ ...now, ...change }));
  const submit = () =>
    start(async () => {
      const result = await save({ programId, ...value });
      if (!result.ok) return setFailure(describe(result));
      setFailure(undefined);
      set({ revision: result.value.revision });
      notify.done(t("form.kept"));
    });
  return (
    <div data-lens-room className="max-w-[720px]">
      <Section title={t("form.how")}>
        <div className="space-y-4 text-sm">
          <Check
            label={t("form.open")}
            hint={t("form.openHint")}
            checked={value.open}
            onChange={(open) => set({ open })}
          />
          <Check
            label={t("form.review")}
            hint={t("form.reviewHint")}
            checked={value.review}
            onChange={(review) => set({ review })}
          />
          <div className="flex flex-wrap gap-4">
            {sides.map((side) => (
              <Places
                key={side}
                label={t(`form.placesFor.${sideName(side, sides)}`)}
                value={value[`${side}Places`]}
                onChange={(places) => set({ [`${side}Places`]: places })}
              />
            ))}
          </div>
        </div>
      </Section>
      <Section title={t("form.who")} description={t("form.whoAbout")}>
        <div className="grid gap-4 sm:grid-cols-2">
          {sides.flatMap((side) =>
            (["departments", "grades", "locations"] as const).map((what) => (
              <label key={side + what} className="block text-sm font-medium">
                {t(`form.only.${what}`, { side: t(`side.title.${sideName(side, sides)}`) })}
                <input
                  className={`${CONTROL} mt-1.5 h-11 font-normal`}
                  defaultValue={value.eligibility[side][what].join(", ")}
                  onBlur={(event) =>
                    set({
                      eligibility: {
                        ...value.eligibility,
                        [side]: {
                          ...value.eligibility[side],
                          [what]: event.target.value
                            .split(",")
                            .map((each) => each.trim())
                            .filter(Boolean),
                        },
                      },
                    })
                  }
                />
              </label>
            )),
          )}
        </div>
      </Section>
      <Section title={t("form.questions")} description={t("form.questionsAbout")}>
        <div className="space-y-5">
          {value.questions.map((question, i) => (
            <QuestionCard
              key={question.key}
              place={i + 1}
              sides={sides}
              question={question}
              onChange={(change) =>
                set({
                  questions: value.questions.map((each, k) => (k === i ? { ...each, ...change } : each)),
                })
              }
              onRemove={() => set({ questions: value.questions.filter((_, k) => k !== i) })}
            />
          ))}
          {value.questions.length < 20 && (
            <Button
              variant="secondary"
              onClick={() => set({ questions: [...value.questions, newQuestion()] })}
            >
              <Plus aria-hidden className="size-4" />
              {t("form.add")}
            </Button>
          )}
        </div>
      </Section>
      <div className="mb-4">
        <ProgramAudience of="work" about={t("form.untilAsked")} />
      </div>
      <div aria-live="assertive" className="mb-4">
        {failure && <Callout kind="danger" title={failure} />}
      </div>
      <Button variant="primary" tone="mentoring" disabled={pending} aria-busy={pending} onClick={submit}>
        {t("form.keep")}
      </Button>
    </div>
  );
}

const describe = (result: { message: string; fields: Record<string, string[]> }): string =>
  [result.message, ...Object.values(result.fields).flat()].join(" ");

function Check({
  label,
  hint,
  checked,
  onChange,
}: {
  label: string;
  hint: string;
  checked: boolean;
  onChange: (checked: boolean) => void;
}) {
  return (
    <label className="flex items-start gap-3">
      <input
        type="checkbox"
        checked={checked}
        onChange={(event) => onChange(event.target.checked)}
        className="mt-0.5 size-5 shrink-0 accent-(--mentoring)"
      />
      <span>
        <span className="font-medium">{label}</span>
        <span className="block text-ink-soft">{hint}</span>
      </span>
    </label>
  );
}

function Places({
  label,
  value,
  onChange,
}: {
  label: string;
  value: number | null;
  onChange: (value: number | null) => void;
}) {
  const t = useWords("enrolment");
  return (
    <label className="flex flex-col text-sm font-medium">
      {label}
      <input
        type="number"
        min={1}
        placeholder={t("form.noLimit")}
        className={`${CONTROL} mt-1.5 h-11 max-w-40 font-normal tabular-nums`}
        value={value ?? ""}
        onChange={(event) => onChange(event.target.value ? Number(event.target.value) : null)}
      />
    </label>
  );
}
