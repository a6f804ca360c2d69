"use client";
import { useTransition, type ReactNode } from "react";
import type { ActionResult } from "@/lib/action-result";
import { Button } from "./button";
import type { Tone } from "./classes";
import { notify } from "./toast";

/** One click, one command; says how it went. */
export function ActionButton<T>({
  action,
  input,
  children,
  done,
  onDone,
  variant = "secondary",
  tone = "action",
  size = "md",
  disabled,
}: {
  action: (input: unknown) => Promise<ActionResult<T>>;
  input: unknown;
  children: ReactNode;
  done?: string;
  onDone?: (value: T) => void;
  variant?: "primary" | "secondary" | "quiet" | "danger";
  tone?: Tone;
  size?: "md" | "sm";
  disabled?: boolean;
}) {
  const [pending, start] = useTransition();
  const run = () =>
    start(async () => {
      const result = await action(input);
      if (!result.ok) return void notify.failed(result.message);
      if (done) notify.done(done);
      onDone?.(result.value);
    });
  return (
    <Button
      variant={variant}
      tone={tone}
      size={size}
      disabled={disabled || pending}
      aria-busy={pending}
      onClick={run}
    >
      {children}
    </Button>
  );
}
