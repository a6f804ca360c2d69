"use client";
import { useState } from "react";
import type { ActionResult } from "@/lib/action-result";
import { AudienceLine, type Audience } from "../audience-line";
import { ActionForm } from "../form/action-form";
import { CheckboxField, TextareaField } from "../form/fields";
import { SubmitButton } from "../form/submit-button";
import { Button } from "../ui/button";
import { Dialog } from "../ui/dialog";

/** The way out without fault: no reason is asked, and one is sent only where the leaver says so (L2). */
export function LeaveForm({
  relationshipId,
  partner,
  audience,
  leave,
}: {
  relationshipId: string;
  partner: string;
  audience: Audience;
  leave: (input: unknown) => Promise<ActionResult<unknown>>;
}) {
  const [tells, setTells] = useState(false);
  const [open, setOpen] = useState(false);
  return (
    <Dialog
      open={open}
      onOpenChange={setOpen}
      trigger={<Button variant="danger">Leave this relationship</Button>}
      title="Leave without giving a reason"
      description={`The relationship ends now. ${partner} and the program’s admins are told that it ended, and not by whom or why.`}
    >
      <ActionForm
        label="Leave"
        action={leave}
        transform={(values) => ({ ...values, relationshipId })}
        successMessage="It has ended. Nobody is told why."
        onSuccess={() => setOpen(false)}
        className="space-y-5"
      >
        <CheckboxField
          name="tellAdmins"
          label="I want to tell the program’s admins why"
          hint="Only if you like. Your partner never reads it."
          onChange={setTells}
        />
        {tells && (
          <TextareaField
            name="reason"
            label="What the admins should know"
            audience={<AudienceLine audience={audience} />}
          />
        )}
        <SubmitButton variant="secondary">End it now</SubmitButton>
      </ActionForm>
    </Dialog>
  );
}
