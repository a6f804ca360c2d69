"use client";
import { ShieldCheck } from "lucide-react";
import { useState, useTransition } from "react";
import type { ActionResult } from "@/lib/action-result";
import { Button } from "../ui/button";
import { Callout } from "../ui/callout";

type Proven = {
  verdict: { certified: true } | { certified: false; because: string };
  same: boolean;
};
/** Of groups and circles: what the check found wrong, if anything. */
type Checked = Proven | { fault: string | null; same: boolean };

/** Does the work again and checks it, with code that has no part in finding it. */
export function CheckProof({
  runId,
  check,
  label,
}: {
  runId: string;
  label: string;
  check: (input: unknown) => Promise<ActionResult<Checked>>;
}) {
  const [result, setResult] = useState<ActionResult<Checked>>();
  const [pending, start] = useTransition();
  return (
    <div className="space-y-3">
      <Button disabled={pending} onClick={() => start(async () => setResult(await check({ runId })))}>
        <ShieldCheck aria-hidden className="size-4" /> {pending ? "Checking…" : label}
      </Button>
      <div aria-live="polite">
        {result && !result.ok && <Callout kind="danger" title={result.message} />}
        {result?.ok && <Found found={result.value} />}
      </div>
    </div>
  );
}

function Found({ found }: { found: Checked }) {
  const proven = "verdict" in found;
  const fault = proven ? (found.verdict.certified ? null : found.verdict.because) : found.fault;
  if (fault !== null)
    return (
      <Callout kind="danger" title={proven ? "The proof does not hold" : "A rule is not kept"}>
        {fault}
      </Callout>
    );
  return (
    <Callout
      kind="info"
      title={proven ? "No better assignment exists" : "Every rule, size and place is kept"}
    >
      {found.same
        ? `Run again on what was kept of it: the same answer${proven ? ", and its prices prove it" : ""}.`
        : "What was kept of it gives another answer now. Please report this: it should never happen."}
    </Callout>
  );
}
