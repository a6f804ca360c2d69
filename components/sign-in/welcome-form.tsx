"use client";
import { useSyncExternalStore } from "react";
import type { ActionResult } from "@/lib/action-result";
import { ActionForm } from "../form/action-form";
import { TextField } from "../form/fields";
import { SubmitButton } from "../form/submit-button";
import { Callout } from "../ui/callout";

const never = () => () => undefined;

export function WelcomeForm({ claim }: { claim: (input: unknown) => Promise<ActionResult<void>> }) {
  const token = useSyncExternalStore(
    never,
    () => location.hash.slice(1),
    () => "",
  );
  if (!token)
    return (
      <Callout kind="warn" title="This address lacks its second half">
        Copy the whole link that Trellis printed when it started.
      </Callout>
    );
  return (
    <ActionForm
      action={claim}
      transform={(values) => ({ ...values, token })}
      onSuccess={() => location.replace("/")}
    >
      <TextField name="organization" label="Your organization" required autoComplete="organization" />
      <TextField name="name" label="Your name" required autoComplete="name" />
      <TextField
        name="email"
        label="Your mail address"
        required
        type="email"
        autoComplete="email"
        hint="You sign in with it from now on."
      />
      <SubmitButton>Begin</SubmitButton>
    </ActionForm>
  );
}
