"use client";
import { useWords } from "#words";
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
  const t = useWords("ui");
  const pending = usePending();
  return (
    <Button type="submit" variant={variant} tone={tone} aria-busy={pending} disabled={pending}>
      {pending ? t("moment") : children}
    </Button>
  );
}
