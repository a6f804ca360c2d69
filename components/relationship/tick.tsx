"use client";
import { useOptimistic, useTransition } from "react";
import type { ActionResult } from "@/lib/action-result";
import { notify } from "../ui/toast";

/** A box that is ticked at once and goes back, with a word, when it could not be kept. */
export function Tick({
  label,
  checked,
  disabled,
  onTick,
}: {
  label: string;
  checked: boolean;
  disabled?: boolean;
  onTick: (checked: boolean) => Promise<ActionResult<unknown>>;
}) {
  const [shown, show] = useOptimistic(checked);
  const [, start] = useTransition();
  return (
    <input
      type="checkbox"
      aria-label={label}
      checked={shown}
      disabled={disabled}
      className="size-6 shrink-0 accent-(--mentoring)"
      onChange={(event) => {
        const next = event.target.checked;
        start(async () => {
          show(next);
          const result = await onTick(next);
          if (!result.ok) notify.failed(result.message);
        });
      }}
    />
  );
}
