"use client";
import { useWords } from "#words";
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
  group,
  audience,
  leave,
}: {
  relationshipId: string;
  partner: string;
  /** More than two. */
  group: boolean;
  audience: Audience;
  leave: (input: unknown) => Promise<ActionResult<unknown>>;
}) {
  const t = useWords("relationship");
  const [tells, setTells] = useState(false);
  const [open, setOpen] = useState(false);
  return (
    <Dialog
      open={open}
      onOpenChange={setOpen}
      trigger={<Button variant="danger">{t("leave.open")}</Button>}
      title={t("leave.title")}
      description={t("leave.about", { group: group ? "yes" : "no", partner })}
    >
      <ActionForm
        label={t("leave.form")}
        action={leave}
        transform={(values) => ({ ...values, relationshipId })}
        successMessage={t("leave.done")}
        onSuccess={() => setOpen(false)}
        className="space-y-5"
      >
        <CheckboxField
          name="tellAdmins"
          label={t("leave.tell")}
          hint={t("leave.tellHint")}
          onChange={setTells}
        />
        {tells && (
          <TextareaField
            name="reason"
            label={t("leave.reason")}
            audience={<AudienceLine audience={audience} />}
          />
        )}
        <SubmitButton variant="secondary">{t("leave.end")}</SubmitButton>
      </ActionForm>
    </Dialog>
  );
}
