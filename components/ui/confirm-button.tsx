"use client";
import { useWords } from "#words";
import { AlertDialog } from "@base-ui/react/alert-dialog";
import { useState, useTransition, type ReactNode } from "react";
import type { ActionResult } from "@/lib/action-result";
import { Button, buttonClasses } from "./button";
import type { Tone } from "./classes";
import { notify } from "./toast";

/** A button for what cannot be undone: says what will happen and who will be told, then does it. */
export function ConfirmButton({
  label,
  title,
  children,
  confirmLabel,
  action,
  input,
  done,
  variant = "secondary",
  tone = "action",
}: {
  label: ReactNode;
  title: string;
  children: ReactNode;
  confirmLabel: string;
  action: (input: unknown) => Promise<ActionResult<unknown>>;
  input: unknown;
  done?: string;
  variant?: "primary" | "secondary" | "quiet" | "danger";
  tone?: Tone;
}) {
  const t = useWords("ui");
  const [open, setOpen] = useState(false);
  const [pending, start] = useTransition();
  const confirm = () =>
    start(async () => {
      const result = await action(input);
      if (result.ok) {
        setOpen(false);
        if (done) notify.done(done);
      } else notify.failed(result.message);
    });
  return (
    <AlertDialog.Root open={open} onOpenChange={setOpen}>
      <AlertDialog.Trigger className={buttonClasses({ variant, tone })}>{label}</AlertDialog.Trigger>
      <AlertDialog.Portal>
        <AlertDialog.Backdrop className="fixed inset-0 z-40 bg-[oklch(0.2_0.02_250/0.45)]" />
        <AlertDialog.Popup className="fixed top-1/2 left-1/2 z-50 w-[min(30rem,calc(100vw-2rem))] -translate-1/2 rounded-card border border-line bg-surface p-6">
          <AlertDialog.Title className="text-lg">{title}</AlertDialog.Title>
          <AlertDialog.Description render={<div />} className="mt-2 text-sm text-ink-soft">
            {children}
          </AlertDialog.Description>
          <div className="mt-6 flex flex-wrap justify-end gap-3">
            <AlertDialog.Close className={buttonClasses({ variant: "quiet" })}>
              {t("notNow")}
            </AlertDialog.Close>
            <Button
              variant={variant === "danger" ? "danger" : "primary"}
              tone={tone}
              disabled={pending}
              onClick={confirm}
            >
              {pending ? t("moment") : confirmLabel}
            </Button>
          </div>
        </AlertDialog.Popup>
      </AlertDialog.Portal>
    </AlertDialog.Root>
  );
}
