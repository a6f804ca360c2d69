"use client";
import { useRouter } from "next/navigation";
import type { ActionResult } from "@/lib/action-result";
import { ActionButton } from "../ui/action-button";

export function ConfirmImport({
  confirm,
  input,
  count,
  done,
  label = "Import",
}: {
  confirm: (input: unknown) => Promise<ActionResult<unknown>>;
  input: unknown;
  count: number;
  done: string;
  label?: string;
}) {
  const router = useRouter();
  return (
    <div className="sticky bottom-16 flex flex-wrap items-center gap-4 border-t border-line bg-paper py-4 rail:bottom-0">
      <ActionButton
        action={confirm}
        input={input}
        variant="primary"
        disabled={count === 0}
        done="Imported."
        onDone={() => router.push(done)}
      >
        {count === 0 ? "Nothing to import" : `${label} ${count} ${count === 1 ? "row" : "rows"}`}
      </ActionButton>
      <p className="text-sm text-ink-soft">All of them together, or none.</p>
    </div>
  );
}
