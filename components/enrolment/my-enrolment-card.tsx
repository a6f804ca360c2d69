"use client";
import type { ActionResult } from "@/lib/action-result";
import { ProgramAudience } from "../program-audience";
import { ActionForm } from "../form/action-form";
import { TextareaField } from "../form/fields";
import { SubmitButton } from "../form/submit-button";
import { ActionButton } from "../ui/action-button";
import { Badge } from "../ui/badge";
import { Card } from "../ui/card";
import { ConfirmButton } from "../ui/confirm-button";
import { AvailabilityFields } from "./apply-form";
import { sideWords } from "./side-words";
import { STAGE_WORDS } from "./stage-words";

type Act = (input: unknown) => Promise<ActionResult<unknown>>;
type Mine = {
  id: string;
  side: "mentee" | "mentor";
  state: string;
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
  const words = STAGE_WORDS[mine.state] ?? STAGE_WORDS["applied"];
  const as = sideWords(mine.side, sides).as.toLowerCase();
  const one = { enrolmentId: mine.id };
  const left = mine.state === "withdrawn" || mine.state === "declined";
  return (
    <Card>
      <div className="flex flex-wrap items-center gap-3">
        <h2 className="text-lg">{sideWords(mine.side, sides).as}</h2>
        <Badge tone={mine.state === "approved" ? "mentoring" : "plain"}>{words?.name}</Badge>
      </div>
      <p className="mt-1 text-sm text-ink-soft">{words?.mine}</p>
      {mine.inquiries.map((inquiry) => (
        <div key={inquiry.id} className="mt-4 border-l-2 border-mentoring/35 pl-4 text-sm">
          <p className="font-medium break-words">{inquiry.question}</p>
          {inquiry.reply ? (
            <p className="mt-1 break-words whitespace-pre-wrap text-ink-soft">{inquiry.reply}</p>
          ) : (
            <ActionForm
              label="Answer the question"
              action={act.reply}
              transform={({ reply }) => ({ inquiryId: inquiry.id, reply })}
              successMessage="Answered. Your application stands again."
              className="mt-3 space-y-3"
            >
              <TextareaField
                name="reply"
                label="Your answer"
                audience={<ProgramAudience of="inquiry" whole={false} />}
                required
                rows={2}
              />
              <SubmitButton tone="mentoring">Send the answer</SubmitButton>
            </ActionForm>
          )}
        </div>
      ))}
      {!left && (
        <>
          <ActionForm
            label={`Days and places ${as}`}
            action={act.availability}
            transform={(values) => ({ ...values, ...one })}
            successMessage="Kept."
            className="mt-5 space-y-4"
          >
            <AvailabilityFields
              side={mine.side}
              places={mine.capacity}
              from={dayOf(mine.availableFrom)}
              until={dayOf(mine.availableUntil)}
            />
            <ProgramAudience of="answer" />
            <SubmitButton variant="secondary">
              Keep days and places<span className="sr-only"> {as}</span>
            </SubmitButton>
          </ActionForm>
          <div className="mt-5 flex flex-wrap gap-2 border-t border-line pt-4">
            {mine.state === "approved" && (
              <ActionButton action={act.rest} input={one} done="Nobody new is proposed to you for now.">
                Rest for a while<span className="sr-only"> {as}</span>
              </ActionButton>
            )}
            {mine.state === "paused" && (
              <ActionButton
                action={act.back}
                input={one}
                variant="primary"
                tone="mentoring"
                done="Welcome back."
              >
                Take part again
              </ActionButton>
            )}
            <ConfirmButton
              label={
                <span>
                  Withdraw<span className="sr-only"> {as}</span>
                </span>
              }
              title="Withdraw from the program?"
              confirmLabel="Withdraw"
              variant="danger"
              action={act.withdraw}
              input={one}
              done="You are out. A running relationship goes on until you end it."
            >
              No reason is asked. Nobody new is proposed to you. A relationship that runs is not ended by
              this.
            </ConfirmButton>
          </div>
        </>
      )}
    </Card>
  );
}
