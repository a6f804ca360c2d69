"use client";
import { useWords } from "#words";
import type { ActionResult } from "@/lib/action-result";
import { ActionButton } from "../ui/action-button";

/** Client or coach ask the manager of record once more; the letter goes out with it. */
export function AskAgain({
  engagementId,
  manager,
  ask,
}: {
  engagementId: string;
  manager: string;
  ask: (input: unknown) => Promise<ActionResult<unknown>>;
}) {
  const t = useWords("coaching");
  const of = (occasion: string) => ({ engagementId, occasion });
  return (
    <div className="space-y-3">
      <p className="max-w-[68ch] text-sm text-ink-soft">{t("again.about", { manager })}</p>
      <div className="flex flex-wrap gap-3">
        <ActionButton action={ask} input={of("midway")} done={t("again.done", { manager })}>
          {t("again.midway")}
        </ActionButton>
        <ActionButton action={ask} input={of("end")} done={t("again.done", { manager })}>
          {t("again.end")}
        </ActionButton>
        <ActionButton action={ask} input={of("on_demand")} done={t("again.done", { manager })}>
          {t("again.other")}
        </ActionButton>
      </div>
    </div>
  );
}
