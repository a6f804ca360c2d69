"use client";
import { useState } from "react";
import type { ActionResult } from "@/lib/action-result";
import { ActionForm } from "../form/action-form";
import { TextareaField } from "../form/fields";
import { SubmitButton } from "../form/submit-button";
import { ActionButton } from "../ui/action-button";
import { Button } from "../ui/button";
import { Dialog } from "../ui/dialog";
import { COACH_IS } from "./words";

type Act = (input: unknown) => Promise<ActionResult<unknown>>;

/** Lists the reader as an expert in a competency, with what shows it; or changes or takes back what stands there. */
export function OfferForm({
  competencyId,
  name,
  evidence,
  offer,
  withdraw,
}: {
  competencyId: string;
  name: string;
  /** What stands there already; null when the reader does not coach in it. */
  evidence: string | null;
  offer: Act;
  withdraw: Act;
}) {
  const [open, setOpen] = useState(false);
  const label = evidence === null ? "I can coach in this" : "Change what I say";
  return (
    <div className="flex flex-wrap gap-2">
      <Dialog
        open={open}
        onOpenChange={setOpen}
        trigger={
          <Button size="sm">
            {label}
            <span className="sr-only">: {name}</span>
          </Button>
        }
        title={`Coach in ${name.toLowerCase()}`}
        description={COACH_IS}
      >
        <ActionForm
          label={`Coach in ${name}`}
          action={offer}
          transform={(values) => ({ ...values, competencyId })}
          onSuccess={() => setOpen(false)}
          successMessage="You are listed as a coach."
        >
          <TextareaField
            name="evidence"
            label="What shows that you are an expert in it?"
            hint="Something you did that others can see. Everybody in the organization can read it."
            rows={3}
            required
            defaultValue={evidence ?? ""}
          />
          <SubmitButton tone="coaching">
            {evidence === null ? "List me as a coach" : "Change it"}
          </SubmitButton>
        </ActionForm>
      </Dialog>
      {evidence !== null && (
        <ActionButton
          action={withdraw}
          input={{ competencyId }}
          variant="quiet"
          size="sm"
          done="You are off the list. What runs goes on."
        >
          Take me off the list
          <span className="sr-only">: {name}</span>
        </ActionButton>
      )}
    </div>
  );
}
