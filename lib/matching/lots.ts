/**
 * The lot a person draws, 0 to 2^32 - 1: FNV-1a over the seed, their side and their id, mixed (Fowler, Noll, Vo;
 * finalizer of MurmurHash3). Anybody can compute it again; it favours nobody by name or position, and changes with
 * the seed.
 */
function lotOf(seed: string, side: "mentee" | "mentor", id: string): number {
  let hash = 0x811c9dc5;
  for (const char of `${seed}|${side}|${id}`) hash = Math.imul(hash ^ char.codePointAt(0)!, 0x01000193);
  return mixed(hash);
}

/** The lot of a pair, from the lots of the two. */
export const pairLot = (mentee: number, mentor: number): number =>
  mixed(Math.imul(mentee, 0x9e3779b1) ^ Math.imul(mentor, 0x85ebca77));

function mixed(hash: number): number {
  hash = Math.imul(hash ^ (hash >>> 16), 0x85ebca6b);
  hash = Math.imul(hash ^ (hash >>> 13), 0xc2b2ae35);
  return (hash ^ (hash >>> 16)) >>> 0;
}

/** Everybody's lot by index, and who draws first. */
export function lotsOf(seed: string, side: "mentee" | "mentor", people: readonly { readonly id: string }[]) {
  const lots = Uint32Array.from(people, ({ id }) => lotOf(seed, side, id));
  const order = Int32Array.from(people.keys()).sort((a, b) => lots[a]! - lots[b]! || a - b);
  return { lots, order };
}
