import { say, type Said } from "../../words/said.ts";
import type { SessionState } from "./schema.ts";

type Planned = { readonly startsAt: Date; readonly minutes: number; readonly state: SessionState };

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

/** What a change means for the calendars of the two; null for nothing. What has taken place stands in them already. */
export function newsOf(
  before: Planned,
  after: Planned,
  moment: Date,
): "planned" | "moved" | "called-off" | null {
  if (after.state === "scheduled") {
    if (before.state !== "scheduled") return "planned";
    const same = before.startsAt.getTime() === after.startsAt.getTime() && before.minutes === after.minutes;
    return same ? null : "moved";
  }
  const ahead = before.state === "scheduled" && before.startsAt > moment;
  return ahead && after.state === "cancelled" ? "called-off" : null;
}
