import { useWords } from "#words";
import type { NextStep as Step } from "@/lib/mentoring/programs/schema";

/** What an admin does next, in one sentence. */
export function NextStep({ step: { what, missing } }: { step: Step }) {
  const t = useWords("programs");
  return <p className="text-sm text-ink-soft">{t(`next.${what}`, { missing })}</p>;
}
