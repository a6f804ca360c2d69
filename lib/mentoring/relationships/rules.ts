import type { PauseCause, Phase } from "./schema.ts";

/** What decides whether a partner may do something now. */
export type Standing = {
  readonly phase: Phase;
  readonly paused: PauseCause | null;
  /** An agreement signed by every member is in force. */
  readonly agreed: boolean;
  readonly renewal: "none" | "waits-for-me" | "waits-for-the-other";
};

export type Live = Exclude<Phase, "ended">;
const LIVE: readonly Phase[] = ["preparing", "negotiating", "enabling", "closing"];

type Rule = {
  readonly who: "either partner" | "the other partner" | "the author";
  readonly in: readonly Phase[];
  readonly paused: "no" | "only" | "any";
  readonly needs?: readonly [(standing: Standing) => boolean, string];
};

/** Every step of a relationship: who may take it, in which phases, paused or not, and what else it needs. */
export const STEPS = {
  "begin negotiating": { who: "either partner", in: ["preparing"], paused: "no" },
  "begin enabling": {
    who: "either partner",
    in: ["negotiating"],
    paused: "no",
    needs: [(s) => s.agreed, "The agreement needs both signatures first."],
  },
  "begin closing": { who: "either partner", in: ["enabling"], paused: "no" },
  end: { who: "either partner", in: ["closing"], paused: "no" },
  pause: { who: "either partner", in: LIVE, paused: "no" },
  resume: { who: "either partner", in: LIVE, paused: "only" },
  leave: { who: "either partner", in: LIVE, paused: "any" },
  "propose renewal": {
    who: "either partner",
    in: ["enabling", "closing"],
    paused: "no",
    needs: [(s) => s.renewal === "none", "A renewal is proposed already and waits for an answer."],
  },
  "agree to renewal": {
    who: "the other partner",
    in: ["enabling", "closing"],
    paused: "no",
    needs: [(s) => s.renewal === "waits-for-me", "There is no renewal that waits for you."],
  },
  redefine: { who: "either partner", in: ["negotiating", "enabling", "closing"], paused: "no" },
  "move over": { who: "either partner", in: LIVE, paused: "no" },
  "add something shared": { who: "either partner", in: LIVE, paused: "no" },
  "answer a check-in": { who: "either partner", in: [...LIVE, "ended"], paused: "any" },
  "keep a private note": { who: "the author", in: [...LIVE, "ended"], paused: "any" },
} as const satisfies Record<string, Rule>;
export type Step = keyof typeof STEPS;

/** Why a step cannot be taken now, as a sentence for the person; null when it can. */
export function obstacle(step: Step, standing: Standing): string | null {
  const rule: Rule = STEPS[step];
  if (!rule.in.includes(standing.phase))
    return standing.phase === "ended"
      ? "This relationship has ended."
      : `This comes in ${phrase(rule.in)}. You are in the ${standing.phase} phase.`;
  if (rule.paused === "only" && !standing.paused) return "It is not paused.";
  if (rule.paused === "no" && standing.paused)
    return standing.paused === "reorganization"
      ? "It is paused since the reporting line changed. Nothing new is added until the line is clear again."
      : "It is paused. Resume first.";
  return rule.needs && !rule.needs[0](standing) ? rule.needs[1] : null;
}

/** The step that leads on from a phase, and the phase it leads to. */
export const ONWARD: Record<Live, { readonly step: Step; readonly to: Phase }> = {
  preparing: { step: "begin negotiating", to: "negotiating" },
  negotiating: { step: "begin enabling", to: "enabling" },
  enabling: { step: "begin closing", to: "closing" },
  closing: { step: "end", to: "ended" },
};

/** A pair that should meet every `cadenceWeeks` counts as quiet after twice that long without a held session. */
export const quietAfterWeeks = (cadenceWeeks: number): number => cadenceWeeks * 2;

export function isQuiet(
  pair: { phase: Phase; paused: boolean; startedAt: Date; lastHeldAt: Date | null; cadenceWeeks: number },
  moment: Date,
): boolean {
  if (pair.phase === "ended" || pair.paused) return false;
  const since = Math.max(pair.startedAt.getTime(), pair.lastHeldAt?.getTime() ?? 0);
  return moment.getTime() - since > quietAfterWeeks(pair.cadenceWeeks) * 7 * 86_400_000;
}

const phrase = (phases: readonly Phase[]): string =>
  `the ${phases.length > 1 ? `${phases.slice(0, -1).join(", ")} or ${phases.at(-1)}` : phases[0]} phase`;
