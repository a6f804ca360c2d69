import type { MatchInput } from "./criteria.ts";
import { scorer } from "./scores.ts";
import type { Formed, Shape } from "./together.ts";

/**
 * Why somebody is in no group or circle: of the mentors, or of the other peers, how many a rule or circumstance takes
 * away, and how many are left. Circumstances that are no rules: `line-in-group`, `group-full`, `no-group` and
 * `in-full-circle`. With some left the sizes do not come out, or the places went to others.
 */
export type LeftOver = {
  readonly id: string;
  readonly removed: Readonly<Record<string, number>>;
  readonly possible: number;
};

export function leftOver(input: MatchInput, shape: Shape, formed: readonly Formed[]): LeftOver[] {
  const scoreOf = scorer(input);
  const apart = new Set(
    shape.apart.flatMap(({ mentee, mentor }) => [`${mentee} ${mentor}`, `${mentor} ${mentee}`]),
  );
  const placed = new Set(
    formed.flatMap(({ host, members }) => (shape.kind === "group" ? members : [host, ...members])),
  );
  const groupOf = new Map(
    formed.flatMap((group) =>
      shape.kind === "group"
        ? [[group.host, group.members] as const]
        : [group.host, ...group.members].map((each) => [each, [group.host, ...group.members]] as const),
    ),
  );
  const others =
    shape.kind === "group" ? input.mentors : input.mentees.map((each) => ({ ...each, capacity: 1 }));
  return input.mentees
    .filter(({ id }) => !placed.has(id))
    .map((one) => {
      const removed: Record<string, number> = {};
      let possible = 0;
      for (const other of others.filter(({ id }) => id !== one.id)) {
        const why = reason(one, other);
        if (why === null) possible++;
        else removed[why] = (removed[why] ?? 0) + 1;
      }
      return { id: one.id, removed, possible };
    })
    .sort((a, b) => (a.id < b.id ? -1 : 1));

  function reason(one: MatchInput["mentees"][number], other: (typeof others)[number]): string | null {
    const [there, back] = [
      scoreOf(one, other),
      shape.kind === "circle" ? scoreOf(other, { ...one, capacity: 1 }) : null,
    ];
    if ("rule" in there) return there.rule;
    if (back && "rule" in back) return back.rule;
    const members = groupOf.get(other.id);
    if (shape.kind === "circle") return members && members.length >= shape.largest ? "in-full-circle" : null;
    if (!members) return "no-group";
    if (members.some((each) => apart.has(`${one.id} ${each}`))) return "line-in-group";
    return members.length >= Math.min(shape.largest, other.capacity) ? "group-full" : null;
  }
}
