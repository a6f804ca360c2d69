"use client";
import { useWords } from "#words";
import { CONTROL } from "../form/control";
import { useSheetAddress } from "./sheet-address";

export type ShownMapping = {
  email: number;
  name: number | null;
  first: number | null;
  last: number | null;
  capacity: number | null;
  consent: number | "everybody" | "nobody";
  questions: Readonly<Record<string, number>>;
};

/** Which column is what. A change is kept in the address, so that the preview follows. */
export function SheetMappingForm({
  side,
  columns,
  sample,
  mapping,
  questions,
}: {
  side: "mentee" | "mentor";
  columns: readonly string[];
  sample: readonly (readonly string[])[];
  mapping: ShownMapping;
  questions: readonly { key: string; sensitive: boolean }[];
}) {
  const t = useWords("enrolment");
  const address = useSheetAddress();
  const set = (key: string, value: string) => address.set(`${side}.${key}`, value);
  const rows = [
    { key: "email", label: t("sheet.email"), at: mapping.email as number | null },
    { key: "name", label: t("sheet.name"), at: mapping.name },
    { key: "first", label: t("sheet.first"), at: mapping.first },
    { key: "last", label: t("sheet.last"), at: mapping.last },
    ...(side === "mentor" ? [{ key: "capacity", label: t("sheet.places"), at: mapping.capacity }] : []),
    ...questions.map((question) => ({
      key: `q.${question.key}`,
      label: question.key,
      at: mapping.questions[question.key] ?? null,
    })),
  ];
  return (
    <div className="grid gap-x-6 gap-y-2 sm:grid-cols-2">
      {rows.map((row) => (
        <label key={row.key} className="grid grid-cols-[8rem_1fr] items-center gap-x-3 text-sm">
          <span className="truncate font-medium">{row.label}</span>
          <select
            key={row.at}
            defaultValue={row.at ?? ""}
            onChange={(event) => set(row.key, event.target.value)}
            className={`${CONTROL} h-9`}
          >
            <option value="">{t("sheet.absent")}</option>
            {columns.map((column, i) => (
              <option key={i} value={i}>
                {column || t("sheet.column", { number: i + 1 })}
              </option>
            ))}
          </select>
          <span className="col-start-2 h-5 truncate text-xs text-ink-soft">
            {row.at === null
              ? ""
              : sample
                  .map((cells) => cells[row.at as number])
                  .filter(Boolean)
                  .join(" · ")}
          </span>
        </label>
      ))}
      {questions.some((question) => question.sensitive) && (
        <label className="grid grid-cols-[8rem_1fr] items-center gap-x-3 text-sm">
          <span className="font-medium">{t("sheet.consent")}</span>
          <select
            key={mapping.consent}
            defaultValue={String(mapping.consent)}
            onChange={(event) => set("consent", event.target.value)}
            className={`${CONTROL} h-9`}
          >
            <option value="nobody">{t("sheet.consentNobody")}</option>
            <option value="everybody">{t("sheet.consentEverybody")}</option>
            {columns.map((column, i) => (
              <option key={i} value={i}>
                {t("sheet.consentColumn", { column })}
              </option>
            ))}
          </select>
          <span className="col-start-2 text-xs text-ink-soft">
            {t("sheet.consentFor", {
              questions: questions
                .filter((question) => question.sensitive)
                .map((question) => question.key)
                .join(", "),
            })}
          </span>
        </label>
      )}
    </div>
  );
}
