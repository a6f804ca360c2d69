import { afterAll, beforeAll, expect, test } from "vitest";
import { freshDatabase, type TestDatabase } from "../support/database.ts";
import { Sql, unhidden, type Query } from "../support/sql.ts";
import { OFFERED, idOf, layOut, type Name } from "./world.ts";

/**
 * T09: whoever runs the house reads no word of it. Every column that can hold words (sealed bytes, and text or JSON of
 * the two practices) is asked of PostgreSQL by each of them, without any where, and what comes back is counted.
 */
const WHO: Record<string, Name> = {
  "the owner, who administers a program": "keeper",
  "a program admin": "second",
  "the admin of another program": "foreign",
  "a sponsor": "boss",
};

/** Columns of words that are written for those who run a program; each with whose words they are. */
const FOR_THEM: Record<string, string> = {
  "mentoring.programs": "what a program is called and about, for everybody",
  "mentoring.designs": "the design, which is theirs",
  "mentoring.design_comments": "what admins say to each other of a design",
  "mentoring.enrolment_forms": "the questions they ask",
  "mentoring.enrolment_answers": "answers given to them; the sensitive ones by consent (T02)",
  "mentoring.enrolment_inquiries": "what an admin asked an applicant, and the reply to it",
  "mentoring.enrolment_invitations": "the hash of a link they made",
  "mentoring.match_runs": "settings of a run",
  "mentoring.match_outcomes": "why somebody was not matched, in the engine's words",
  "mentoring.match_pins": "whom an admin put together or apart",
  "mentoring.proposals": "scores by criterion",
  "mentoring.exclusions": "why two must not meet, as it was told to them",
  "mentoring.measurements": "figures of the program",
  "mentoring.leaving_reasons": "L2: a reason that the leaver chose to give the admin",
  "mentoring.decline_reasons": "L2: the same for a proposal",
  "mentoring.break_glass": "W12: the ground of a reading, for the two who open it",
  "people.photos": "a picture that somebody put up for everybody",
  "coaching.competencies": "the catalogue, for everybody",
  "coaching.competency_levels": "the catalogue, for everybody",
  "coaching.coach_profiles": "how a coach presents themselves, to everybody",
  "coaching.coach_expertise": "the same",
  "coaching.initiatives": "what an initiative is for; keepers run it",
  "coaching.initiative_seats": "whom a keeper invited",
};
/** Names, states and kinds are no words, whatever type they have. */
const PLAIN = /(^|_)(id|at|on|state|phase|kind|side|cause|model|role|occasion|visibility|timezone|zone|rhythm|place|item|key|seed|engine|fingerprint|aim|rule|section|question|measure|hash)$/; // prettier-ignore

type Column = { table: string; column: string };
const COLUMNS = `select c.table_schema || '.' || c.table_name as table, c.column_name as column
  from information_schema.columns c join information_schema.tables t using (table_schema, table_name)
 where t.table_type = 'BASE TABLE' and (
   (c.data_type = 'bytea' and c.table_schema in ('people', 'mentoring', 'coaching'))
   or (c.data_type in ('text', 'jsonb', 'json', 'ARRAY') and c.table_schema in ('mentoring', 'coaching')))
 order by 1, 2`;

let database: TestDatabase;
let owner: Sql, app: Sql;
let columns: Column[];
beforeAll(async () => {
  database = await freshDatabase();
  owner = new Sql(database.ownerUrl);
  app = new Sql(database.appUrl);
  await unhidden(owner, layOut, true);
  const rows = await owner.as(null, (query) => query(COLUMNS));
  columns = rows.map((row) => ({ table: String(row["table"]), column: String(row["column"]) }));
});
afterAll(async () => {
  await Promise.all([owner.close(), app.close()]);
  await database.drop();
});

const isWords = ({ table, column }: Column) => !(table in FOR_THEM) && !PLAIN.test(column);
/** What somebody is in themselves is their own: an offer of coaching that the keeper made as a manager. */
const OWN: Partial<Record<Name, string>> = { keeper: OFFERED };

async function reach(query: Query, { table, column }: Column, who: Name): Promise<number | string> {
  await query("savepoint one");
  try {
    const [row] = await query(
      `select count(${column})::int as n from ${table} t
        where coalesce(to_jsonb(t) ->> 'engagement_id', to_jsonb(t) ->> 'id', '') <> $2
          and coalesce(to_jsonb(t) ->> 'person_id', to_jsonb(t) ->> 'author_id', to_jsonb(t) ->> 'recipient_id', '') <> $1`,
      [idOf(who), OWN[who] ?? "none"],
    );
    return Number(row?.["n"]);
  } catch (error) {
    return (error as { code?: string }).code ?? String(error);
  } finally {
    await query("rollback to savepoint one");
  }
}

test("T09: no column of words is reached by the owner, a program admin or a sponsor", async () => {
  const words = columns.filter(isWords);
  const reached: string[] = [];
  let asked = 0;
  for (const [hat, who] of Object.entries(WHO))
    await app.as(idOf(who), async (query) => {
      for (const column of words) {
        const n = await reach(query, column, who);
        asked++;
        if (n !== 0 && n !== "42501") reached.push(`${hat}: ${column.table}.${column.column} ${n}`);
      }
    });
  console.info(`T09: ${words.length} columns × ${Object.keys(WHO).length} hats, ${asked} asked, ${reached.length} reached`); // prettier-ignore
  expect(reached).toEqual([]);
  expect(words.length).toBeGreaterThanOrEqual(30);
});

test("T09: each of these columns has words in this world, and those they are for do read them", async () => {
  const words = columns.filter(isWords);
  const readers: Name[] = ["tee", "tor", "coach", "mgr", "former", "report"];
  const found = new Set<string>();
  for (const who of readers)
    await app.as(idOf(who), async (query) => {
      for (const { table, column } of words) {
        await query("savepoint one");
        const rows = await query(`select 1 from ${table} where ${column} is not null limit 1`).catch(
          () => [],
        );
        await query("rollback to savepoint one");
        if (rows.length > 0) found.add(`${table}.${column}`);
      }
    });
  const nobody = words.map(({ table, column }) => `${table}.${column}`).filter((name) => !found.has(name));
  // read by the worker alone
  expect(nobody).toEqual([
    "mentoring.fingerprint_keys.wrapped",
    "mentoring.match_snapshots.input",
    "mentoring.match_snapshots.result",
  ]);
});
