"use client";
import { useWords } from "#words";
import { useState } from "react";
import { v7 } from "uuid";
import type { ActionResult } from "@/lib/action-result";
import { AudienceLine, type Audience } from "../audience-line";
import { ActionForm } from "../form/action-form";
import { NumberField, TextareaField } from "../form/fields";
import { SubmitButton } from "../form/submit-button";

type Props = {
  engagementId: string;
  audience: Audience;
  act: (input: unknown) => Promise<ActionResult<unknown>>;
};

/** More sessions, for a purpose (C5). */
export function ExtendForm({ engagementId, audience, act }: Props) {
  const t = useWords("coaching");
  const [id] = useState(() => v7());
  return (
    <ActionForm
      label={t("extend.label")}
      action={act}
      transform={(values) => ({ ...values, id, engagementId })}
      successMessage={t("extend.done")}
    >
      <TextareaField
        name="purpose"
        label={t("extend.purpose")}
        rows={2}
        required
        audience={<AudienceLine audience={audience} />}
      />
      <NumberField name="sessions" label={t("extend.sessions")} required min={1} max={12} defaultValue={2} />
      <SubmitButton tone="coaching">{t("extend.label")}</SubmitButton>
    </ActionForm>
  );
}

/** The end before the target is reached; it can be neither undone nor held against anybody. */
export function EndEarlyForm({ engagementId, audience, act }: Props) {
  const t = useWords("coaching");
  return (
    <ActionForm
      label={t("endEarly.label")}
      action={act}
      transform={(values) => ({ ...values, engagementId })}
      successMessage={t("endEarly.done")}
    >
      <TextareaField
        name="reason"
        label={t("endEarly.reason")}
        hint={t("endEarly.hint")}
        rows={2}
        required
        audience={<AudienceLine audience={audience} />}
      />
      <SubmitButton tone="coaching" variant="secondary">
        {t("endEarly.submit")}
      </SubmitButton>
    </ActionForm>
  );
}
