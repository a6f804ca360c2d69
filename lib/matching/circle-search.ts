import { worthOfCircle, type Peers } from "./peers.ts";

/** Circles by search: filled in the order of lots, then improved by moves and exchanges until none helps. */
export function improve(peers: Peers, smallest: number, largest: number): number[][] {
  const circles = filled(peers, smallest, largest);
  const worth = (members: readonly number[]) => worthOfCircle(peers, members);
  for (let better = true; better;) {
    better = false;
    for (const [a, from] of circles.entries())
      for (const into of circles.slice(a + 1))
        for (const [x, y] of [
          [from, into],
          [into, from],
        ] as const)
          // prettier-ignore
          better = moved(x, y, smallest, largest, worth) || exchanged(x, y, worth) || better;
  }
  return circles.filter((members) => members.length >= smallest);
}

/** Even circles, each person where they add most; who fits nowhere is left. */
function filled(peers: Peers, smallest: number, largest: number): number[][] {
  const n = peers.ids.length;
  const count = Math.min(
    Math.floor(n / smallest),
    Math.max(Math.ceil(n / largest), Math.round((2 * n) / (smallest + largest))),
  );
  const circles = Array.from({ length: count }, (): number[] => []);
  for (let person = 0; person < n; person++) {
    const fits = circles
      .filter((members) => members.length < largest && worthOfCircle(peers, [...members, person]) >= 0)
      .map((members) => ({
        members,
        size: members.length < smallest ? 0 : members.length,
        gain:
          members.reduce((sum, member) => sum + peers.between(person, member), 0) /
          Math.max(1, members.length),
      }))
      .sort((a, b) => a.size - b.size || b.gain - a.gain);
    fits[0]?.members.push(person);
  }
  return circles;
}

type Worth = (members: readonly number[]) => number;

function moved(from: number[], into: number[], smallest: number, largest: number, worth: Worth): boolean {
  if (from.length <= smallest || into.length >= largest || into.length === 0) return false;
  const before = worth(from) + worth(into);
  for (const person of from) {
    const [without, withThem] = [from.filter((each) => each !== person), [...into, person]];
    if (worth(withThem) < 0 || worth(without) + worth(withThem) <= before) continue;
    from.splice(0, from.length, ...without);
    into.splice(0, into.length, ...withThem);
    return true;
  }
  return false;
}

function exchanged(one: number[], other: number[], worth: Worth): boolean {
  const before = worth(one) + worth(other);
  for (const [at, a] of one.entries())
    for (const [to, b] of other.entries()) {
      const [first, second] = [one.with(at, b), other.with(to, a)];
      const [x, y] = [worth(first), worth(second)];
      if (x < 0 || y < 0 || x + y <= before) continue;
      one.splice(0, one.length, ...first);
      other.splice(0, other.length, ...second);
      return true;
    }
  return false;
}
