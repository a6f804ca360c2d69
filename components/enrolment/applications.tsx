"use client";
import { useWords } from "#words";
import { useState, type ReactNode } from "react";
import { v7 } from "uuid";
import type { ActionResult } from "@/lib/action-result";
import type { Stage } from "@/lib/mentoring/enrolments/schema";
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
import { sideName } from "./side-words";

type Act = (input: unknown) => Promise<ActionResult<unknown>>;
type Application = {
  id: string;
  name: string;
  jobTitle: string | null;
  side: "mentee" | "mentor";
  state: Stage;
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
  const t = useWords("enrolment");
  if (rows.length === 0) return null;
  return (
    <Section title={t("applications.title", { count })} description={t("applications.about")}>
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
  const t = useWords("enrolment");
  const [asking, setAsking] = useState<string>();
  const told = t("applications.told", { name: row.name });
  const to = (state: string) => ({ enrolmentId: row.id, to: state });
  return (
    <Card>
      <div className="mb-3 flex flex-wrap items-center gap-3">
        <h3 className="text-base">{row.name}</h3>
        <Badge>{t(`side.asInside.${sideName(row.side, sides)}`)}</Badge>
        {row.state !== "applied" && <Badge tone="warn">{t(`stage.name.${row.state}`)}</Badge>}
      </div>
      <p className="-mt-2 mb-3 text-sm text-ink-soft">{row.jobTitle}</p>
      <DescriptionList
        stacked
        items={row.given.map(({ question, words }) => ({ term: question, value: words }))}
      />
      {row.inquiries.map((inquiry) => (
        <div key={inquiry.id} className="mt-3 border-l-2 border-mentoring/35 pl-3 text-sm">
          <p className="text-ink-soft">{inquiry.question}</p>
          <p className="mt-0.5 break-words whitespace-pre-wrap">
            {inquiry.reply ?? t("applications.noAnswer")}
          </p>
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
          done={told}
        >
          {t("applications.approve")}
          <span className="sr-only"> {row.name}</span>
        </ActionButton>
        {row.state === "applied" && (
          <Button size="sm" variant="secondary" onClick={() => setAsking(asking ? undefined : v7())}>
            {t("applications.askMore")}
          </Button>
        )}
        {row.state !== "waiting" && (
          <ActionButton action={decide} input={to("waiting")} size="sm" done={told}>
            {t("applications.waiting")}
          </ActionButton>
        )}
        <ActionButton action={decide} input={to("declined")} variant="quiet" size="sm" done={told}>
          {t("applications.decline")}
        </ActionButton>
      </div>
      {asking && (
        <ActionForm
          label={t("applications.askMore")}
          action={ask}
          transform={({ question }) => ({ id: asking, enrolmentId: row.id, question })}
          onSuccess={() => setAsking(undefined)}
          successMessage={t("applications.asked", { name: row.name })}
          className="mt-4 space-y-3"
        >
          <TextareaField
            name="question"
            label={t("applications.question")}
            audience={<ProgramAudience of="inquiryOfAnother" whole={false} />}
            required
            rows={2}
          />
          <SubmitButton variant="secondary">{t("applications.ask")}</SubmitButton>
        </ActionForm>
      )}
    </Card>
  );
}
