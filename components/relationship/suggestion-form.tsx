"use client";
import { useState } from "react";
import { v7 } from "uuid";
import type { ActionResult } from "@/lib/action-result";
import { AudienceLine, type Audience } from "../audience-line";
import { ActionForm } from "../form/action-form";
import { SelectField, TextareaField } from "../form/fields";
import { SubmitButton } from "../form/submit-button";

/** One suggestion to one report, whoever they are (W3). The line names the reader who is chosen. */
export function SuggestionForm({
  reports,
  audiences,
  anybody,
  send,
}: {
  reports: readonly { id: string; name: string; jobTitle: string | null }[];
  /** By the report's id. */
  audiences: Readonly<Record<string, Audience>>;
  /** While nobody is chosen. */
  anybody: Audience;
  send: (input: unknown) => Promise<ActionResult<unknown>>;
}) {
  const [id, setId] = useState(() => v7());
  const [recipient, setRecipient] = useState("");
  const audience = audiences[recipient] ?? anybody;
  return (
    <ActionForm
      key={id}
      label="Send a suggestion"
      action={send}
      transform={(values) => ({ ...values, id })}
      onSuccess={() => {
        setId(v7());
        setRecipient("");
      }}
      successMessage="Sent. Nothing comes back to you from it."
    >
      <SelectField
        name="recipientId"
        label="To"
        required
        placeholder="Choose one of your reports"
        value={recipient}
        onChange={(event) => setRecipient(event.currentTarget.value)}
        options={reports.map((report) => ({
          value: report.id,
          label: report.jobTitle ? `${report.name}, ${report.jobTitle}` : report.name,
        }))}
      />
      <TextareaField
        name="text"
        label="Your suggestion"
        required
        rows={4}
        placeholder="What could they use mentoring for, if they take part in it?"
        audience={<AudienceLine audience={audience} />}
      />
      <SubmitButton variant="secondary">Send the suggestion</SubmitButton>
    </ActionForm>
  );
}
