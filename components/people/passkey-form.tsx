"use client";
import { useWords } from "#words";
import { startRegistration, type PublicKeyCredentialCreationOptionsJSON } from "@simplewebauthn/browser";
import type { ActionResult } from "@/lib/action-result";
import { ActionForm } from "../form/action-form";
import { TextField } from "../form/fields";
import { SubmitButton } from "../form/submit-button";
import { troubleWith } from "../sign-in/passkey-trouble";

type Act<T> = (input: unknown) => Promise<ActionResult<T>>;

/** Has the browser make a passkey, between two questions to the server: what for, and whether it is right. */
export function PasskeyForm({
  begin,
  add,
  here,
}: {
  begin: Act<PublicKeyCredentialCreationOptionsJSON>;
  add: Act<void>;
  here: string;
}) {
  const t = useWords("profile");
  const signIn = useWords("sign-in");
  const make: Act<void> = async (input) => {
    const begun = await begin(input);
    if (!begun.ok) return begun;
    try {
      const credential = await startRegistration({ optionsJSON: begun.value });
      return await add({ ...(input as object), credential });
    } catch (error) {
      return { ok: false, message: signIn(`passkey.trouble.${troubleWith(error)}`), fields: {} };
    }
  };
  return (
    <ActionForm action={make} successMessage={t("passkeys.added")} label={t("passkeys.add")}>
      <TextField
        name="name"
        label={t("passkeys.name")}
        hint={t("passkeys.nameHint")}
        required
        maxLength={60}
        autoComplete="off"
        defaultValue={here}
      />
      <SubmitButton>{t("passkeys.add")}</SubmitButton>
    </ActionForm>
  );
}
