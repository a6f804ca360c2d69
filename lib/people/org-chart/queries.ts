import "server-only";
import type { Actor } from "../../access/actor.ts";
import { asPerson } from "../../db/unit.ts";
import type { ChartPerson } from "./rules.ts";

/** Everybody with their manager of record: undefined where it is unknown, null where there is none. */
export function getOrgChart(actor: Actor): Promise<ChartPerson[]> {
  return asPerson(actor, async (db) => {
    const people = await db.person.findMany({
      where: { leftAt: null },
      orderBy: { name: "asc" },
      select: {
        id: true,
        name: true,
        jobTitle: true,
        managers: { where: { until: null }, select: { managerId: true } },
      },
    });
    return people.map(({ id, name, jobTitle, managers: [current] }) => ({
      id,
      name,
      jobTitle,
      managerId: current ? current.managerId : undefined,
    }));
  });
}
