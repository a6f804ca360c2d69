/** Circles in a chart of person → manager, each once, as the people in it. Linear in the chart. */
export function findCircles(managerOf: ReadonlyMap<string, string | null>): string[][] {
  const done = new Set<string>();
  const circles: string[][] = [];
  for (const start of managerOf.keys()) {
    const path: string[] = [];
    const at = new Map<string, number>();
    let person: string | null | undefined = start;
    while (person && !done.has(person) && !at.has(person)) {
      at.set(person, path.length);
      path.push(person);
      person = managerOf.get(person);
    }
    const from = person ? at.get(person) : undefined;
    if (from !== undefined) circles.push(path.slice(from));
    for (const each of path) done.add(each);
  }
  return circles;
}

export type ChartPerson = {
  readonly id: string;
  readonly managerId: string | null | undefined;
  /** How many they manage directly. */
  readonly team: number;
};
/** `reports`: those of the team who have a team themselves. */
export type Branch = ChartPerson & { readonly reports: readonly Branch[]; readonly below: number };

/**
 * The chart as trees, of those who manage somebody or have nobody above them; the others are only counted. `managerId`
 * undefined is unknown: such people are roots of their own and marked so.
 */
export function treeOf(people: readonly ChartPerson[]): Branch[] {
  type Growing = ChartPerson & { reports: Growing[]; below: number };
  const branches = new Map(
    people.map((person): [string, Growing] => [person.id, { ...person, reports: [], below: 0 }]),
  );
  const roots: Growing[] = [];
  for (const branch of branches.values()) {
    const above = branch.managerId ? branches.get(branch.managerId) : undefined;
    (above ? above.reports : roots).push(branch);
  }
  const fromTheTop = [...roots];
  for (const { reports } of fromTheTop) fromTheTop.push(...reports);
  for (const branch of fromTheTop.reverse())
    branch.below = branch.reports.reduce((sum, each) => sum + each.below, branch.team);
  return roots;
}

/** A branch as it is drawn: `closed` has a team that does not fit and is looked at from this person on. */
export type ShownBranch = Omit<Branch, "reports"> & { readonly reports: ShownBranch[]; closed: boolean };

/** As many teams as fit into `room` people, from the top down, so that no chart is too large to be looked at. */
export function fitting(roots: readonly Branch[], room: number): ShownBranch[] {
  const shown = (branch: Branch): ShownBranch => ({ ...branch, reports: [], closed: false });
  const tops = roots.map(shown);
  let left = room - tops.length;
  const waiting = roots.map((branch, i) => ({ branch, drawn: tops[i] }));
  for (const { branch, drawn } of waiting) {
    if (!drawn || branch.team === 0) continue;
    if (branch.team > left) {
      drawn.closed = true;
      continue;
    }
    left -= branch.team;
    for (const each of branch.reports) {
      const next = shown(each);
      drawn.reports.push(next);
      waiting.push({ branch: each, drawn: next });
    }
  }
  return tops;
}

/** The branch of one person, wherever it is. */
export function branchOf(roots: readonly Branch[], id: string): Branch | undefined {
  for (const waiting = [...roots]; waiting.length > 0;) {
    const branch = waiting.pop();
    if (branch?.id === id) return branch;
    waiting.push(...(branch?.reports ?? []));
  }
  return undefined;
}
