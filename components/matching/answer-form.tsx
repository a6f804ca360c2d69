"use client";
import { useRouter } from "next/navigation";
import { useState, type ReactNode } from "react";
import type { ActionResult } from "@/lib/action-result";
import { paths } from "@/lib/paths";
import { ActionForm } from "../form/action-form";
import { TextareaField } from "../form/fields";
import { SubmitButton } from "../form/submit-button";
import { ActionButton } from "../ui/action-button";
import { Button } from "../ui/button";

type Answered = { relationshipId: string | null };

/** Accept at once, or decline, with a reason if one likes. */
export function AnswerForm({
  proposalId,
  partner,
  who,
  answer,
  audience,
}: {
  proposalId: string;
  partner: string;
  /** Who never sees the reason; the partner where nothing is said. */
  who?: string;
  answer: (input: unknown) => Promise<ActionResult<Answered>>;
  audience: ReactNode;
}) {
  const [declining, setDeclining] = useState(false);
  const router = useRouter();
  if (declining)
    return (
      <ActionForm
        action={answer}
        transform={({ reason }) => ({ proposalId, accepted: false, reason })}
        successMessage="Declined. The program looks for somebody else."
      >
        <TextareaField
          name="reason"
          label="Why not?"
          hint={`${who ? `${who} ever` : `${partner} never`} sees this. It helps the program to do better.`}
          audience={audience}
        />
        <div className="flex gap-3">
          <SubmitButton tone="mentoring">Decline</SubmitButton>
          <Button variant="quiet" onClick={() => setDeclining(false)}>
            Back
          </Button>
        </div>
      </ActionForm>
    );
  return (
    <div className="flex flex-wrap gap-3">
      <ActionButton
        action={answer}
        input={{ proposalId, accepted: true }}
        variant="primary"
        tone="mentoring"
        done={`Accepted.`}
        onDone={({ relationshipId }) => relationshipId && router.push(paths.relationship(relationshipId))}
      >
        Accept {partner}
      </ActionButton>
      <Button onClick={() => setDeclining(true)}>Decline</Button>
    </div>
  );
}
