"use client";
import { useWords } from "#words";
import { startAuthentication, type PublicKeyCredentialRequestOptionsJSON } from "@simplewebauthn/browser";
import { useState } from "react";
import type { ActionResult } from "@/lib/action-result";
import { Button } from "../ui/button";
import { Callout } from "../ui/callout";
import { troubleWith } from "./passkey-trouble";

/** Signs in by a passkey of this device, whoever's it is. */
export function PasskeyButton({
  begin,
  signIn,
  returnTo,
}: {
  begin: (input: unknown) => Promise<ActionResult<PublicKeyCredentialRequestOptionsJSON>>;
  signIn: (input: unknown) => Promise<ActionResult<void>>;
  returnTo: string;
}) {
  const t = useWords("sign-in");
  const ui = useWords("ui");
  const [waiting, setWaiting] = useState(false);
  const [trouble, setTrouble] = useState<string>();
  const go = async () => {
    setWaiting(true);
    setTrouble(undefined);
    const result = await tryIt();
    if (result.ok) return location.assign(location.origin + returnTo);
    setTrouble(result.message);
    setWaiting(false);
  };
  const tryIt = async (): Promise<{ ok: true } | { ok: false; message: string }> => {
    try {
      const begun = await begin({});
      return begun.ok ? await signIn(await startAuthentication({ optionsJSON: begun.value })) : begun;
    } catch (error) {
      return { ok: false, message: t(`passkey.trouble.${troubleWith(error)}`) };
    }
  };
  return (
    <div className="mt-6 space-y-3 border-t border-line pt-6">
      <Button onClick={() => void go()} disabled={waiting}>
        {waiting ? ui("moment") : t("passkey.use")}
      </Button>
      {trouble && (
        <Callout kind="danger" alert title={t("passkey.failed")}>
          {trouble}
        </Callout>
      )}
    </div>
  );
}
