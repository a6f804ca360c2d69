import type { GroupTable } from "./group-table.ts";

/** Members of each mentor's group, by mentor; nobody where there is none. Changed in place. */
export type Seats = number[][];

/**
 * Makes groups of an assignment: takes apart whom a rule keeps apart, gives up groups that are too small, finds
 * everybody another seat where there is one, and then lets people move and change places until none helps.
 */
export function grouped(table: GroupTable, assigned: readonly (readonly number[])[]): Seats {
  const seats: Seats = assigned.map((members, mentor) => allowed(table, mentor, members));
  for (let changed = true; changed;) {
    changed = seatAll(table, seats);
    const small = seats.findIndex(
      (members, at) => members.length > 0 && members.length < (table.mentors[at]?.minimum ?? 1),
    );
    if (small < 0) continue;
    seats[small] = [];
    changed = true;
  }
  while (improved(table, seats)) seatAll(table, seats);
  return seats;
}

/** Those of some people who may be together with a mentor, held ones and then first come by lot. */
function allowed({ worth, locked }: GroupTable, mentor: number, members: readonly number[]): number[] {
  const inTurn = [
    ...members.filter((each) => locked.has(each)),
    ...members.filter((each) => !locked.has(each)),
  ];
  return inTurn.reduce<number[]>(
    (kept, person) => (worth(mentor, [...kept, person]) < 0 ? kept : [...kept, person]),
    [],
  );
}

/** Finds a seat for whoever has none, in the order of lots. True: for somebody. */
function seatAll(table: GroupTable, seats: Seats): boolean {
  const seated = new Set(seats.flat());
  let found = false;
  for (const person of table.peers.ids.keys()) {
    if (seated.has(person)) continue;
    if (!sit(table, seats, person) && !makeRoom(table, seats, person)) {
      const alone = [...table.peers.ids.keys()].filter((other) => other !== person && !seated.has(other));
      if (!begin(table, seats, person, alone)) continue;
    }
    for (const each of seats.flat()) seated.add(each);
    found = true;
  }
  return found;
}

/** Where somebody adds most, among groups that are there and have room. */
function sit({ mentors, worth }: GroupTable, seats: Seats, person: number, not = -1): boolean {
  let [best, gain] = [-1, -1];
  for (const [at, members] of seats.entries()) {
    if (at === not || members.length === 0 || members.length >= (mentors[at]?.capacity ?? 0)) continue;
    const after = worth(at, [...members, person]);
    if (after >= 0 && after - worth(at, members) > gain) [best, gain] = [at, after - worth(at, members)];
  }
  seats[best]?.push(person);
  return best >= 0;
}

/** Somebody moves into another group, so that a person who fits only here can come in. */
function makeRoom(table: GroupTable, seats: Seats, person: number): boolean {
  for (const [at, members] of seats.entries())
    for (const other of members) {
      if (table.locked.has(other)) continue;
      const instead = members.map((each) => (each === other ? person : each));
      if (table.worth(at, instead) < 0 || !sit(table, seats, other, at)) continue;
      seats[at] = instead;
      return true;
    }
  return false;
}

/** A group with a mentor who has none, made of others without a seat and of those whom their groups can spare. */
function begin(
  { mentors, locked, worth }: GroupTable,
  seats: Seats,
  person: number,
  alone: number[],
): boolean {
  for (const [at, { minimum, capacity }] of mentors.entries()) {
    if (seats[at]?.length !== 0 || capacity < minimum || worth(at, [person]) < 0) continue;
    const members = [person];
    const spared = seats.map(() => 0);
    const from = (other: number) => seats.findIndex((group) => group.includes(other));
    for (const other of [...alone, ...seats.flat()]) {
      if (members.length >= minimum) break;
      const group = from(other);
      const left = (seats[group]?.length ?? 0) - (spared[group] ?? 0);
      if (group >= 0 && (locked.has(other) || left <= (mentors[group]?.minimum ?? 1))) continue;
      if (worth(at, [...members, other]) < 0) continue;
      members.push(other);
      if (group >= 0) spared[group] = (spared[group] ?? 0) + 1;
    }
    if (members.length < minimum) continue;
    for (const [group, there] of seats.entries())
      seats[group] = there.filter((each) => !members.includes(each));
    seats[at] = members;
    return true;
  }
  return false;
}

/** One round of moves and changes of places between any two groups. */
function improved(table: GroupTable, seats: Seats): boolean {
  let better = false;
  for (const a of seats.keys())
    for (const b of seats.keys()) if (a !== b && between(table, seats, a, b)) better = true;
  return better;
}

function between({ mentors, locked, worth }: GroupTable, seats: Seats, a: number, b: number): boolean {
  const [from = [], into = []] = [seats[a], seats[b]];
  if (from.length === 0 || into.length === 0) return false;
  const before = worth(a, from) + worth(b, into);
  const take = (first: number[], second: number[]): boolean => {
    const [x, y] = [worth(a, first), worth(b, second)];
    if (x < 0 || y < 0 || x + y <= before) return false;
    [seats[a], seats[b]] = [first, second];
    return true;
  };
  const roomy = from.length > (mentors[a]?.minimum ?? 1) && into.length < (mentors[b]?.capacity ?? 0);
  for (const person of from.filter((each) => !locked.has(each))) {
    const without = from.filter((each) => each !== person);
    if (roomy && take(without, [...into, person])) return true;
    for (const other of into.filter((each) => !locked.has(each)))
      if (take([...without, other], [...into.filter((each) => each !== other), person])) return true;
  }
  return false;
}
