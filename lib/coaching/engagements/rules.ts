import { isReached } from "../assessments/rules.ts";
import type { Engagement, Role, State } from "./schema.ts";

type Rule = {
  readonly who: readonly Role[];
  readonly in: readonly State[];
  readonly needs?: readonly [(engagement: Engagement) => boolean, string];
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
    needs: [(e) => e.role === "client" || e.startedBy === meIn(e), "This is for the client."],
  },
  "agree on what is shared": { who: ALL, in: LIVE },
  "ask for feedback": {
    who: PAIR,
    in: ["active"],
    needs: [(e) => e.manager !== null, "There is no manager of record to ask."],
  },
  "say something unasked": { who: ["manager"], in: ["active"] },
  "answer feedback": { who: ["coach"], in: LIVE },
  "give feedback": { who: ["manager"], in: LIVE },
  "change the plan": { who: PAIR, in: ["active"] },
  "schedule a session": {
    who: PAIR,
    in: ["active"],
    needs: [
      (e) => sessionsLeft(e) > 0,
      "All planned sessions are used. Extend the engagement with a purpose, or end it.",
    ],
  },
  "log a session": { who: PAIR, in: LIVE },
  "write a note": { who: PAIR, in: LIVE },
  "keep a private note": { who: PAIR, in: [...LIVE, "completed", "ended_early"] },
  assess: { who: ALL, in: ["active"] },
  "look back": {
    who: ALL,
    in: ["completed"],
    needs: [(e) => e.followUpOpen, "Ninety days after the end, you are asked whether it held."],
  },
  "say thank you": { who: PAIR, in: ["completed", "ended_early"] },
  extend: {
    who: ALL,
    in: ["active"],
    needs: [(e) => sessionsLeft(e) <= 0, "There are planned sessions left."],
  },
  pause: { who: PAIR, in: ["active"] },
  resume: { who: PAIR, in: ["paused"] },
  complete: {
    who: PAIR,
    in: ["active"],
    needs: [isProposed, "The target is not reached in every assessment yet."],
  },
  "end early": { who: ALL, in: LIVE },
} as const satisfies Record<string, Rule>;
export type Step = keyof typeof STEPS;

/** Why a step cannot be taken now, as a sentence for the person; null when it can. */
export function obstacle(step: Step, engagement: Engagement): string | null {
  const rule: Rule = STEPS[step];
  if (!rule.who.includes(engagement.role)) return `This is for ${phrase(rule.who)}.`;
  if (!rule.in.includes(engagement.state)) return STANDS[engagement.state];
  return rule.needs && !rule.needs[0](engagement) ? rule.needs[1] : null;
}

const STANDS: Record<State, string> = {
  offered: "The client has not agreed yet.",
  declined: "The offer was declined.",
  active: "It is running.",
  paused: "The engagement is paused. Resume it first.",
  completed: "The engagement is completed.",
  ended_early: "The engagement has ended.",
};

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

const phrase = (roles: readonly Role[]): string =>
  roles.map((role) => `the ${role}`).join(roles.length > 2 ? ", " : " and ");
