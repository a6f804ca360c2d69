"use client";
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
  const of = (occasion: string) => ({ engagementId, occasion });
  return (
    <div className="space-y-3">
      <p className="max-w-[68ch] text-sm text-ink-soft">
        {manager} gets a mail with a link that works once, for 14 days, without any sign-in.
      </p>
      <div className="flex flex-wrap gap-3">
        <ActionButton action={ask} input={of("midway")} done={`${manager} has been asked.`}>
          Ask how it goes midway
        </ActionButton>
        <ActionButton action={ask} input={of("end")} done={`${manager} has been asked.`}>
          Ask at the end
        </ActionButton>
        <ActionButton action={ask} input={of("on_demand")} done={`${manager} has been asked.`}>
          Ask for something else
        </ActionButton>
      </div>
    </div>
  );
}
