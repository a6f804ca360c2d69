import type { Candidate, Coach, Obstacle } from "./schema.ts";
import { inOrder } from "../../in-order.ts";

type Question = {
  readonly competencyId: string;
  /** Null while it is not known yet for whom. */
  readonly clientId: string | null;
  readonly managerId: string | null;
};

/**
 * Experts in a competency for one client: those who can be chosen first, most free places before fewer. The
 * client's own manager is never a coach (C8); a colleague or somebody further up can be.
 */
export function suggest(
  coaches: readonly Coach[],
  { competencyId, clientId, managerId }: Question,
): Candidate[] {
  return coaches
    .flatMap((coach) => {
      const expertise = coach.expertise.find((each) => each.competencyId === competencyId);
      if (!expertise || coach.personId === clientId) return [];
      const free = Math.max(0, coach.capacity - coach.load);
      return [{ coach, evidence: expertise.evidence, free, obstacle: obstacle(coach, free, managerId) }];
    })
    .sort(
      (a, b) =>
        Number(a.obstacle !== null) - Number(b.obstacle !== null) ||
        b.free - a.free ||
        inOrder(a.coach.name, b.coach.name),
    );
}

function obstacle({ personId, open }: Coach, free: number, managerId: string | null): Obstacle | null {
  if (personId === managerId) return "manager";
  if (!open) return "closed";
  return free === 0 ? "full" : null;
}
