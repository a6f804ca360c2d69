"use client";
import { useWords } from "#words";
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
  const t = useWords("matching");
  const [result, setResult] = useState<ActionResult<Checked>>();
  const [pending, start] = useTransition();
  return (
    <div className="space-y-3">
      <Button disabled={pending} onClick={() => start(async () => setResult(await check({ runId })))}>
        <ShieldCheck aria-hidden className="size-4" /> {pending ? t("proof.checking") : label}
      </Button>
      <div aria-live="polite">
        {result && !result.ok && <Callout kind="danger" title={result.message} />}
        {result?.ok && <Found found={result.value} />}
      </div>
    </div>
  );
}

function Found({ found }: { found: Checked }) {
  const t = useWords("matching");
  const proven = "verdict" in found;
  const fault = proven ? (found.verdict.certified ? null : found.verdict.because) : found.fault;
  if (fault !== null)
    return (
      <Callout kind="danger" title={t(proven ? "proof.fails" : "proof.ruleBroken")}>
        {fault}
      </Callout>
    );
  return (
    <Callout kind="info" title={t(proven ? "proof.holds" : "proof.rulesKept")}>
      {found.same ? t(proven ? "proof.sameProven" : "proof.same") : t("proof.differs")}
    </Callout>
  );
}
