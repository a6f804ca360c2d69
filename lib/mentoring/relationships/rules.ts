import { say, type Said } from "../../words/said.ts";
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
  readonly needs?: readonly [(standing: Standing) => boolean, Said];
};

/** Every step of a relationship: who may take it, in which phases, paused or not, and what else it needs. */
export const STEPS = {
  "begin negotiating": { who: "either partner", in: ["preparing"], paused: "no" },
  "begin enabling": {
    who: "either partner",
    in: ["negotiating"],
    paused: "no",
    needs: [(s) => s.agreed, say("relationship.signaturesFirst")],
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
    needs: [(s) => s.renewal === "none", say("relationship.renewalProposed")],
  },
  "agree to renewal": {
    who: "the other partner",
    in: ["enabling", "closing"],
    paused: "no",
    needs: [(s) => s.renewal === "waits-for-me", say("relationship.noRenewal")],
  },
  redefine: { who: "either partner", in: ["negotiating", "enabling", "closing"], paused: "no" },
  "move over": { who: "either partner", in: LIVE, paused: "no" },
  "add something shared": { who: "either partner", in: LIVE, paused: "no" },
  "answer a check-in": { who: "either partner", in: [...LIVE, "ended"], paused: "any" },
  "keep a private note": { who: "the author", in: [...LIVE, "ended"], paused: "any" },
} as const satisfies Record<string, Rule>;
export type Step = keyof typeof STEPS;

/** Why a step cannot be taken now, to be said to the person; null when it can. */
export function obstacle(step: Step, standing: Standing): Said | null {
  const rule: Rule = STEPS[step];
  if (!rule.in.includes(standing.phase))
    return standing.phase === "ended"
      ? say("relationship.ended")
      : say("relationship.otherPhase", { comes: rule.in.join("_"), phase: standing.phase });
  if (rule.paused === "only" && !standing.paused) return say("relationship.notPaused");
  if (rule.paused === "no" && standing.paused)
    return standing.paused === "reorganization"
      ? say("relationship.pausedByReorganization")
      : say("relationship.paused");
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
