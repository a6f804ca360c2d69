"use client";
import { useWords } from "#words";
import { useRouter } from "next/navigation";
import { useEffect, useState, useTransition } from "react";
import type { ActionResult } from "@/lib/action-result";
import { paths } from "@/lib/paths";
import type { ConfirmImport as Input } from "@/lib/people/import/schema";
import { Button } from "../ui/button";
import { notify } from "../ui/toast";

type Progress = { readonly done: number; readonly total: number };

/** Confirms an import, says how far it is while it is carried out, and goes to what it did. */
export function ConfirmImport({
  confirm,
  input,
  count,
}: {
  confirm: (input: unknown) => Promise<ActionResult<{ id: string }>>;
  input: Input;
  count: number;
}) {
  const t = useWords("import");
  const router = useRouter();
  const [pending, start] = useTransition();
  const progress = useProgress(input.uploadId, pending);
  const said =
    !progress || progress.total === 0
      ? t("confirm.reading")
      : progress.done < progress.total
        ? t("confirm.written", { done: progress.done, total: progress.total })
        : t("confirm.lines");
  const run = () =>
    start(async () => {
      const result = await confirm(input);
      if (!result.ok) return void notify.failed(result.message);
      notify.done(t("confirm.done"));
      router.push(paths.peopleImportRun(result.value.id));
    });
  return (
    <div className="sticky bottom-16 flex flex-wrap items-center gap-4 border-t border-line bg-paper py-4 rail:bottom-0">
      <Button variant="primary" disabled={count === 0 || pending} aria-busy={pending} onClick={run}>
        {t("confirm.import", { count })}
      </Button>
      {pending ? (
        <label className="flex flex-wrap items-center gap-3 text-sm" role="status">
          <progress
            className="h-2 w-40 appearance-none overflow-hidden rounded-full bg-line [&::-moz-progress-bar]:bg-action [&::-webkit-progress-bar]:bg-line [&::-webkit-progress-value]:bg-action"
            {...(progress && { value: progress.done, max: progress.total })}
          />
          <span className="tabular-nums">{said}</span>
        </label>
      ) : (
        <p className="text-sm text-ink-soft">{t("confirm.together")}</p>
      )}
    </div>
  );
}

/** Asked beside the action: actions of one page wait for each other. */
function useProgress(uploadId: string, running: boolean): Progress | null {
  const [progress, setProgress] = useState<Progress | null>(null);
  useEffect(() => {
    if (!running) return;
    const asking = new AbortController();
    const ask = async () => {
      const answer = await fetch(`/api/uploads/${uploadId}/progress`, { signal: asking.signal });
      const now = answer.ok ? ((await answer.json()) as Progress | null) : null;
      if (now) setProgress(now);
    };
    const clock = setInterval(() => void ask().catch(() => undefined), 500);
    return () => {
      clearInterval(clock);
      asking.abort();
    };
  }, [uploadId, running]);
  return progress;
}
