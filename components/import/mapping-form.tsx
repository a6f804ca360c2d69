"use client";
import { useWords } from "#words";
import { useRef } from "react";
import type { FieldKey } from "@/lib/people/import/schema";
import { CONTROL } from "../form/control";
import { Button } from "../ui/button";

type Field = { key: FieldKey; required: boolean };

/** Which column is what: guessed, shown, changeable. */
export function MappingForm({
  uploadId,
  fields,
  columns,
  sample,
  mapping,
}: {
  uploadId: string;
  fields: readonly Field[];
  columns: readonly string[];
  sample: readonly (readonly string[])[];
  mapping: Partial<Record<string, number>>;
}) {
  const t = useWords("import");
  const form = useRef<HTMLFormElement>(null);
  return (
    <form ref={form} method="get" className="space-y-4">
      <input type="hidden" name="upload" value={uploadId} />
      <input type="hidden" name="chosen" value="1" />
      <div className="grid gap-x-6 gap-y-3 sm:grid-cols-2">
        {fields.map((field) => {
          const at = mapping[field.key];
          const example =
            at === undefined
              ? ""
              : sample
                  .map((row) => row[at])
                  .filter(Boolean)
                  .join(" · ");
          return (
            <label key={field.key} className="grid grid-cols-[8rem_1fr] items-center gap-x-3 text-sm">
              <span className="font-medium">
                {t(`field.${field.key}`)}
                {field.required && <span className="text-ink-soft"> {t("mapping.needed")}</span>}
              </span>
              <select
                name={field.key}
                defaultValue={at === undefined ? "" : String(at)}
                onChange={() => form.current?.requestSubmit()}
                className={`${CONTROL} h-9`}
              >
                <option value="">{t("mapping.absent")}</option>
                {columns.map((column, i) => (
                  <option key={i} value={i}>
                    {column || t("mapping.column", { number: i + 1 })}
                  </option>
                ))}
              </select>
              <span className="col-start-2 h-5 truncate text-xs text-ink-soft">{example}</span>
            </label>
          );
        })}
      </div>
      <noscript>
        <Button type="submit">{t("mapping.update")}</Button>
      </noscript>
    </form>
  );
}
