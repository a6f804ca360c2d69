"use client";
import { useWords } from "#words";
import { useSyncExternalStore } from "react";
import type { ActionResult } from "@/lib/action-result";
import { ActionForm } from "../form/action-form";
import { TextField } from "../form/fields";
import { SubmitButton } from "../form/submit-button";
import { Callout } from "../ui/callout";

const never = () => () => undefined;

export function WelcomeForm({ claim }: { claim: (input: unknown) => Promise<ActionResult<void>> }) {
  const t = useWords("sign-in");
  const token = useSyncExternalStore(
    never,
    () => location.hash.slice(1),
    () => "",
  );
  if (!token)
    return (
      <Callout kind="warn" title={t("welcome.lacking")}>
        {t("welcome.lackingWhy")}
      </Callout>
    );
  return (
    <ActionForm
      action={claim}
      transform={(values) => ({ ...values, token })}
      onSuccess={() => location.replace("/")}
    >
      <TextField name="organization" label={t("welcome.organization")} required autoComplete="organization" />
      <TextField name="name" label={t("welcome.name")} required autoComplete="name" />
      <TextField
        name="email"
        label={t("welcome.email")}
        required
        type="email"
        autoComplete="email"
        hint={t("welcome.emailHint")}
      />
      <SubmitButton>{t("welcome.begin")}</SubmitButton>
    </ActionForm>
  );
}
