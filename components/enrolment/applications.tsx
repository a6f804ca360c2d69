"use client";
import { useState, type ReactNode } from "react";
import { v7 } from "uuid";
import type { ActionResult } from "@/lib/action-result";
import { ProgramAudience } from "../program-audience";
import { ActionForm } from "../form/action-form";
import { TextareaField } from "../form/fields";
import { SubmitButton } from "../form/submit-button";
import { ActionButton } from "../ui/action-button";
import { Badge } from "../ui/badge";
import { Button } from "../ui/button";
import { Card } from "../ui/card";
import { DescriptionList } from "../ui/description-list";
import { Section } from "../ui/section";
import { sideWords } from "./side-words";
import { STAGE_WORDS } from "./stage-words";

type Act = (input: unknown) => Promise<ActionResult<unknown>>;
type Application = {
  id: string;
  name: string;
  jobTitle: string | null;
  side: "mentee" | "mentor";
  state: string;
  given: readonly { question: string; words: string }[];
  inquiries: readonly { id: string; question: string; reply: string | null }[];
};

/** Who would like to take part and waits for a word. */
export function Applications({
  rows,
  sides,
  count,
  more,
  decide,
  ask,
}: {
  /** Those of this page, of how many. */
  rows: readonly Application[];
  sides: readonly Application["side"][];
  count: number;
  /** The way to the others. */
  more: ReactNode;
  decide: Act;
  ask: Act;
}) {
  if (rows.length === 0) return null;
  return (
    <Section
      title={`${count} ${count === 1 ? "application" : "applications"}`}
      description="Everybody is told of your decision in their inbox. Where no place is free, a yes becomes the waiting list."
    >
      <div className="grid gap-5 lg:grid-cols-2">
        {rows.map((row) => (
          <One key={row.id} row={row} sides={sides} decide={decide} ask={ask} />
        ))}
      </div>
      {more}
    </Section>
  );
}

function One({
  row,
  sides,
  decide,
  ask,
}: {
  row: Application;
  sides: readonly Application["side"][];
  decide: Act;
  ask: Act;
}) {
  const [asking, setAsking] = useState<string>();
  const to = (state: string) => ({ enrolmentId: row.id, to: state });
  return (
    <Card>
      <div className="mb-3 flex flex-wrap items-center gap-3">
        <h3 className="text-base">{row.name}</h3>
        <Badge>{sideWords(row.side, sides).as.toLowerCase()}</Badge>
        {row.state !== "applied" && <Badge tone="warn">{STAGE_WORDS[row.state]?.name}</Badge>}
      </div>
      <p className="-mt-2 mb-3 text-sm text-ink-soft">{row.jobTitle}</p>
      <DescriptionList
        stacked
        items={row.given.map(({ question, words }) => ({ term: question, value: words }))}
      />
      {row.inquiries.map((inquiry) => (
        <div key={inquiry.id} className="mt-3 border-l-2 border-mentoring/35 pl-3 text-sm">
          <p className="text-ink-soft">{inquiry.question}</p>
          <p className="mt-0.5 break-words whitespace-pre-wrap">{inquiry.reply ?? "No answer yet."}</p>
        </div>
      ))}
      <div className="mt-3">
        <ProgramAudience of="answerOfAnother" />
      </div>
      <div className="mt-4 flex flex-wrap gap-2">
        <ActionButton
          action={decide}
          input={to("approved")}
          variant="primary"
          tone="mentoring"
          size="sm"
          done={`${row.name} is told.`}
        >
          Approve<span className="sr-only"> {row.name}</span>
        </ActionButton>
        {row.state === "applied" && (
          <Button size="sm" variant="secondary" onClick={() => setAsking(asking ? undefined : v7())}>
            Ask for more
          </Button>
        )}
        {row.state !== "waiting" && (
          <ActionButton action={decide} input={to("waiting")} size="sm" done={`${row.name} is told.`}>
            Waiting list
          </ActionButton>
        )}
        <ActionButton
          action={decide}
          input={to("declined")}
          variant="quiet"
          size="sm"
          done={`${row.name} is told.`}
        >
          Decline
        </ActionButton>
      </div>
      {asking && (
        <ActionForm
          label="Ask for more"
          action={ask}
          transform={({ question }) => ({ id: asking, enrolmentId: row.id, question })}
          onSuccess={() => setAsking(undefined)}
          successMessage={`${row.name} is asked.`}
          className="mt-4 space-y-3"
        >
          <TextareaField
            name="question"
            label="What would you like to know?"
            audience={<ProgramAudience of="inquiryOfAnother" whole={false} />}
            required
            rows={2}
          />
          <SubmitButton variant="secondary">Ask</SubmitButton>
        </ActionForm>
      )}
    </Card>
  );
}
