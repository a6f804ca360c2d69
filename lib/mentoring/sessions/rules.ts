import { say, type Said } from "../../words/said.ts";
import type { SessionState } from "./schema.ts";

/** What a session may become, and what it may be called only once it has begun. */
export const BECOMES: Record<SessionState, readonly SessionState[]> = {
  scheduled: ["scheduled", "held", "missed", "cancelled"],
  held: ["held", "missed", "cancelled"],
  missed: ["missed", "held", "cancelled"],
  cancelled: ["cancelled", "held", "scheduled"],
};
const NOT_YET: readonly SessionState[] = ["held", "missed"];

/** Why a session cannot be said to be so; null when it can. `grace` forgives a clock that is a little off. */
export function sessionObstacle(
  { from, to, startsAt }: { from: SessionState | null; to: SessionState; startsAt: Date },
  moment: Date,
): Said | null {
  if (from && !BECOMES[from].includes(to)) return say("relationship.session.becomes", { from, to });
  if (NOT_YET.includes(to) && startsAt.getTime() > moment.getTime() + GRACE)
    return say("relationship.session.future", { to });
  return null;
}
const GRACE = 5 * 60_000;

/** The moment a session of this length would have begun that ends now, on the last full five minutes. */
export function usualStart(moment: Date, minutes: number): Date {
  const five = 5 * 60_000;
  return new Date(Math.floor((moment.getTime() - minutes * 60_000) / five) * five);
}
