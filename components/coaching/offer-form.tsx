"use client";
import { useWords } from "#words";
import { useState } from "react";
import type { ActionResult } from "@/lib/action-result";
import { ActionForm } from "../form/action-form";
import { TextareaField } from "../form/fields";
import { SubmitButton } from "../form/submit-button";
import { ActionButton } from "../ui/action-button";
import { Button } from "../ui/button";
import { Dialog } from "../ui/dialog";

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
  const t = useWords("coaching");
  const [open, setOpen] = useState(false);
  const label = t(evidence === null ? "expert.can" : "expert.change");
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
        title={t("expert.coachIn", { name })}
        description={t("coachIs")}
      >
        <ActionForm
          label={t("expert.coachIn", { name })}
          action={offer}
          transform={(values) => ({ ...values, competencyId })}
          onSuccess={() => setOpen(false)}
          successMessage={t("expert.listed")}
        >
          <TextareaField
            name="evidence"
            label={t("expert.evidence")}
            hint={t("expert.evidenceHint")}
            rows={3}
            required
            defaultValue={evidence ?? ""}
          />
          <SubmitButton tone="coaching">{t(evidence === null ? "expert.listMe" : "changeIt")}</SubmitButton>
        </ActionForm>
      </Dialog>
      {evidence !== null && (
        <ActionButton
          action={withdraw}
          input={{ competencyId }}
          variant="quiet"
          size="sm"
          done={t("expert.gone")}
        >
          {t("expert.off")}
          <span className="sr-only">: {name}</span>
        </ActionButton>
      )}
    </div>
  );
}
