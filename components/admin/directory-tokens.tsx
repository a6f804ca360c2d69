"use client";
import { useState } from "react";
import type { ActionResult } from "@/lib/action-result";
import { ActionForm } from "../form/action-form";
import { SelectField } from "../form/fields";
import { SubmitButton } from "../form/submit-button";
import { dateOf, momentOf } from "../time/moment";
import { ConfirmButton } from "../ui/confirm-button";
import { RowItem, RowList } from "../ui/row-list";
import { ShownOnce } from "../ui/shown-once";

type Act<T> = (input: unknown) => Promise<ActionResult<T>>;
export type TokenRow = {
  readonly id: string;
  readonly madeBy: string;
  readonly createdAt: Date;
  readonly expiresAt: Date;
  readonly usedAt: Date | null;
};

/** What the directory shows to be let in; each with an end. */
export function TokenList({
  tokens,
  timeZone,
  revoke,
}: {
  tokens: readonly TokenRow[];
  timeZone: string;
  revoke: Act<void>;
}) {
  return (
    <RowList label="Tokens of the directory">
      {tokens.map(({ id, madeBy, createdAt, expiresAt, usedAt }) => (
        <RowItem key={id}>
          <span className="min-w-0 flex-1">
            <span className="block font-medium">
              Made by {madeBy} on {dateOf(createdAt, timeZone)}
            </span>
            <span className="block text-sm text-ink-soft">
              Until {dateOf(expiresAt, timeZone)}.{" "}
              {usedAt ? `Last used ${momentOf(usedAt, timeZone)}.` : "Not used yet."}
            </span>
          </span>
          <ConfirmButton
            label="Take back"
            title="Take this token back?"
            confirmLabel="Take it back"
            action={revoke}
            input={{ tokenId: id }}
            done="The token does not work any more."
            variant="danger"
          >
            The directory is refused from its next request on. People stay as they are.
          </ConfirmButton>
        </RowItem>
      ))}
    </RowList>
  );
}

/** Makes one, and shows it once. */
export function TokenForm({ make, days }: { make: Act<{ token: string }>; days: readonly number[] }) {
  const [token, setToken] = useState<string>();
  return (
    <div className="space-y-4">
      {token && (
        <ShownOnce what="The token." secret={token}>
          Whoever has it adds, changes and removes people in your name. Put it where your directory keeps its
          secrets.
        </ShownOnce>
      )}
      <ActionForm
        action={make}
        onSuccess={(value) => setToken(value.token)}
        className="flex max-w-md flex-wrap items-end gap-3 [&>*:first-child]:flex-1"
        label="Make a token"
      >
        <SelectField
          name="days"
          label="How long it works"
          required
          defaultValue={String(days[1])}
          options={days.map((each) => ({ value: String(each), label: `${each} days` }))}
        />
        <SubmitButton>Make a token</SubmitButton>
      </ActionForm>
    </div>
  );
}
