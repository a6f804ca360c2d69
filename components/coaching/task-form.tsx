"use client";
import { useWords } from "#words";
import { useState } from "react";
import { v7 } from "uuid";
import type { ActionResult } from "@/lib/action-result";
import { AudienceLine, type Audience } from "../audience-line";
import { ActionForm } from "../form/action-form";
import { DateField, SelectField, TextField } from "../form/fields";
import { SubmitButton } from "../form/submit-button";

/** Something for the client to practise by a day. */
export function TaskForm({
  engagementId,
  items,
  audience,
  set,
}: {
  engagementId: string;
  items: readonly { readonly id: string; readonly title: string }[];
  audience: Audience;
  set: (input: unknown) => Promise<ActionResult<unknown>>;
}) {
  const t = useWords("coaching");
  const [id, setId] = useState(() => v7());
  return (
    <ActionForm
      key={id}
      label={t("task.label")}
      action={set}
      transform={(values) => ({ ...values, id, engagementId })}
      onSuccess={() => setId(v7())}
      successMessage={t("task.set")}
      className="max-w-[640px] space-y-4"
    >
      <TextField
        name="task"
        label={t("task.what")}
        required
        audience={<AudienceLine audience={audience} />}
      />
      <div className="grid gap-4 sm:grid-cols-2">
        <DateField name="dueOn" label={t("task.by")} required />
        {items.length > 0 && (
          <SelectField
            name="planItemId"
            label={t("task.item")}
            placeholder={t("task.noItem")}
            options={items.map(({ id: value, title }) => ({ value, label: title }))}
          />
        )}
      </div>
      <SubmitButton tone="coaching" variant="secondary">
        {t("task.submit")}
      </SubmitButton>
    </ActionForm>
  );
}
