"use client";
import type { ActionResult } from "@/lib/action-result";
import { modelsFor, type Model } from "@/lib/mentoring/relationships/schema";
import { AudienceLine, type Audience } from "../audience-line";
import { ActionForm } from "../form/action-form";
import { RadioField } from "../form/fields";
import { SubmitButton } from "../form/submit-button";
import { ActionButton } from "../ui/action-button";
import { MODEL_WORDS } from "./model-words";
import { Step } from "./step";

type Action = (input: unknown) => Promise<ActionResult<unknown>>;

/** Becoming something else to each other: one proposes, the others agree, and everything said so far stays. */
export function RedefineStep({
  relationshipId,
  model,
  members,
  partner,
  redefinition,
  obstacle,
  audience,
  actions,
}: {
  relationshipId: string;
  model: Model;
  members: number;
  partner: string;
  redefinition: { id: string; model: Model; waitsForMe: boolean } | null;
  obstacle: string | null;
  audience: Audience;
  actions: Record<"propose" | "agree", Action>;
}) {
  const title = "Go on in another way";
  if (redefinition)
    return (
      <Step
        title={title}
        obstacle={redefinition.waitsForMe ? obstacle : `It waits for ${partner} to agree.`}
        text={`${redefinition.waitsForMe ? partner : "You"} would like this to become ${MODEL_WORDS[redefinition.model].name.toLowerCase()}: ${MODEL_WORDS[redefinition.model].change}`}
      >
        <ActionButton
          action={actions.agree}
          input={{ relationshipId, redefinitionId: redefinition.id }}
          variant="primary"
          tone="mentoring"
          done="Agreed. You go on in the new way."
        >
          Agree to the change
        </ActionButton>
      </Step>
    );
  return (
    <Step
      title={title}
      obstacle={obstacle}
      text={`It is ${MODEL_WORDS[model].name.toLowerCase()} now. Relationships grow into something else; what you wrote so far stays. It changes once everybody has agreed.`}
    >
      <ActionForm
        label={title}
        action={actions.propose}
        transform={(values) => ({ ...values, relationshipId })}
        successMessage="Proposed. Your partner is told."
        className="space-y-4"
      >
        <RadioField
          name="model"
          label="It becomes"
          required
          options={modelsFor(members)
            .filter((each) => each !== model)
            .map((each) => ({ value: each, label: MODEL_WORDS[each].name, hint: MODEL_WORDS[each].change }))}
        />
        <AudienceLine audience={audience} whole />
        <SubmitButton variant="secondary">Propose the change</SubmitButton>
      </ActionForm>
    </Step>
  );
}
