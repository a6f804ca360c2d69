"use client";
import { useWords } from "#words";
import { useRouter } from "next/navigation";
import { useEffect, useState } from "react";
import type { ActionResult } from "@/lib/action-result";
import { ActionButton } from "../ui/action-button";

export type Progress = {
  state: string;
  atWork: boolean;
  stepsDone: number;
  steps: number;
  failure: string | null;
};

const STEPS = ["reading", "pairs", "proof", "aims"] as const;
const EVERY_MS = 700;

/** How far a run is; asks again until it is done, and then shows the board. */
export function RunProgress({
  runId,
  first,
  ask,
  cancel,
}: {
  runId: string;
  first: Progress;
  ask: (input: unknown) => Promise<ActionResult<Progress>>;
  cancel: (input: unknown) => Promise<ActionResult<void>>;
}) {
  const t = useWords("matching");
  const [progress, setProgress] = useState(first);
  const router = useRouter();
  useEffect(() => {
    const timer = setInterval(() => {
      void ask({ runId }).then((answer) => {
        if (!answer.ok) return;
        setProgress(answer.value);
        if (!answer.value.atWork) {
          clearInterval(timer);
          router.refresh();
        }
      });
    }, EVERY_MS);
    return () => clearInterval(timer);
  }, [ask, router, runId]);

  const at = progress.state === "queued" ? -1 : Math.min(progress.stepsDone, STEPS.length - 1);
  const steps = STEPS.length;
  const now = STEPS[at];
  return (
    <section
      aria-label={t("progress.label")}
      className="max-w-[640px] rounded-card border border-line bg-surface p-6"
    >
      <div
        role="progressbar"
        aria-label={t("progress.bar")}
        aria-valuemin={0}
        aria-valuemax={steps}
        aria-valuenow={at + 1}
        className="mb-5 flex gap-1.5"
      >
        {STEPS.map((step, i) => (
          <span
            key={step}
            className={`h-2 flex-1 rounded-full ${i < at ? "bg-mentoring" : i === at ? "animate-pulse bg-mentoring/60" : "bg-line"}`}
          />
        ))}
      </div>
      <p aria-live="polite" className="font-display text-lg font-[550]">
        {now ? t(`progress.step.${now}`) : t("progress.waiting")}
        <span className="ml-2 font-sans text-sm font-normal text-ink-soft tabular-nums">
          {now && t("progress.place", { step: at + 1, steps })}
        </span>
      </p>
      <p className="mt-1 mb-5 text-sm text-ink-soft">{t("progress.leave")}</p>
      <ActionButton action={cancel} input={{ runId }} done={t("progress.cancelled")}>
        {t("progress.cancel")}
      </ActionButton>
    </section>
  );
}
