"use client";
import type { ActionResult } from "@/lib/action-result";
import { SHARING, type Contract } from "@/lib/coaching/contracts/schema";
import { AudienceLine, type Audience } from "../audience-line";
import { ActionForm } from "../form/action-form";
import { RadioField, TextareaField } from "../form/fields";
import { SubmitButton } from "../form/submit-button";
import { SHARING_WORDS } from "./words";

/** Another version of the page, for all three to agree to anew. */
export function ContractForm({
  engagementId,
  contract,
  audience,
  propose,
}: {
  engagementId: string;
  contract: Contract;
  audience: Audience;
  propose: (input: unknown) => Promise<ActionResult<unknown>>;
}) {
  return (
    <ActionForm
      label="Propose another version"
      action={propose}
      transform={(values) => ({ ...values, engagementId, version: contract.version })}
      successMessage="Proposed. You have agreed to it by that; the others are asked."
    >
      <RadioField
        name="feedback"
        label="How does the client see the manager’s feedback?"
        hint="It holds for feedback that is written from then on. What was written before keeps its readers."
        required
        defaultValue={contract.feedback}
        options={SHARING.map((value) => ({ value, ...SHARING_WORDS[value] }))}
      />
      <TextareaField
        name="words"
        label="What else you agree on"
        hint="How you reach each other, what you do when a session has to move, what the coach tells the manager."
        rows={3}
        defaultValue={contract.words}
        audience={<AudienceLine audience={audience} />}
      />
      <SubmitButton tone="coaching" variant="secondary">
        Propose this version
      </SubmitButton>
    </ActionForm>
  );
}
