"use client";
import { useWords } from "#words";
import type { ReactNode } from "react";
import { SelectField, TextareaField, TextField } from "../form/fields";

/** One area where coaching is needed: what was observed, what it does to the work, how pressing it is. */
export function AreaFields({
  prefix,
  first,
  audience,
  detailAudience,
  begun,
}: {
  prefix: string;
  first: boolean;
  audience: ReactNode;
  detailAudience: ReactNode;
  /** What was written before. */
  begun?: { area: string; observed: string; effect: string; priority: string } | undefined;
}) {
  const t = useWords("coaching");
  return (
    <>
      <TextField
        name={`${prefix}.area`}
        label={t("area.where")}
        placeholder={first ? t("area.example") : ""}
        maxLength={200}
        defaultValue={begun?.area}
        required
        audience={audience}
      />
      <TextareaField
        name={`${prefix}.observed`}
        label={t("area.observed")}
        hint={t("area.observedHint")}
        rows={3}
        required
        defaultValue={begun?.observed}
      />
      <TextareaField
        name={`${prefix}.effect`}
        label={t("area.effect")}
        rows={2}
        required
        defaultValue={begun?.effect}
        audience={detailAudience}
      />
      <SelectField
        name={`${prefix}.priority`}
        label={t("area.priority")}
        required
        defaultValue={begun?.priority || "2"}
        options={[1, 2, 3].map((priority) => ({
          value: String(priority),
          label: t("priority", { priority }),
        }))}
      />
    </>
  );
}
