import { say, type Said } from "../../words/said.ts";
import type { SessionState } from "./schema.ts";

const BECOMES: Record<SessionState, readonly SessionState[]> = {
  scheduled: ["scheduled", "held", "missed", "cancelled"],
  held: ["held", "missed", "cancelled"],
  missed: ["missed", "held", "cancelled"],
  cancelled: ["cancelled", "held", "scheduled"],
};
/** What a clock that is a little off is forgiven. */
const GRACE = 5 * 60_000;

/** Why a session cannot be said to be so (L1); null when it can. */
export function sessionObstacle(
  { from, to, startsAt }: { from: SessionState | null; to: SessionState; startsAt: Date },
  moment: Date,
): Said | null {
  if (from && !BECOMES[from].includes(to)) return say("coaching.session.becomes", { from, to });
  if ((to === "held" || to === "missed") && startsAt.getTime() > moment.getTime() + GRACE)
    return say("coaching.session.future", { to });
  return null;
}
