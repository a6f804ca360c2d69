"use client";
import { ShieldCheck } from "lucide-react";
import { useState, useTransition } from "react";
import type { ActionResult } from "@/lib/action-result";
import { Button } from "../ui/button";
import { Callout } from "../ui/callout";

type Checked = {
  verdict: { certified: true } | { certified: false; because: string };
  same: boolean;
};

/** Does the work again and checks the proof, with code that the solver has no part in. */
export function CheckProof({
  runId,
  check,
}: {
  runId: string;
  check: (input: unknown) => Promise<ActionResult<Checked>>;
}) {
  const [result, setResult] = useState<ActionResult<Checked>>();
  const [pending, start] = useTransition();
  return (
    <div className="space-y-3">
      <Button disabled={pending} onClick={() => start(async () => setResult(await check({ runId })))}>
        <ShieldCheck aria-hidden className="size-4" /> {pending ? "Checking…" : "Check the proof"}
      </Button>
      <div aria-live="polite">
        {result && !result.ok && <Callout kind="danger" title={result.message} />}
        {result?.ok && !result.value.verdict.certified && (
          <Callout kind="danger" title="The proof does not hold">
            {result.value.verdict.because}
          </Callout>
        )}
        {result?.ok && result.value.verdict.certified && (
          <Callout kind="info" title="No better assignment exists">
            {result.value.same
              ? "Run again on what was kept of it: the same answer, and its prices prove it."
              : "What was kept of it gives another answer now. Please report this: it should never happen."}
          </Callout>
        )}
      </div>
    </div>
  );
}
