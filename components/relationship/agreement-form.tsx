"use client";
import type { ActionResult } from "@/lib/action-result";
import type { Terms } from "@/lib/mentoring/agreements/schema";
import type { Model } from "@/lib/mentoring/relationships/schema";
import { AudienceLine, type Audience } from "../audience-line";
import { ActionForm } from "../form/action-form";
import { TextareaField } from "../form/fields";
import { SubmitButton } from "../form/submit-button";
import { termTitles } from "./agreement-text";

const HINTS: Partial<Record<keyof Terms, string>> = {
  cadence:
    "For example: every three weeks for an hour, in person when we can. Whoever cannot make it proposes another day.",
  boundaries: "For example: no talk about pay or ratings. Either of us says “not today”, and that is enough.",
};

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
  return (
    <ActionForm
      label="Agreement"
      action={propose}
      transform={(values) => ({ ...values, relationshipId, version })}
      successMessage="Written and signed by you. Your partner is asked to sign."
      redirectTo={backTo}
    >
      {termTitles(model).map(([key, title]) => (
        <TextareaField
          key={key}
          name={key}
          label={title}
          required
          rows={3}
          defaultValue={terms[key] ?? ""}
          hint={HINTS[key]}
          audience={<AudienceLine audience={audience} />}
        />
      ))}
      <SubmitButton tone="mentoring">Sign and send for signature</SubmitButton>
    </ActionForm>
  );
}
