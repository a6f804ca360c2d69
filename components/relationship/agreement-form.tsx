"use client";
import { useWords } from "#words";
import type { ActionResult } from "@/lib/action-result";
import type { Terms } from "@/lib/mentoring/agreements/schema";
import type { Model } from "@/lib/mentoring/relationships/schema";
import { AudienceLine, type Audience } from "../audience-line";
import { ActionForm } from "../form/action-form";
import { TextareaField } from "../form/fields";
import { SubmitButton } from "../form/submit-button";
import { TERMS, useTermTitle } from "./agreement-terms";

/** The pair's agreement in its own words. Writing it signs it for its author. */
export function AgreementForm({
  relationshipId,
  model,
  version,
  terms,
  audience,
  propose,
  backTo,
}: {
  relationshipId: string;
  model: Model;
  /** The version being written. */
  version: number;
  terms: Partial<Terms>;
  audience: Audience;
  propose: (input: unknown) => Promise<ActionResult<unknown>>;
  backTo: string;
}) {
  const t = useWords("relationship");
  const titleOf = useTermTitle(model);
  return (
    <ActionForm
      label={t("agreement.form")}
      action={propose}
      transform={(values) => ({ ...values, relationshipId, version })}
      successMessage={t("agreement.done")}
      redirectTo={backTo}
    >
      {TERMS.map((key) => (
        <TextareaField
          key={key}
          name={key}
          label={titleOf(key)}
          required
          rows={3}
          defaultValue={terms[key] ?? ""}
          hint={key === "cadence" || key === "boundaries" ? t(`agreement.hint.${key}`) : undefined}
          audience={<AudienceLine audience={audience} />}
        />
      ))}
      <SubmitButton tone="mentoring">{t("agreement.send")}</SubmitButton>
    </ActionForm>
  );
}
