"use client";
import { useWords } from "#words";
import { useState } from "react";
import { Button } from "../ui/button";
import { Callout } from "../ui/callout";
import { csrfToken } from "./csrf-token";

/**
 * Goes to the organization's own sign-in and comes back. Asks for the address and then goes there: a form that is
 * answered by a redirect to another host would break the page's own rule that forms stay here.
 */
export function ProviderButton({ name, returnTo }: { name: string; returnTo: string }) {
  const t = useWords("sign-in");
  const [state, setState] = useState<"idle" | "going" | "failed">("idle");
  const go = async () => {
    setState("going");
    try {
      const answer = await fetch("/api/auth/signin/oidc", {
        method: "POST",
        headers: { "Content-Type": "application/x-www-form-urlencoded" },
        body: new URLSearchParams({ csrfToken: await csrfToken(), callbackUrl: returnTo, json: "true" }),
      });
      location.assign(((await answer.json()) as { url: string }).url);
    } catch {
      setState("failed");
    }
  };
  return (
    <div className="mt-6 space-y-3 border-t border-line pt-6">
      <Button onClick={() => void go()} disabled={state === "going"}>
        {t("provider.use", { name })}
      </Button>
      {state === "failed" && (
        <Callout kind="danger" alert title={t("provider.failed", { name })}>
          {t("provider.failedWhy")}
        </Callout>
      )}
    </div>
  );
}
