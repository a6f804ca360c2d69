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
  readonly name: string;
  readonly jobTitle: string | null;
  readonly managerId: string | null | undefined;
};
export type Branch = ChartPerson & { readonly reports: readonly Branch[]; readonly below: number };

/** The chart as trees. `managerId` undefined is unknown: such people are roots of their own and marked so. */
export function treeOf(people: readonly ChartPerson[]): Branch[] {
  const ids = new Set(people.map((person) => person.id));
  const reports = new Map<string, ChartPerson[]>();
  for (const person of people) {
    if (!person.managerId || !ids.has(person.managerId)) continue;
    const list = reports.get(person.managerId);
    if (list) list.push(person);
    else reports.set(person.managerId, [person]);
  }
  const seen = new Set<string>();
  const branch = (person: ChartPerson): Branch => {
    seen.add(person.id);
    const own = (reports.get(person.id) ?? []).filter((each) => !seen.has(each.id)).map(branch);
    return { ...person, reports: own, below: own.reduce((sum, each) => sum + 1 + each.below, 0) };
  };
  const roots = people.filter((person) => !person.managerId || !ids.has(person.managerId));
  return roots.map(branch);
}
