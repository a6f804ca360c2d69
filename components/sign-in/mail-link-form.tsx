"use client";
import { useWords } from "#words";
import { useRouter } from "next/navigation";
import { useState, type FormEvent } from "react";
import { CONTROL } from "../form/control";
import { Button } from "../ui/button";
import { Callout } from "../ui/callout";
import { csrfToken } from "./csrf-token";

/** Asks for a sign-in link. The answer is the same whether or not somebody has that address. */
export function MailLinkForm({ returnTo }: { returnTo: string }) {
  const [state, setState] = useState<"idle" | "sending" | "failed">("idle");
  const router = useRouter();
  const t = useWords("sign-in");
  const ui = useWords("ui");
  const submit = async (event: FormEvent<HTMLFormElement>) => {
    event.preventDefault();
    setState("sending");
    const email = String(new FormData(event.currentTarget).get("email"));
    try {
      const answer = await fetch("/api/auth/signin/email", {
        method: "POST",
        headers: { "Content-Type": "application/x-www-form-urlencoded" },
        body: new URLSearchParams({
          email,
          csrfToken: await csrfToken(),
          callbackUrl: returnTo,
          json: "true",
        }),
      });
      if (answer.ok) router.push("/sign-in/sent");
      else setState("failed");
    } catch {
      setState("failed"); // nobody is there to ask
    }
  };
  return (
    <form onSubmit={(event) => void submit(event)} className="space-y-3">
      <label htmlFor="email" className="block text-sm font-medium">
        {t("mail.label")}
      </label>
      <div className="flex flex-wrap gap-3">
        <input
          id="email"
          name="email"
          type="email"
          required
          autoComplete="email"
          className={`${CONTROL} h-10 min-w-56 flex-1`}
        />
        <Button type="submit" variant="primary" disabled={state === "sending"}>
          {state === "sending" ? ui("moment") : t("mail.send")}
        </Button>
      </div>
      <p className="text-sm text-ink-soft">{t("mail.hint")}</p>
      {state === "failed" && (
        <Callout kind="danger" alert title={t("mail.failed")}>
          {t("mail.failedWhy")}
        </Callout>
      )}
    </form>
  );
}
