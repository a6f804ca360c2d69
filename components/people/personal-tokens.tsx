"use client";
import { useState } from "react";
import type { ActionResult } from "@/lib/action-result";
import { ActionForm } from "../form/action-form";
import { CheckboxGroupField, SelectField, TextField } from "../form/fields";
import { SubmitButton } from "../form/submit-button";
import { dateOf, momentOf } from "../time/moment";
import { ConfirmButton } from "../ui/confirm-button";
import { RowItem, RowList } from "../ui/row-list";
import { ShownOnce } from "../ui/shown-once";

type Act<T> = (input: unknown) => Promise<ActionResult<T>>;
type Token = {
  readonly id: string;
  readonly name: string;
  readonly scopes: readonly string[];
  readonly createdAt: Date;
  readonly expiresAt: Date;
  readonly usedAt: Date | null;
};

/** One's own tokens, each with what it may do and its end. */
export function PersonalTokenList({
  tokens,
  timeZone,
  revoke,
}: {
  tokens: readonly Token[];
  timeZone: string;
  revoke: Act<void>;
}) {
  return (
    <RowList label="My tokens">
      {tokens.map(({ id, name, scopes, createdAt, expiresAt, usedAt }) => (
        <RowItem key={id}>
          <span className="min-w-0 flex-1">
            <span className="block font-medium">{name}</span>
            <span className="block text-sm text-ink-soft">
              {scopes.join(", ")}. Made {dateOf(createdAt, timeZone)}, until {dateOf(expiresAt, timeZone)}.{" "}
              {usedAt ? `Last used ${momentOf(usedAt, timeZone)}.` : "Not used yet."}
            </span>
          </span>
          <ConfirmButton
            label={
              <>
                Take back<span className="sr-only"> {name}</span>
              </>
            }
            title={`Take back “${name}”?`}
            confirmLabel="Take it back"
            action={revoke}
            input={{ tokenId: id }}
            done="The token does not work any more."
            variant="danger"
          >
            Whatever uses it is refused from its next request on.
          </ConfirmButton>
        </RowItem>
      ))}
    </RowList>
  );
}

/** Makes one, and shows it once. */
export function PersonalTokenForm({
  make,
  scopes,
  days,
}: {
  make: Act<{ token: string }>;
  scopes: Readonly<Record<string, string>>;
  days: readonly number[];
}) {
  const [token, setToken] = useState<string>();
  return (
    <div className="space-y-4">
      {token && (
        <ShownOnce what="Your token." secret={token}>
          Whoever has it asks Trellis in your name, as far as it may. Put it where your program keeps its
          secrets.
        </ShownOnce>
      )}
      <ActionForm action={make} onSuccess={(value) => setToken(value.token)} label="Make a token">
        <TextField
          name="name"
          label="What it is for"
          hint="For you to know it by."
          required
          maxLength={60}
          autoComplete="off"
        />
        <CheckboxGroupField
          name="scopes"
          label="What it may do"
          required
          options={Object.entries(scopes).map(([value, label]) => ({ value, label }))}
        />
        <SelectField
          name="days"
          label="How long it works"
          required
          defaultValue={String(days[0])}
          options={days.map((each) => ({ value: String(each), label: `${each} days` }))}
        />
        <SubmitButton>Make a token</SubmitButton>
      </ActionForm>
    </div>
  );
}
