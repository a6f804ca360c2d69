import { inOrder } from "@/lib/in-order";

type Named = { id: string; name: string; department: string | null };
/** Everybody stands under a department; those without one under a word for that. */
type Placed = Named & { department: string };
export type Drawn = {
  id: string;
  name: string;
  side: "mentee" | "mentor";
  /** Middle of the row, in the picture's own units. */
  y: number;
  /** The department, where a new one begins. */
  heading: string | null;
  alone: boolean;
};

const ROW = 26;
const GAP = 26;
const TOP = 78;

/**
 * Where everybody stands: each side by department, the departments in one order on both; within one, mentors where
 * their mentees are, so that few lines cross. Both sides are centred on the taller one.
 */
export function layOut(
  pairs: readonly { mentee: Named; mentor: Named }[],
  unmatched: readonly Named[],
  free: readonly Named[],
  elsewhere: string,
): { left: Drawn[]; right: Drawn[]; height: number } {
  const somewhere = (one: Named): Placed => ({ ...one, department: one.department ?? elsewhere });
  const mentees = unique([...pairs.map((pair) => pair.mentee), ...unmatched]).map(somewhere);
  const mentors = unique([...pairs.map((pair) => pair.mentor), ...free]).map(somewhere);
  const matched = new Set(pairs.flatMap(({ mentee, mentor }) => [`a${mentee.id}`, `b${mentor.id}`]));
  const left = place(
    sorted(mentees, (one) => one.name),
    "mentee",
    (id) => !matched.has(`a${id}`),
  );
  const at = new Map(left.rows.map((one) => [one.id, one.y]));
  const middle = (mentor: Placed) => {
    const ys = pairs.flatMap((pair) => (pair.mentor.id === mentor.id ? [at.get(pair.mentee.id) ?? 0] : []));
    return ys.length === 0 ? Infinity : ys.reduce((sum, y) => sum + y, 0) / ys.length;
  };
  const order = new Map(mentors.map((mentor) => [mentor.id, middle(mentor)]));
  const byLines = [...mentors].sort(
    (a, b) =>
      rankOf(mentors, order, a) - rankOf(mentors, order, b) ||
      inOrder(a.department, b.department) ||
      (order.get(a.id) ?? 0) - (order.get(b.id) ?? 0) ||
      inOrder(a.name, b.name),
  );
  const right = place(byLines, "mentor", (id) => !matched.has(`b${id}`));
  const height = Math.max(left.height, right.height);
  const centred = ({ rows, height: own }: typeof left) =>
    rows.map((row) => ({ ...row, y: row.y + (height - own) / 2 }));
  return { left: centred(left), right: centred(right), height: height + 12 };
}

/** A department stands where its members' lines come from. */
function rankOf(mentors: readonly Placed[], order: ReadonlyMap<string, number>, one: Placed): number {
  const ys = mentors
    .filter((each) => each.department === one.department)
    .map((each) => order.get(each.id) ?? Infinity)
    .filter(Number.isFinite);
  return ys.length === 0 ? Infinity : ys.reduce((sum, y) => sum + y, 0) / ys.length;
}

function place(people: readonly Placed[], side: Drawn["side"], isAlone: (id: string) => boolean) {
  let y = TOP;
  let last: string | null = null;
  const rows = people.map((one): Drawn => {
    const begins = one.department !== last;
    if (begins && last !== null) y += GAP;
    last = one.department;
    const row = {
      id: one.id,
      name: one.name,
      side,
      y,
      heading: begins ? last : null,
      alone: isAlone(one.id),
    };
    y += ROW;
    return row;
  });
  return { rows, height: y };
}

const sorted = (people: readonly Placed[], by: (one: Placed) => string) =>
  [...people].sort((a, b) => inOrder(a.department, b.department) || inOrder(by(a), by(b)));
const unique = (people: readonly Named[]) => [...new Map(people.map((one) => [one.id, one])).values()];
