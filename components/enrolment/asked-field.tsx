"use client";
import { useWords } from "#words";
import { useState } from "react";
import { ArrowDown, ArrowUp } from "lucide-react";
import { CheckboxField, CheckboxGroupField, RadioField, TextField } from "../form/fields";

export type Asked = {
  key: string;
  label: string;
  kind: "text" | "choice" | "multi" | "scale" | "rank";
  options: readonly string[];
  required: boolean;
  sensitive: boolean;
  purpose: string;
  fromDirectory: boolean;
  several: boolean;
  suggested: readonly string[];
};

const SCALE = ["1", "2", "3", "4", "5"];
const asOptions = (all: readonly string[]) => all.map((each) => ({ value: each, label: each }));

/** One question of an enrolment, whatever its kind; a sensitive one comes with its purpose and its own consent. */
export function AskedField({ asked, value }: { asked: Asked; value: unknown }) {
  const t = useWords("enrolment");
  const name = `answer:${asked.key}`;
  const text = Array.isArray(value) ? value.join(", ") : typeof value === "string" ? value : "";
  const list = Array.isArray(value) ? value.map(String) : text ? [text] : [];
  const hint = [
    asked.sensitive && (asked.purpose || t("consent.purpose")),
    asked.several && t(asked.suggested.length > 0 ? "asked.many" : "asked.commas"),
    !asked.sensitive && asked.fromDirectory && t("asked.directory"),
  ]
    .filter(Boolean)
    .join(" ");
  const common = { name, label: asked.label, required: asked.required, ...(hint && { hint }) };
  return (
    <div className="space-y-3">
      {asked.kind === "text" && asked.suggested.length === 0 && <TextField {...common} defaultValue={text} />}
      {asked.kind === "text" && asked.suggested.length > 0 && (
        <>
          <CheckboxGroupField {...common} options={asOptions(asked.suggested)} defaultValue={list} />
          <TextField
            name={`more:${asked.key}`}
            label={t("asked.else")}
            hint={t("asked.elseHint")}
            defaultValue={list.filter((each) => !asked.suggested.includes(each)).join(", ")}
          />
        </>
      )}
      {asked.kind === "choice" && (
        <RadioField {...common} options={asOptions(asked.options)} {...(text && { defaultValue: text })} />
      )}
      {asked.kind === "scale" && (
        <RadioField {...common} options={asOptions(SCALE)} {...(text && { defaultValue: text })} />
      )}
      {asked.kind === "multi" && (
        <CheckboxGroupField {...common} options={asOptions(asked.options)} defaultValue={list} />
      )}
      {asked.kind === "rank" && <RankField {...common} options={asked.options} value={list} />}
      {asked.sensitive && (
        <CheckboxField
          name={`consent:${asked.key}`}
          label={t("consent.label")}
          hint={t("consent.hint")}
          defaultChecked={text !== ""}
        />
      )}
    </div>
  );
}

/** An order, made with two buttons a row, so that it works with a keyboard and a thumb. */
function RankField({
  name,
  label,
  hint,
  options,
  value,
}: {
  name: string;
  label: string;
  hint?: string;
  options: readonly string[];
  value: readonly string[];
}) {
  const t = useWords("enrolment");
  const [order, setOrder] = useState(() => [
    ...value.filter((each) => options.includes(each)),
    ...options.filter((each) => !value.includes(each)),
  ]);
  const move = (from: number, by: number) =>
    setOrder((now) => {
      const next = [...now];
      const [taken] = next.splice(from, 1);
      if (taken !== undefined) next.splice(from + by, 0, taken);
      return next;
    });
  return (
    <fieldset className="space-y-2">
      <legend className="text-sm font-medium">{label}</legend>
      <p className="text-sm text-ink-soft">{hint ?? t("asked.order")}</p>
      <ol className="divide-y divide-line rounded-card border border-line bg-surface">
        {order.map((option, i) => (
          <li key={option} className="flex items-center gap-3 px-3 py-2 text-sm">
            <span className="w-5 text-ink-soft tabular-nums">{i + 1}</span>
            <span className="flex-1">{option}</span>
            <input type="hidden" name={`${name}[]`} value={option} />
            {([-1, 1] as const).map((by) => (
              <button
                key={by}
                type="button"
                disabled={i + by < 0 || i + by >= order.length}
                aria-label={t(by < 0 ? "asked.up" : "asked.down", { option })}
                onClick={() => move(i, by)}
                className="inline-flex size-8 items-center justify-center rounded-control border border-line disabled:opacity-40"
              >
                {by < 0 ? (
                  <ArrowUp aria-hidden className="size-4" />
                ) : (
                  <ArrowDown aria-hidden className="size-4" />
                )}
              </button>
            ))}
          </li>
        ))}
      </ol>
    </fieldset>
  );
}
