"use client";
import type { ReactNode } from "react";
import { Button } from "../ui/button";
import type { Tone } from "../ui/classes";
import { usePending } from "./action-form";

export function SubmitButton({
  children,
  tone = "action",
  variant = "primary",
}: {
  children: ReactNode;
  tone?: Tone;
  variant?: "primary" | "secondary";
}) {
  const pending = usePending();
  return (
    <Button type="submit" variant={variant} tone={tone} aria-busy={pending} disabled={pending}>
      {pending ? "One moment…" : children}
    </Button>
  );
}
