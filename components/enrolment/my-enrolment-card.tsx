"use client";
import { useWords } from "#words";
import type { ReactNode } from "react";
import type { ActionResult } from "@/lib/action-result";
import type { Stage } from "@/lib/mentoring/enrolments/schema";
import { ProgramAudience } from "../program-audience";
import { ActionForm } from "../form/action-form";
import { TextareaField } from "../form/fields";
import { SubmitButton } from "../form/submit-button";
import { ActionButton } from "../ui/action-button";
import { Badge } from "../ui/badge";
import { Card } from "../ui/card";
import { ConfirmButton } from "../ui/confirm-button";
import { AvailabilityFields } from "./apply-form";
import { sideName } from "./side-words";

type Act = (input: unknown) => Promise<ActionResult<unknown>>;
type Mine = {
  id: string;
  side: "mentee" | "mentor";
  state: Stage;
  capacity: number;
  availableFrom: Date | null;
  availableUntil: Date | null;
  inquiries: readonly { id: string; question: string; reply: string | null }[];
};
const dayOf = (date: Date | null) => date?.toISOString().slice(0, 10) ?? "";

/** One's own place in a program: where it stands, and everything one may do with it. */
export function MyEnrolmentCard({
  mine,
  sides,
  act,
}: {
  mine: Mine;
  /** Those of the program. */
  sides: readonly Mine["side"][];
  act: Record<"availability" | "rest" | "back" | "withdraw" | "reply", Act>;
}) {
  const t = useWords("enrolment");
  const name = sideName(mine.side, sides);
  /** Which place, for those who hear a button by itself. */
  const aside = {
    as: t(`side.asInside.${name}`),
    more: (chunks: ReactNode) => <span className="sr-only">{chunks}</span>,
  };
  const one = { enrolmentId: mine.id };
  const left = mine.state === "withdrawn" || mine.state === "declined";
  return (
    <Card>
      <div className="flex flex-wrap items-center gap-3">
        <h2 className="text-lg">{t(`side.as.${name}`)}</h2>
        <Badge tone={mine.state === "approved" ? "mentoring" : "plain"}>
          {t(`stage.name.${mine.state}`)}
        </Badge>
      </div>
      <p className="mt-1 text-sm text-ink-soft">{t(`stage.mine.${mine.state}`)}</p>
      {mine.inquiries.map((inquiry) => (
        <div key={inquiry.id} className="mt-4 border-l-2 border-mentoring/35 pl-4 text-sm">
          <p className="font-medium break-words">{inquiry.question}</p>
          {inquiry.reply ? (
            <p className="mt-1 break-words whitespace-pre-wrap text-ink-soft">{inquiry.reply}</p>
          ) : (
            <ActionForm
              label={t("mine.answerForm")}
              action={act.reply}
              transform={({ reply }) => ({ inquiryId: inquiry.id, reply })}
              successMessage={t("mine.answered")}
              className="mt-3 space-y-3"
            >
              <TextareaField
                name="reply"
                label={t("mine.answer")}
                audience={<ProgramAudience of="inquiry" whole={false} />}
                required
                rows={2}
              />
              <SubmitButton tone="mentoring">{t("mine.send")}</SubmitButton>
            </ActionForm>
          )}
        </div>
      ))}
      {!left && (
        <>
          <ActionForm
            label={t("mine.daysForm", { as: aside.as })}
            action={act.availability}
            transform={(values) => ({ ...values, ...one })}
            successMessage={t("mine.kept")}
            className="mt-5 space-y-4"
          >
            <AvailabilityFields
              side={mine.side}
              places={mine.capacity}
              from={dayOf(mine.availableFrom)}
              until={dayOf(mine.availableUntil)}
            />
            <ProgramAudience of="answer" />
            <SubmitButton variant="secondary">{t.rich("mine.keep", aside)}</SubmitButton>
          </ActionForm>
          <div className="mt-5 flex flex-wrap gap-2 border-t border-line pt-4">
            {mine.state === "approved" && (
              <ActionButton action={act.rest} input={one} done={t("mine.rested")}>
                {t.rich("mine.rest", aside)}
              </ActionButton>
            )}
            {mine.state === "paused" && (
              <ActionButton
                action={act.back}
                input={one}
                variant="primary"
                tone="mentoring"
                done={t("mine.cameBack")}
              >
                {t("mine.back")}
              </ActionButton>
            )}
            <ConfirmButton
              label={<span>{t.rich("mine.withdraw", aside)}</span>}
              title={t("mine.withdrawAsk")}
              confirmLabel={t("mine.withdrawDo")}
              variant="danger"
              action={act.withdraw}
              input={one}
              done={t("mine.withdrawn")}
            >
              {t("mine.withdrawWhy")}
            </ConfirmButton>
          </div>
        </>
      )}
    </Card>
  );
}
