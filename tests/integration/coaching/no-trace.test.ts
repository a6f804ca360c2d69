import { afterAll, beforeAll, expect, test } from "vitest";
import { start } from "@/lib/coaching/engagements/start.ts";
import { openMail } from "@/lib/mail/outbox.ts";
import { newId } from "@/lib/ids.ts";
import { everything, tablesOf, unhidden, type Query, type Row } from "../../support/sql.ts";
import { form, people, type World } from "./triangle.ts";

/**
 * B2: a mentee asks for coaching. Whatever comes to be by it, in any table, is the same as when somebody asks who is
 * in no mentoring at all: every column but ids, times, keys and ciphers, and of these the length.
 */
let world: World;
const RELATIONSHIP = newId();
beforeAll(async () => (world = await people()));
afterAll(() => world.close());

async function rowsOf(query: Query): Promise<Map<string, Row>> {
  const rows = new Map<string, Row>();
  for (const table of await tablesOf(query))
    for (const row of await query(`select t.*, t.ctid::text as place from ${table} t`))
      rows.set(`${table} ${String(row["place"])}`, { table, ...row });
  return rows;
}

/** What one start leaves behind, ids as what they point to. */
async function leftBy(who: "kofi" | "mei"): Promise<{ rows: string[]; text: string }> {
  const before = await everything(world.owner, rowsOf);
  const input = form(world);
  await start(world[who], input);
  const after = await everything(world.owner, rowsOf);
  const names = Object.entries(world).flatMap(([name, actor]) =>
    typeof actor === "object" && "personId" in actor ? [[actor.personId, name === who ? "client" : name] as const] : [],
  ); // prettier-ignore
  const known = new Map<string, string>(names).set(input.id, "engagement").set(world.competencyId, "skill");
  const fresh = [...after].filter(([place]) => !before.has(place)).map(([, row]) => row);
  const say = (value: unknown): unknown => {
    if (value instanceof Date) return "a time";
    if (Buffer.isBuffer(value)) return `${value.length} bytes`;
    if (typeof value !== "string" || !/^[0-9a-f-]{36}$/.test(value)) return value;
    return known.get(value) ?? "an id";
  };
  const mails = fresh
    .filter(({ table }) => table === "ops.mails")
    .map((row) => JSON.stringify(openMail({ id: String(row["id"]), sealed: row["sealed"] as Buffer })));
  return {
    rows: fresh.map(({ place: _, ...row }) => JSON.stringify(Object.fromEntries(Object.entries(row).map(([key, value]) => [key, key === "sealed" && row["table"] === "ops.mails" ? "a letter" : say(value)])))).sort(), // prettier-ignore
    text: [...fresh.map((row) => JSON.stringify(row)), ...mails].join("\n"),
  };
}

test("B2: in the database a mentee's request is like anybody's, and nothing in it points to the mentoring", async () => {
  const plain = await leftBy("kofi");
  await unhidden(world.owner, mentored, true);
  const mentoring = await everything(world.owner, (query) => query("select 1 from mentoring.relationship_members")); // prettier-ignore
  expect(mentoring).toHaveLength(2);

  const asMentee = await leftBy("kofi");
  expect(asMentee.rows).toEqual(plain.rows);
  expect(plain.rows.length).toBeGreaterThan(8);
  for (const trace of [RELATIONSHIP, world.stranger.personId, "mentor"])
    expect(asMentee.text.toLowerCase(), trace).not.toContain(trace);
  console.info(`B2: ${plain.rows.length} rows of one start compared, with and without mentoring: the same`);
});

/** kofi is the mentee of stranger. */
async function mentored(query: Query): Promise<void> {
  const [program, design] = [newId(), newId()];
  await query("alter table mentoring.relationships disable trigger user");
  await query("insert into mentoring.programs (id, name, created_by) values ($1, 'P', $2)", [program, world.noor.personId]); // prettier-ignore
  await query("insert into mentoring.designs (id, program_id, version, author_id) values ($1, $2, 1, $3)", [design, program, world.noor.personId]); // prettier-ignore
  await query("insert into mentoring.relationships (id, program_id, design_id, model, planned_end) values ($1, $2, $3, 'one_to_one', now() + interval '1 year')", [RELATIONSHIP, program, design]); // prettier-ignore
  for (const [side, who] of [["mentor", world.stranger], ["mentee", world.kofi]] as const)
    await query("insert into mentoring.relationship_members (relationship_id, person_id, side) values ($1, $2, $3::mentoring.side)", [RELATIONSHIP, who.personId, side]); // prettier-ignore
  await query("alter table mentoring.relationships enable trigger user");
}
