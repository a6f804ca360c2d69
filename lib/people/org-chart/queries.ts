import "server-only";
import { z } from "zod";
import type { Actor } from "../../access/actor.ts";
import { asPerson, type Db } from "../../db/unit.ts";
import { branchOf, fitting, treeOf, type Branch, type ChartPerson, type ShownBranch } from "./rules.ts";
import { inOrder } from "../../in-order.ts";

type Named = { id: string; name: string; jobTitle: string | null };
/** Somebody in the chart with their team, or with how many are below them where it is `closed`. */
export type Drawn = Named & {
  readonly reports: readonly Drawn[];
  readonly below: number;
  readonly closed: boolean;
};
export type OrgChart = {
  branches: Drawn[];
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
    const top = from === undefined ? null : (branchOf(all, from) ?? (await alone(db, from)));
    if (from !== undefined && !top) return null;
    const tops = top ? [top] : [...all].sort((a, b) => b.below - a.below).slice(0, room);
    const branches = await dressed(db, fitting(tops, room));
    const unknown = people.filter(({ managerId }) => managerId === undefined).length;
    const first = unknown > 0 ? await firstUnknown(db) : [];
    return {
      branches,
      top: top ? (branches[0] ?? null) : null,
      left: top ? 0 : all.length - tops.length,
      unknown: { count: unknown, names: first.map(({ name }) => name) },
    };
  });
}

/** What is drawn with names, and the teams that are open with all who are in them, by name. */
async function dressed(db: Db, shown: readonly ShownBranch[]): Promise<Drawn[]> {
  const open = openOf(shown).map(({ id }) => id);
  const rows = await db.person.findMany({
    where: {
      OR: [
        { id: { in: shown.map(({ id }) => id) } },
        { leftAt: null, managers: { some: { until: null, managerId: { in: open } } } },
      ],
    },
    select: { ...NAME, managers: { where: { until: null }, select: { managerId: true } } },
  });
  const people = rows.map(({ managers, ...named }) => ({ named, managerId: managers[0]?.managerId ?? null }));
  const byName = (some: typeof people, branches: readonly ShownBranch[]): Drawn[] =>
    some
      .map(({ named }) => ({ named, branch: branches.find(({ id }) => id === named.id) }))
      .sort((a, b) => inOrder(a.named.name, b.named.name) || (a.named.id < b.named.id ? -1 : 1))
      .map(({ named, branch }) => ({
        ...named,
        below: branch?.below ?? 0,
        closed: branch?.closed ?? false,
        reports: branch && isOpen(branch) ? byName(teamOf(named.id), branch.reports) : [],
      }));
  const teamOf = (id: string) => people.filter(({ managerId }) => managerId === id);
  const tops = new Set(shown.map(({ id }) => id));
  return byName(
    people.filter(({ named }) => tops.has(named.id)),
    shown,
  );
}

const NAME = { id: true, name: true, jobTitle: true } as const;
const isOpen = ({ team, closed }: ShownBranch) => team > 0 && !closed;
const openOf = (branches: readonly ShownBranch[]): ShownBranch[] =>
  branches.flatMap((branch) => [...(isOpen(branch) ? [branch] : []), ...openOf(branch.reports)]);

/** Somebody who is here and manages nobody, as a branch. */
async function alone(db: Db, id: string): Promise<Branch | null> {
  if (!z.uuid().safeParse(id).success) return null; // it stood in an address
  const found = await db.person.count({ where: { id, leftAt: null } });
  return found > 0 ? { id, managerId: null, team: 0, reports: [], below: 0 } : null;
}

/**
 * Who manages somebody here, how many and under whom, and who has nobody above them; in an order that stays, and in one
 * text, which thousands of rows are slower than.
 */
async function shapeOf(db: Db): Promise<ChartPerson[]> {
  const [{ shape }] = await db.$queryRaw<[{ shape: string | null }]>`
    with here as materialized (
      select p.id, m.manager_id as above, m.id is null as unknown
        from people.people p left join people.managers_of_record m on m.person_id = p.id and m.until is null
       where p.left_at is null),
    teams as (select above as id, count(*) as team from here where above is not null group by above)
    select string_agg(concat_ws(' ', h.id, coalesce(t.team, 0), case when h.unknown then '?' else h.above::text end), ',' order by h.id) as shape
      from here h left join teams t using (id)
     where t.team > 0 or h.above is null or not exists (select from here a where a.id = h.above)`;
  return (shape?.split(",") ?? []).map((one): ChartPerson => {
    const [id = "", team, above = null] = one.split(" ");
    return { id, team: Number(team), managerId: above === "?" ? undefined : above };
  });
}

const firstUnknown = (db: Db) =>
  db.person.findMany({
    where: { leftAt: null, managers: { none: { until: null } } },
    select: { name: true },
    orderBy: [{ name: "asc" }, { id: "asc" }],
    take: NAMED,
  });
