"use client";
import { useWords } from "#words";
import type { ActionResult } from "@/lib/action-result";
import { modelsFor, type Model } from "@/lib/mentoring/relationships/schema";
import { AudienceLine, type Audience } from "../audience-line";
import { ActionForm } from "../form/action-form";
import { RadioField } from "../form/fields";
import { SubmitButton } from "../form/submit-button";
import { ActionButton } from "../ui/action-button";
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
  const t = useWords("relationship");
  const title = t("redefine.title");
  if (redefinition)
    return (
      <Step
        title={title}
        obstacle={redefinition.waitsForMe ? obstacle : t("redefine.waits", { partner })}
        text={t(redefinition.waitsForMe ? "redefine.theirs" : "redefine.mine", {
          partner,
          model: t(`model.${redefinition.model}.within`),
          change: t(`model.${redefinition.model}.change`),
        })}
      >
        <ActionButton
          action={actions.agree}
          input={{ relationshipId, redefinitionId: redefinition.id }}
          variant="primary"
          tone="mentoring"
          done={t("redefine.done")}
        >
          {t("redefine.agree")}
        </ActionButton>
      </Step>
    );
  return (
    <Step title={title} obstacle={obstacle} text={t("redefine.about", { model: t(`model.${model}.within`) })}>
      <ActionForm
        label={title}
        action={actions.propose}
        transform={(values) => ({ ...values, relationshipId })}
        successMessage={t("redefine.proposed")}
        className="space-y-4"
      >
        <RadioField
          name="model"
          label={t("redefine.becomes")}
          required
          options={modelsFor(members)
            .filter((each) => each !== model)
            .map((each) => ({
              value: each,
              label: t(`model.${each}.name`),
              hint: t(`model.${each}.change`),
            }))}
        />
        <AudienceLine audience={audience} whole />
        <SubmitButton variant="secondary">{t("redefine.propose")}</SubmitButton>
      </ActionForm>
    </Step>
  );
}
