"use client";
import { useState } from "react";
import type { ActionResult } from "@/lib/action-result";
import { ActionForm } from "../form/action-form";
import { CheckboxGroupField, TextField } from "../form/fields";
import { SubmitButton } from "../form/submit-button";
import { dateOf } from "../time/moment";
import { Badge } from "../ui/badge";
import { ConfirmButton } from "../ui/confirm-button";
import { RowItem, RowList } from "../ui/row-list";
import { ShownOnce } from "../ui/shown-once";

type Act<T> = (input: unknown) => Promise<ActionResult<T>>;
type Endpoint = {
  readonly id: string;
  readonly url: string;
  readonly subjects: readonly string[];
  readonly createdAt: Date;
  readonly stoppedAt: Date | null;
};
type Words = Readonly<Record<string, string>>;

/** Who is told of what. */
export function WebhookList({
  endpoints,
  subjects: words,
  timeZone,
  remove,
}: {
  endpoints: readonly Endpoint[];
  subjects: Words;
  timeZone: string;
  remove: Act<void>;
}) {
  return (
    <RowList label="Webhooks">
      {endpoints.map(({ id, url, subjects, createdAt, stoppedAt }) => (
        <RowItem key={id}>
          <span className="min-w-0 flex-1">
            <span className="block font-medium break-all">{url}</span>
            <span className="block text-sm text-ink-soft">
              {subjects.map((subject) => words[subject] ?? subject).join(", ")}. Since{" "}
              {dateOf(createdAt, timeZone)}.
            </span>
            {stoppedAt && (
              <Badge tone="warn">
                Stopped on {dateOf(stoppedAt, timeZone)}: the receiver says that it is gone
              </Badge>
            )}
          </span>
          <ConfirmButton
            label={
              <>
                Remove<span className="sr-only"> {url}</span>
              </>
            }
            title="Remove this webhook?"
            confirmLabel="Remove it"
            action={remove}
            input={{ endpointId: id }}
            done="It is told nothing more."
            variant="danger"
          >
            {url} is told nothing more, not even what waits to be sent. Its secret is forgotten.
          </ConfirmButton>
        </RowItem>
      ))}
    </RowList>
  );
}

/** Adds one, and shows what its messages are signed with once. */
export function WebhookForm({ make, subjects }: { make: Act<{ secret: string }>; subjects: Words }) {
  const [secret, setSecret] = useState<string>();
  return (
    <div className="space-y-4">
      {secret && (
        <ShownOnce what="The signing secret." secret={secret}>
          Every message is signed with it. Give it to the receiver, which checks that a message came from
          here.
        </ShownOnce>
      )}
      <ActionForm action={make} onSuccess={(value) => setSecret(value.secret)} label="Add a webhook">
        <TextField
          name="url"
          type="url"
          label="Its address"
          hint="On the open internet, by https. Redirects are not followed."
          placeholder="https://"
          required
          maxLength={500}
          autoComplete="off"
        />
        <CheckboxGroupField
          name="subjects"
          label="What it is told of"
          required
          options={Object.entries(subjects).map(([value, label]) => ({ value, label }))}
        />
        <SubmitButton>Add the webhook</SubmitButton>
      </ActionForm>
    </div>
  );
}
