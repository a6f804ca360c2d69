import { say, type Said } from "../../words/said.ts";
import { isReached } from "../assessments/rules.ts";
import type { Engagement, Role, State } from "./schema.ts";

type Rule = {
  readonly who: readonly Role[];
  readonly in: readonly State[];
  readonly needs?: readonly [(engagement: Engagement) => boolean, Said];
};
const PAIR: readonly Role[] = ["client", "coach"];
const ALL: readonly Role[] = ["client", "coach", "manager"];
const LIVE: readonly State[] = ["active", "paused"];

/** Every step of an engagement: who may take it, in which states, and what else it needs. */
export const STEPS = {
  accept: { who: ["client"], in: ["offered"] },
  decline: {
    who: ALL,
    in: ["offered"],
    needs: [(e) => e.role === "client" || e.startedBy === meIn(e), say("coaching.isFor.client")],
  },
  "agree on what is shared": { who: ALL, in: LIVE },
  "ask for feedback": {
    who: PAIR,
    in: ["active"],
    needs: [(e) => e.manager !== null, say("coaching.needs.manager")],
  },
  "say something unasked": { who: ["manager"], in: ["active"] },
  "answer feedback": { who: ["coach"], in: LIVE },
  "give feedback": { who: ["manager"], in: LIVE },
  "change the plan": { who: PAIR, in: ["active"] },
  "schedule a session": {
    who: PAIR,
    in: ["active"],
    needs: [(e) => sessionsLeft(e) > 0, say("coaching.needs.sessionLeft")],
  },
  "log a session": { who: PAIR, in: LIVE },
  "write a note": { who: PAIR, in: LIVE },
  "keep a private note": { who: PAIR, in: [...LIVE, "completed", "ended_early"] },
  assess: { who: ALL, in: ["active"] },
  "look back": {
    who: ALL,
    in: ["completed"],
    needs: [(e) => e.followUpOpen, say("coaching.needs.ninetyDays")],
  },
  "say thank you": { who: PAIR, in: ["completed", "ended_early"] },
  extend: {
    who: ALL,
    in: ["active"],
    needs: [(e) => sessionsLeft(e) <= 0, say("coaching.needs.sessionsUsed")],
  },
  pause: { who: PAIR, in: ["active"] },
  resume: { who: PAIR, in: ["paused"] },
  complete: {
    who: PAIR,
    in: ["active"],
    needs: [isProposed, say("coaching.needs.target")],
  },
  "end early": { who: ALL, in: LIVE },
} as const satisfies Record<string, Rule>;
export type Step = keyof typeof STEPS;

export const isForRole = (step: Step, role: Role): boolean =>
  (STEPS[step].who as readonly Role[]).includes(role);

/** Why a step cannot be taken now, to be said to the person; null when it can. */
export function obstacle(step: Step, engagement: Engagement): Said | null {
  const rule: Rule = STEPS[step];
  if (!isForRole(step, engagement.role)) return isFor(rule.who);
  if (!rule.in.includes(engagement.state)) return say(`coaching.stands.${engagement.state}`);
  return rule.needs && !rule.needs[0](engagement) ? rule.needs[1] : null;
}

export const heldOf = ({ sessions }: Engagement): number =>
  sessions.filter(({ state }) => state === "held").length;

/** Planned sessions that are neither held nor on the calendar. */
export const sessionsLeft = (engagement: Engagement): number =>
  engagement.planned -
  heldOf(engagement) -
  engagement.sessions.filter(({ state }) => state === "scheduled").length;

/** C5: the skill is acquired, the coach is no longer needed. */
export function isProposed(engagement: Engagement): boolean {
  return isReached(engagement.levels, engagement);
}

/** When the three are asked whether it held. */
export const looksBackFrom = (ended: Date): Date => new Date(ended.getTime() + 90 * 86_400_000);
export const isOver90Days = (ended: Date | null, moment: Date): boolean =>
  ended !== null && moment >= looksBackFrom(ended);

/** Whichever of the three is looking. */
const meIn = ({ role, client, coach, manager }: Engagement): string | undefined =>
  ({ client, coach, manager })[role]?.id;

/** Of one of the three, or of client and coach: no step is for two others. */
const isFor = ([role = "client", ...others]: readonly Role[]): Said =>
  say(`coaching.isFor.${others.length > 0 ? "pair" : role}`);
