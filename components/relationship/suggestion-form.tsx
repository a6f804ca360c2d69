"use client";
import { useWords } from "#words";
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
  const t = useWords("suggestion");
  const [id, setId] = useState(() => v7());
  const [recipient, setRecipient] = useState("");
  const audience = audiences[recipient] ?? anybody;
  return (
    <ActionForm
      key={id}
      label={t("form")}
      action={send}
      transform={(values) => ({ ...values, id })}
      onSuccess={() => {
        setId(v7());
        setRecipient("");
      }}
      successMessage={t("done")}
    >
      <SelectField
        name="recipientId"
        label={t("to")}
        required
        placeholder={t("choose")}
        value={recipient}
        onChange={(event) => setRecipient(event.currentTarget.value)}
        options={reports.map((report) => ({
          value: report.id,
          label: report.jobTitle ? t("person", { name: report.name, title: report.jobTitle }) : report.name,
        }))}
      />
      <TextareaField
        name="text"
        label={t("text")}
        required
        rows={4}
        placeholder={t("ask")}
        audience={<AudienceLine audience={audience} />}
      />
      <SubmitButton variant="secondary">{t("send")}</SubmitButton>
    </ActionForm>
  );
}
