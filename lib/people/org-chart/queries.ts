import "server-only";
import type { Actor } from "../../access/actor.ts";
import { asPerson } from "../../db/unit.ts";
import type { ChartPerson } from "./rules.ts";

/** Everybody with their manager of record: undefined where it is unknown, null where there is none. */
export function getOrgChart(actor: Actor): Promise<ChartPerson[]> {
  return asPerson(actor, async (db) => {
    const rows = await db.$queryRaw<(Omit<ChartPerson, "managerId"> & { managerId: string | null; known: boolean })[]>`
      select p.id::text, p.name, p.job_title as "jobTitle", m.manager_id::text as "managerId", m.id is not null as known
        from people.people p left join people.managers_of_record m on m.person_id = p.id and m.until is null
       where p.left_at is null order by p.name, p.id`;
    return rows.map(({ known, managerId, ...person }) => ({ ...person, managerId: known ? managerId : undefined }));
  });
} // prettier-ignore
