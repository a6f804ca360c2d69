import { notFound } from "next/navigation";
import { cache } from "react";
import type { Actor } from "@/lib/access/actor";
import { visitor } from "@/lib/auth/visit";
import { getRun, type RunView } from "@/lib/mentoring/matches/board/run";
import { areInputsKept } from "@/lib/mentoring/matches/runs/queries";
import { hasResult } from "@/lib/mentoring/matches/runs/rules";
import { RULES } from "@/lib/mentoring/matches/words";
import { paths } from "@/lib/paths";
import type { WordsOf } from "@/lib/words/tell";

export type Params = Promise<{ programId: string; runId: string }>;

/** `kept`: what it looked at is still there, so that its other views can be shown. */
type Found = { actor: Actor; run: RunView; kept: boolean };

/** The run that an address names, once for the layout and the page in it. */
const runOf = cache(async (programId: string, runId: string): Promise<Found> => {
  const actor = await visitor(paths.matchRun(programId, runId));
  const run = await getRun(actor, runId);
  if (run.programId !== programId) notFound();
  return { actor, run, kept: await areInputsKept(runId) };
});

export async function theRun(params: Params) {
  const { programId, runId } = await params;
  return { programId, runId, ...(await runOf(programId, runId)) };
}

/** The same for a view of its result; null while there is none, when the layout says how far it is. */
export async function theResult(params: Params) {
  const found = await theRun(params);
  return hasResult(found.run.state) ? found : null;
}

/** The same for a view that only a run of pairs has. */
export async function thePairs(params: Params) {
  const found = await theResult(params);
  if (found?.run.together) notFound();
  return found;
}

/** Rules and criteria in words, by key. */
export const labelsOf = ({ criteria }: RunView, t: WordsOf<"matching">): Record<string, string> => ({
  ...Object.fromEntries(criteria.map(({ key, label }) => [key, t("by", { name: label })])),
  ...Object.fromEntries(RULES.map((rule) => [rule, t(`rule.${rule}`)])),
});
