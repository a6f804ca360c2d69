import type { Engagement, Level, Role } from "../engagements/schema.ts";

/**
 * The levels seen last by each assessor. A baseline is not counted, for what somebody began with acquires nothing;
 * nor is the look back.
 */
export function latest(levels: readonly Level[]): Partial<Record<Role, number>> {
  const found: Partial<Record<Role, Level>> = {};
  for (const level of levels) {
    const before = found[level.role];
    if (level.occasion !== "baseline" && level.occasion !== "follow_up" && (!before || level.at >= before.at))
      found[level.role] = level;
  }
  return Object.fromEntries(Object.entries(found).map(([role, { level }]) => [role, level]));
}

/** C5: everybody who is asked sees the target reached. Without a manager the two of them are asked. */
export function isReached(
  levels: readonly Level[],
  { targetLevel, manager }: { targetLevel: number; manager: unknown },
): boolean {
  const asked: Role[] = manager ? ["client", "coach", "manager"] : ["client", "coach"];
  const seen = latest(levels);
  return asked.every((role) => (seen[role] ?? 0) >= targetLevel);
}

/** The moment that somebody who assesses now is most likely to mean. */
export function likelyMoment({ levels, role, planned, sessions }: Engagement): Level["occasion"] {
  if (!levels.some((level) => level.role === role)) return "baseline";
  return sessions.filter(({ state }) => state === "held").length >= planned ? "final" : "interim";
}
