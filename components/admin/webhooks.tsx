"use client";
import { useFigures, useWords } from "#words";
import { useState } from "react";
import type { ActionResult } from "@/lib/action-result";
import type { Subject } from "@/lib/operations/webhooks/schema";
import { ActionForm } from "../form/action-form";
import { CheckboxGroupField, TextField } from "../form/fields";
import { SubmitButton } from "../form/submit-button";
import { ActionButton } from "../ui/action-button";
import { Badge } from "../ui/badge";
import { ConfirmButton } from "../ui/confirm-button";
import { RowItem, RowList } from "../ui/row-list";
import { ShownOnce } from "../ui/shown-once";

type Act<T> = (input: unknown) => Promise<ActionResult<T>>;
type Endpoint = {
  readonly id: string;
  readonly url: string;
  readonly subjects: readonly Subject[];
  readonly createdAt: Date;
  readonly stoppedAt: Date | null;
};

/** Who is told of what. */
export function WebhookList({
  endpoints,
  test,
  remove,
}: {
  endpoints: readonly Endpoint[];
  test: Act<void>;
  remove: Act<void>;
}) {
  const t = useWords("admin");
  const write = useFigures();
  return (
    <RowList label={t("webhooks.page")}>
      {endpoints.map(({ id, url, subjects, createdAt, stoppedAt }) => (
        <RowItem key={id}>
          <span className="min-w-0 flex-1">
            <span className="block font-medium break-all">{url}</span>
            <span className="block text-sm text-ink-soft">
              {t("webhooks.since", {
                subjects: subjects.map((subject) => t(`webhooks.subject.${subject}`)).join(", "),
                date: write.dateTime(createdAt, "date"),
              })}
            </span>
            {stoppedAt && (
              <Badge tone="warn">{t("webhooks.stopped", { date: write.dateTime(stoppedAt, "date") })}</Badge>
            )}
          </span>
          {!stoppedAt && (
            <ActionButton
              action={test}
              input={{ endpointId: id }}
              done={t("webhooks.tested")}
              variant="quiet"
              size="sm"
            >
              {t.rich("webhooks.test", {
                url,
                hidden: (text) => <span className="sr-only">{text}</span>,
              })}
            </ActionButton>
          )}
          <ConfirmButton
            label={t.rich("webhooks.remove", {
              url,
              hidden: (text) => <span className="sr-only">{text}</span>,
            })}
            title={t("webhooks.removeAsk")}
            confirmLabel={t("webhooks.removeYes")}
            action={remove}
            input={{ endpointId: id }}
            done={t("webhooks.removed")}
            variant="danger"
          >
            {t("webhooks.removeWhy", { url })}
          </ConfirmButton>
        </RowItem>
      ))}
    </RowList>
  );
}

/** Adds one, and shows what its messages are signed with once. */
export function WebhookForm({
  make,
  subjects,
}: {
  make: Act<{ url: string; secret: string }>;
  subjects: readonly Subject[];
}) {
  const t = useWords("admin");
  const [made, setMade] = useState<{ url: string; secret: string }>();
  return (
    <div className="space-y-4">
      {made && (
        <ShownOnce what={t("webhooks.secret", { url: made.url })} secret={made.secret}>
          {t("webhooks.secretWhy")}
        </ShownOnce>
      )}
      <ActionForm
        action={(input) => {
          setMade(undefined);
          return make(input);
        }}
        onSuccess={setMade}
        label={t("webhooks.add")}
      >
        <TextField
          name="url"
          type="url"
          label={t("webhooks.url")}
          hint={t("webhooks.urlHint")}
          placeholder={t("webhooks.urlExample")}
          required
          maxLength={500}
          autoComplete="off"
        />
        <CheckboxGroupField
          name="subjects"
          label={t("webhooks.subjects")}
          required
          options={subjects.map((value) => ({ value, label: t(`webhooks.subject.${value}`) }))}
        />
        <SubmitButton>{t("webhooks.do")}</SubmitButton>
      </ActionForm>
    </div>
  );
}
