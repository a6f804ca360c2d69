"use client";
import { useWords } from "#words";
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
  kind = "pair",
  answer,
  audience,
}: {
  proposalId: string;
  /** Their first name; said where a pair is proposed. */
  partner: string;
  kind?: "pair" | "group" | "circle";
  answer: (input: unknown) => Promise<ActionResult<Answered>>;
  audience: ReactNode;
}) {
  const t = useWords("matching");
  const [declining, setDeclining] = useState(false);
  const router = useRouter();
  if (declining)
    return (
      <ActionForm
        action={answer}
        transform={({ reason }) => ({ proposalId, accepted: false, reason })}
        successMessage={t("answer.declined")}
      >
        <TextareaField
          name="reason"
          label={t("answer.whyNot")}
          hint={kind === "pair" ? t("answer.hint", { name: partner }) : t("answer.hintTogether")}
          audience={audience}
        />
        <div className="flex gap-3">
          <SubmitButton tone="mentoring">{t("answer.decline")}</SubmitButton>
          <Button variant="quiet" onClick={() => setDeclining(false)}>
            {t("answer.back")}
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
        done={t("answer.accepted")}
        onDone={({ relationshipId }) => relationshipId && router.push(paths.relationship(relationshipId))}
      >
        {kind === "pair"
          ? t("answer.accept", { name: partner })
          : t(kind === "group" ? "answer.acceptGroup" : "answer.acceptCircle")}
      </ActionButton>
      <Button onClick={() => setDeclining(true)}>{t("answer.decline")}</Button>
    </div>
  );
}
