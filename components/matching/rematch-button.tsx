"use client";
import { useWords } from "#words";
import { useRouter } from "next/navigation";
import type { ActionResult } from "@/lib/action-result";
import { paths } from "@/lib/paths";
import { ActionButton } from "../ui/action-button";

/** A new run over those who are still free. Whoever declined each other is not brought together again. */
export function RematchButton({
  programId,
  start,
}: {
  programId: string;
  start: (input: unknown) => Promise<ActionResult<{ id: string }>>;
}) {
  const router = useRouter();
  const t = useWords("matching");
  return (
    <ActionButton
      action={start}
      input={{ programId }}
      variant="primary"
      tone="mentoring"
      onDone={({ id }) => router.push(paths.matchRun(programId, id))}
    >
      {t("run.rematch")}
    </ActionButton>
  );
}
