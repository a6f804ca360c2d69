import { v7 } from "uuid";
import { afterAll, beforeAll, expect, test } from "vitest";
import { unhidden, type Query } from "../support/sql.ts";
import { pairs, type World } from "../integration/mentoring/relationships/pair.ts";

/**
 * T05: one person under every combination of six hats. What somebody reads follows from their relations alone: a hat
 * more never opens what another hat's rule closes.
 */
const HATS = ["mentee", "mentor", "manager", "coach", "admin", "owner"] as const;
type Hats = Record<(typeof HATS)[number], boolean>;

let world: World;
beforeAll(async () => (world = await pairs()));
afterAll(() => world.close());

const put = (query: Query, table: string, row: Record<string, unknown>) =>
  query(
    `insert into ${table} (${Object.keys(row).join(", ")}) values (${Object.keys(row).map((_, i) => `$${i + 1}`)})`,
    Object.values(row),
  );

async function wear(query: Query, hats: Hats) {
  const ids = { you: v7(), asMentee: v7(), asMentor: v7(), engagement: v7() };
  const person = async (id: string) => {
    await put(query, "people.people", { id, email: `${id}@example.org`, name: "x" });
    await put(query, "people.managers_of_record", { id: v7(), person_id: id });
  };
  await person(ids.you);
  const [other, client] = [v7(), v7()];
  await person(other);
  await person(client);
  const [design] = await query("select id from mentoring.designs limit 1");
  const relate = async (id: string, mentee: string, mentor: string) => {
    await put(query, "mentoring.relationships", { id, program_id: world.programId, design_id: design!["id"], model: "one_to_one", planned_end: new Date() }); // prettier-ignore
    await put(query, "mentoring.relationship_members", { relationship_id: id, person_id: mentor, side: "mentor" }); // prettier-ignore
    await put(query, "mentoring.relationship_members", { relationship_id: id, person_id: mentee, side: "mentee" }); // prettier-ignore
  };
  await relate(ids.asMentee, hats.mentee ? ids.you : client, other);
  await relate(ids.asMentor, client, hats.mentor ? ids.you : other);
  if (hats.manager)
    await query("update people.managers_of_record set manager_id = $1 where person_id = $2", [ids.you, world.kofi.personId]); // prettier-ignore
  await put(query, "coaching.competencies", { id: ids.engagement, name: ids.engagement, description: "d" });
  await put(query, "coaching.coach_profiles", { person_id: ids.you });
  await put(query, "coaching.coach_expertise", { person_id: ids.you, competency_id: ids.engagement, evidence: "e" }); // prettier-ignore
  await put(query, "coaching.coach_profiles", { person_id: other });
  await put(query, "coaching.coach_expertise", { person_id: other, competency_id: ids.engagement, evidence: "e" }); // prettier-ignore
  await put(query, "coaching.engagements", { id: ids.engagement, client_id: client, coach_id: hats.coach ? ids.you : other, competency_id: ids.engagement, sealed: Buffer.from("x"), target_level: 3, planned_sessions: 3, started_by: client }); // prettier-ignore
  if (hats.admin)
    await put(query, "mentoring.program_roles", { program_id: world.programId, person_id: ids.you, role: "admin" }); // prettier-ignore
  if (hats.owner) await put(query, "people.organization_roles", { person_id: ids.you, role: "owner" });
  for (const relationship of [world.pair, world.recused, ids.asMentee, ids.asMentor])
    await put(query, "mentoring.goals", { id: v7(), relationship_id: relationship, author_id: world.kofi.personId, horizon: "future", sealed: Buffer.from("x") }); // prettier-ignore
  return ids;
}

async function reads(query: Query, you: string, sql: string): Promise<string[]> {
  await query("savepoint you");
  await query("set local role trellis_app");
  await query("select set_config('trellis.person_id', $1, true)", [you]);
  const rows = await query(sql);
  await query("rollback to savepoint you");
  return [...new Set(rows.map((row) => String(row["id"])))].sort();
}

test("T05: all 64 combinations of six hats on one person", async () => {
  let combinations = 0;
  for (let bits = 0; bits < 64; bits++) {
    const hats = Object.fromEntries(HATS.map((hat, i) => [hat, Boolean(bits & (1 << i))])) as Hats;
    await unhidden(world.owner, async (query) => {
      await query("grant trellis_app to current_user with inherit false, set true");
      const ids = await wear(query, hats);
      const own = [...(hats.mentee ? [ids.asMentee] : []), ...(hats.mentor ? [ids.asMentor] : [])];
      const all = [world.pair, world.recused, ids.asMentee, ids.asMentor];
      // W7: an admin is recused from a relationship of somebody they manage
      const facts = hats.admin ? all.filter((id) => !(hats.manager && id === world.pair)) : own;
      const label = HATS.filter((hat) => hats[hat]).join(" + ") || "nobody";
      expect(await reads(query, ids.you, "select relationship_id as id from mentoring.goals"), label).toEqual([...own].sort()); // prettier-ignore
      expect(await reads(query, ids.you, "select id from mentoring.relationships"), label).toEqual([...facts].sort()); // prettier-ignore
      expect(await reads(query, ids.you, "select person_id as id from mentoring.enrolments"), label).toEqual(
        hats.admin
          ? [world.kofi, world.amara, world.priya, world.lena]
              .map((each) => each.personId)
              .filter((id) => !(hats.manager && id === world.kofi.personId))
              .sort()
          : [],
      );
      expect(await reads(query, ids.you, "select id from coaching.engagements"), label).toEqual(hats.coach ? [ids.engagement] : []); // prettier-ignore
      expect(await reads(query, ids.you, "select id from mentoring.suggestions"), label).toEqual([]);
      combinations++;
    });
  }
  console.info(`T05: ${combinations}/64 combinations of hats read exactly what their relations give`);
  expect(combinations).toBe(64);
});
