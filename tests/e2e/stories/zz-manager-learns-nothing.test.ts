import { expect, test } from "@playwright/test";
import { asSessionOf } from "../../support/sessions.ts";
import { everything, Sql, unhidden, type Query, type Row } from "../../support/sql.ts";

/**
 * W2, T04 at the demo's size: for the manager of every mentee, at any height, every page, search, count and mail is
 * fetched twice: in the demo as it is, and after the mentoring of everybody below them has been taken out of the
 * database. Not one byte may differ. It takes the demo apart, so it runs last.
 */
type Manager = { id: string; name: string };

test("W2 T04: a manager gets the same bytes whether or not their reports are mentored", async ({
  baseURL,
}) => {
  const owner = new Sql(process.env["TRELLIS_E2E_OWNER_URL"] ?? "");
  const differing: string[] = [];
  let surfaces = 0;
  const managers = await everything(owner, managersOfMentees);
  for (const manager of managers) {
    const addresses = await everything(owner, (query) => addressesFor(query, manager.id));
    const visit = await asSessionOf(owner, manager.id, baseURL ?? "");
    const before = await fetchAll(visit, addresses);
    await unhidden(owner, (query) => takeMentoringAway(query, manager.id), true);
    const after = await fetchAll(visit, addresses);
    for (const [address, body] of before) {
      surfaces++;
      if (body !== after.get(address))
        differing.push(`${manager.name}: ${address}${firstDifference(body, after.get(address) ?? "")}`);
    }
  }
  await owner.close();
  console.info(
    `T04: ${surfaces} surfaces of ${managers.length} managers compared, ${differing.length} differ`,
  );
  expect(managers.length).toBeGreaterThanOrEqual(8);
  expect(differing).toEqual([]);
});

/** The people below $1 in the chart, at any depth. */
const BELOW = `(with recursive down (id) as (
    select person_id from people.managers_of_record where manager_id = $1 and until is null
    union
    select c.person_id from people.managers_of_record c join down on down.id = c.manager_id where c.until is null)
  select id from down)`;

/** Everybody who stands above somebody in a mentoring relationship, without those who administer the program. */
async function managersOfMentees(query: Query): Promise<Manager[]> {
  const rows = await query(`
    with recursive above (id) as (
      select c.manager_id from people.managers_of_record c
        join mentoring.relationship_members m on m.person_id = c.person_id and m.side = 'mentee'
       where c.until is null
      union
      select c.manager_id from people.managers_of_record c join above on above.id = c.person_id where c.until is null)
    select p.id, p.name from people.people p join above on above.id = p.id order by p.name`);
  return rows.map((row) => ({ id: String(row["id"]), name: String(row["name"]) }));
}

/** Every address there is, filled with the ids of what their reports have. */
async function addressesFor(query: Query, manager: string): Promise<string[]> {
  const ids = async (text: string) => (await query(text, [manager])).map((row: Row) => String(row["id"]));
  const relationships = await ids(
    `select distinct relationship_id as id from mentoring.relationship_members where person_id in ${BELOW}`,
  );
  const proposals = await ids(
    `select id from mentoring.proposals where mentee_id in ${BELOW} or mentor_id in ${BELOW}`,
  );
  const reports = await ids(`select id from people.people where id in ${BELOW}`);
  const programs = await query("select id from mentoring.programs");
  const engagements = await query("select id from coaching.engagements");
  return [
    "/", "/inbox", "/mailbox", "/suggestions", "/team", "/people", "/people/me", "/people/org-chart", "/people?search=a",
    "/mentoring", "/coaching", "/coaching/competencies", "/coaching/coaches", "/coaching/engagements/new", "/confidentiality", "/which", "/admin/audit",
    ...reports.map((id) => `/people/${id}`),
    ...programs.flatMap(({ id }) => ["", "/enrolments", "/matching", "/relationships", "/design/purpose"].map((rest) => `/mentoring/programs/${String(id)}${rest}`)),
    ...relationships.flatMap((id) => ["", "/sessions", "/goals", "/agreement", "/closing"].map((rest) => `/mentoring/relationships/${id}${rest}`)),
    ...proposals.map((id) => `/mentoring/proposals/${id}`),
    ...engagements.flatMap(({ id }) => ["", "/levels", "/sessions", "/plan", "/feedback"].map((rest) => `/coaching/engagements/${String(id)}${rest}`)),
  ]; // prettier-ignore
}

type Visit = (address: string, rsc: boolean) => Promise<string>;

async function fetchAll(visit: Visit, addresses: readonly string[]): Promise<Map<string, string>> {
  const bodies = new Map<string, string>();
  for (const address of addresses)
    for (const rsc of [false, true])
      bodies.set(`${address}${rsc ? " (RSC)" : ""}`, await visit(address, rsc));
  return bodies;
}

/** Enrolments, proposals and relationships of everybody below the manager, unless the manager is in them. */
async function takeMentoringAway(query: Query, manager: string): Promise<void> {
  const gone = `(select r.id from mentoring.relationships r
      where exists (select 1 from mentoring.relationship_members m where m.relationship_id = r.id and m.person_id in ${BELOW})
        and not exists (select 1 from mentoring.relationship_members m where m.relationship_id = r.id and m.person_id = $1))`;
  await query(`delete from ops.notifications where subject_id in ${gone}`, [manager]);
  await query(`update mentoring.proposals set relationship_id = null where relationship_id in ${gone}`, [
    manager,
  ]);
  await query(`delete from mentoring.relationships where id in ${gone}`, [manager]);
  await query(
    `delete from mentoring.proposals where (mentee_id in ${BELOW} or mentor_id in ${BELOW}) and $1 not in (mentee_id, mentor_id)`,
    [manager],
  );
  await query(
    `delete from mentoring.enrolments e where person_id in ${BELOW}
        and not exists (select 1 from mentoring.proposals p where e.id in (p.mentee_enrolment_id, p.mentor_enrolment_id))`,
    [manager],
  );
}

function firstDifference(a: string, b: string): string {
  const at = [...a].findIndex((char, i) => char !== b[i]);
  const from = Math.max(0, at - 30);
  return ` at ${at}: “${a.slice(from, at + 50)}” / “${b.slice(from, at + 50)}”`;
}
