"use client";
import { useWords } from "#words";
import { useState } from "react";
import { v7 } from "uuid";
import type { ActionResult } from "@/lib/action-result";
import { AudienceLine, type Audience } from "../audience-line";
import { ActionForm } from "../form/action-form";
import { DateField, SelectField, TextField } from "../form/fields";
import { SubmitButton } from "../form/submit-button";

type Act = (input: unknown) => Promise<ActionResult<unknown>>;

/** Agrees on something to do. */
export function AgreeForm({
  relationshipId,
  sessionId,
  people,
  audience,
  agree,
}: {
  relationshipId: string;
  sessionId?: string;
  people: readonly { id: string; name: string }[];
  audience: Audience;
  agree: Act;
}) {
  const t = useWords("relationship");
  const [id, setId] = useState(() => v7());
  return (
    <ActionForm
      key={id}
      label={t("actions.form")}
      action={agree}
      transform={(values) => ({ ...values, id, relationshipId, ...(sessionId && { sessionId }) })}
      onSuccess={() => setId(v7())}
      className="space-y-3"
    >
      <TextField name="text" label={t("actions.what")} required maxLength={400} autoComplete="off" />
      <div className="grid grid-cols-2 gap-3">
        <SelectField
          name="ownerId"
          label={t("actions.by")}
          required
          options={people.map(({ id: value, name }) => ({ value, label: name }))}
        />
        <DateField name="dueOn" label={t("actions.until")} />
      </div>
      <AudienceLine audience={audience} whole />
      <SubmitButton variant="secondary">{t("actions.add")}</SubmitButton>
    </ActionForm>
  );
}
