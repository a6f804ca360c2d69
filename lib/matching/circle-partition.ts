import { worthOfCircle, type Peers } from "./peers.ts";

/**
 * The best division into circles, exactly: for every set of people the best way to divide it, from the sets without
 * its first member's circle (or without that member). 3^n steps at the most.
 */
export function partition(peers: Peers, smallest: number, largest: number): number[][] {
  const n = peers.ids.length;
  const worth = worthBySet(peers, smallest, largest);
  const people = new Int32Array(1 << n);
  const value = new Float64Array(1 << n);
  const circle = new Int32Array(1 << n);
  for (let set = 1; set < 1 << n; set++) {
    const first = set & -set;
    const rest = set ^ first;
    [people[set], value[set], circle[set]] = [people[rest]!, value[rest]!, 0];
    for (let others = rest; others > 0; others = (others - 1) & rest) {
      const members = others | first;
      if (worth[members]! < 0) continue;
      const left = set ^ members;
      const placed = people[left]! + sizeOf(members);
      const total = value[left]! + worth[members]!;
      if (placed > people[set]! || (placed === people[set]! && total > value[set]!))
        [people[set], value[set], circle[set]] = [placed, total, members];
    }
  }
  const circles: number[][] = [];
  for (let set = (1 << n) - 1; set > 0;) {
    if (circle[set] === 0) set ^= set & -set;
    else {
      circles.push(membersOf(circle[set]!));
      set ^= circle[set]!;
    }
  }
  return circles;
}

function worthBySet(peers: Peers, smallest: number, largest: number): Float64Array {
  const worth = new Float64Array(1 << peers.ids.length).fill(-1);
  for (let set = 1; set < worth.length; set++) {
    const size = sizeOf(set);
    if (size >= smallest && size <= largest) worth[set] = worthOfCircle(peers, membersOf(set));
  }
  return worth;
}

function membersOf(set: number): number[] {
  const members: number[] = [];
  for (let person = 0; set >> person > 0; person++) if ((set >> person) & 1) members.push(person);
  return members;
}

function sizeOf(set: number): number {
  let size = 0;
  for (; set > 0; set &= set - 1) size++;
  return size;
}
