import "server-only";
import type { Actor } from "../../access/actor.ts";
import { asPerson, type Db } from "../../db/unit.ts";
import { branchOf, fitting, treeOf, type ChartPerson, type ShownBranch } from "./rules.ts";

type Named = { name: string; jobTitle: string | null };
export type OrgChart = {
  branches: ShownBranch<Named>[];
  /** From whom on it is drawn; null for the whole of it. */
  top: Named | null;
  /** People with nobody above them who are not drawn, because there are too many of them. */
  left: number;
  /** Whose manager nobody has said: how many, and the first of them by name. */
  unknown: { count: number; names: string[] };
};

/** People who are named of those whose manager is unknown. */
const NAMED = 12;

/**
 * The chart by managers of record, or the part of it from one person on, as far as `room` people reach; null where
 * nobody is called `from`. Only who is drawn is looked up by name: of the others the shape is enough.
 */
export function getOrgChart(
  actor: Actor,
  { from, room }: { from?: string | undefined; room: number },
): Promise<OrgChart | null> {
  return asPerson(actor, async (db) => {
    const people = await shapeOf(db);
    const all = treeOf(people);
    const top = from === undefined ? undefined : branchOf(all, from);
    if (from !== undefined && !top) return null;
    const tops = top ? [top] : [...all].sort((a, b) => b.below - a.below).slice(0, room);
    const shown = fitting(tops, room);
    const unknown = people.filter(({ managerId }) => managerId === undefined).length;
    const first = unknown > 0 ? await firstUnknown(db) : [];
    const rows = await db.person.findMany({
      where: { id: { in: idsOf(shown) } },
      select: { id: true, name: true, jobTitle: true },
    });
    const named = new Map(rows.map(({ id, name, jobTitle }) => [id, { name, jobTitle }]));
    const whoIs = (id: string): Named => named.get(id) ?? { name: "", jobTitle: null };
    const dressed = (branch: ShownBranch): ShownBranch<Named> => ({
      ...branch,
      ...whoIs(branch.id),
      reports: byName(branch.reports.map(dressed)),
    });
    return {
      branches: byName(shown.map(dressed)),
      top: top ? whoIs(top.id) : null,
      left: top ? 0 : all.length - tops.length,
      unknown: { count: unknown, names: first.map(({ name }) => name) },
    };
  });
}

const byName = <T extends Named & { id: string }>(branches: readonly T[]): T[] =>
  [...branches].sort((a, b) => a.name.localeCompare(b.name) || (a.id < b.id ? -1 : 1));

const idsOf = (branches: readonly ShownBranch[]): string[] =>
  branches.flatMap(({ id, reports }) => [id, ...idsOf(reports)]);

/** Who is here and who manages whom, in an order that stays; in one text, which thousands of rows are slower than. */
async function shapeOf(db: Db): Promise<ChartPerson[]> {
  const [{ shape }] = await db.$queryRaw<[{ shape: string | null }]>`
    select string_agg(p.id || coalesce('<' || m.manager_id, case when m.id is null then '?' else '' end), ' ' order by p.id) as shape
      from people.people p left join people.managers_of_record m on m.person_id = p.id and m.until is null
     where p.left_at is null`;
  return (shape?.split(" ") ?? []).map((one): ChartPerson => {
    const [id = "", manager] = one.split("<");
    return id.endsWith("?")
      ? { id: id.slice(0, -1), managerId: undefined }
      : { id, managerId: manager ?? null };
  });
}

const firstUnknown = (db: Db) =>
  db.person.findMany({
    where: { leftAt: null, managers: { none: { until: null } } },
    select: { name: true },
    orderBy: [{ name: "asc" }, { id: "asc" }],
    take: NAMED,
  });
