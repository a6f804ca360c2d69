import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { newId } from "@/lib/ids.ts";
import { propose } from "@/lib/mentoring/agreements/commands.ts";
import { set } from "@/lib/mentoring/goals/commands.ts";
import { write } from "@/lib/mentoring/notes/commands.ts";
import { listPairs, membersOf } from "@/lib/mentoring/relationships/program-room.ts";
import { schedule } from "@/lib/mentoring/sessions/commands.ts";
import { log } from "@/lib/mentoring/sessions/log.ts";
import { send } from "@/lib/mentoring/suggestions/commands.ts";
import { tablesOf, unhidden } from "../../../support/sql.ts";
import { pairs, type World } from "./pair.ts";

/** One canary in every confidential field of a pair. */
const CANARIES = {
  agreement: "canary-agreement",
  goal: "canary-goal",
  step: "canary-step",
  focus: "canary-focus",
  agenda: "canary-agenda",
  sessionShared: "canary-session-shared",
  sessionPrivate: "canary-session-private",
  shared: "canary-shared",
  private: "canary-private",
  suggestion: "canary-suggestion",
};
const CONTENT = ["session_series", "session_attendance", "session_changes", "agenda_points", "goal_reflections", "redefinitions", "message_readings", "drafts", "notes", "agreements", "agreement_signatures", "goals", "action_items", "messages", "relationship_keys", "renewals"]; // prettier-ignore
const FACTS = ["relationships", "relationship_members", "phase_changes", "sessions", "pauses", "closings"];

let world: World;
beforeAll(async () => {
  world = await pairs();
  const relationshipId = world.pair;
  const { kofi, amara } = world;
  await propose(kofi, { relationshipId, version: 1, cadence: CANARIES.agreement, boundaries: CANARIES.agreement, confidentiality: CANARIES.agreement, menteeExpects: CANARIES.agreement, mentorExpects: CANARIES.agreement }); // prettier-ignore
  await set(kofi, { id: newId(), relationshipId, horizon: "future", focusArea: CANARIES.focus, title: CANARIES.goal, why: CANARIES.goal, steps: [{ text: CANARIES.step, done: false }] }); // prettier-ignore
  await schedule(amara, { id: newId(), relationshipId, date: "2031-03-03", time: "10:00", minutes: 45, agenda: CANARIES.agenda }); // prettier-ignore
  await log(kofi, { id: newId(), relationshipId, date: "2026-01-05", time: "10:00", minutes: 45, sharedNoteId: newId(), sharedNote: CANARIES.sessionShared, privateNoteId: newId(), privateNote: CANARIES.sessionPrivate }); // prettier-ignore
  await write(amara, { id: newId(), relationshipId, visibility: "shared", text: CANARIES.shared });
  await write(amara, { id: newId(), relationshipId, visibility: "private", text: CANARIES.private });
  await send(world.ines, { id: newId(), recipientId: kofi.personId, text: CANARIES.suggestion });
});
afterAll(() => world.close());

const rowsFor = (who: { personId: string }, table: string) =>
  world.app.as(who.personId, (query) =>
    query(
      `select * from mentoring.${table} where ${table === "relationships" ? "id" : "relationship_id"} = $1`,
      [world.pair],
    ),
  );

describe("who reads what of a pair, as SQL under the application's role", () => {
  test("W2: the mentee's manager, and hers, find not one row in any table of mentoring that speaks of the pair", async () => {
    for (const who of [world.ines, world.helena, world.samuel, world.stranger])
      for (const table of [...CONTENT, ...FACTS])
        expect([table, (await rowsFor(who, table)).length]).toEqual([table, 0]);
    for (const table of ["enrolments", "proposals", "proposal_responses"])
      expect(
        await world.app.as(world.ines.personId, (query) => query(`select * from mentoring.${table}`)),
      ).toHaveLength(0);
  });

  test("W1: an admin sees that the pair exists and met, and no content", async () => {
    expect(await rowsFor(world.tomas, "relationships")).toHaveLength(1);
    expect(await rowsFor(world.tomas, "sessions")).toHaveLength(2);
    for (const table of CONTENT)
      expect([table, (await rowsFor(world.tomas, table)).length]).toEqual([table, 0]);
  });

  test("W1: the partners read everything shared, and each their own private notes only", async () => {
    for (const who of [world.kofi, world.amara]) {
      const notes = await rowsFor(who, "notes");
      expect(notes.filter((note) => note["visibility"] === "shared")).toHaveLength(2);
      expect(
        notes.filter((note) => note["visibility"] === "private").map((note) => note["author_id"]),
      ).toEqual([who.personId]);
    }
  });

  test("no actor, no rows", async () => {
    for (const table of [...CONTENT, ...FACTS, "suggestions"])
      expect(await world.app.as(null, (query) => query(`select * from mentoring.${table}`))).toHaveLength(0);
  });
});

test("W2, W10: no question the application may ask PostgreSQL tells a manager that there is something", async () => {
  const asked = (sql: string) =>
    world.app.as(world.ines.personId, (query) => query(sql, [world.kofi.personId, world.amara.personId]));
  await expect(asked("select mentoring.forbidden_by($1, $2)")).rejects.toMatchObject({ code: "42501" });
  await expect(
    asked("select * from mentoring.walled_pairs(array[$1]::uuid[], array[$2]::uuid[])"),
  ).rejects.toMatchObject({ code: "42501" });
  // every function without arguments answers her as it answers a manager whose reports take part in nothing
  const functions = await unhidden(world.owner, (query) =>
    query(`select p.oid::regprocedure::text as name from pg_proc p join pg_namespace n on n.oid = p.pronamespace
             where n.nspname = 'mentoring' and p.pronargs = 0 and p.prorettype <> 'trigger'::regtype and has_function_privilege('trellis_app', p.oid, 'execute')`),
  );
  expect(functions.length).toBeGreaterThan(1);
  for (const { name } of functions) {
    const [row] = await world.app.as(world.ines.personId, (query) =>
      query(`select (${String(name)})::text as answer`),
    );
    expect([name, row?.["answer"]]).toEqual([name, "{}"]);
  }
});

test("W10: no function of ours may be asked by everybody", async () => {
  const open = await unhidden(world.owner, (query) =>
    query(`select p.oid::regprocedure::text as name from pg_proc p join pg_namespace n on n.oid = p.pronamespace
             where n.nspname in ('people', 'mentoring', 'coaching', 'ops')
               and exists (select 1 from aclexplode(coalesce(p.proacl, acldefault('f', p.proowner))) a where a.grantee = 0)`),
  );
  expect(open.map((row) => row["name"])).toEqual([]);
});

test("W7: the recused admin's list lacks the pair of her report; the other admin's has both", async () => {
  const ids = async (who: { personId: string }) =>
    (await listPairs(who, world.programId)).pairs.map((pair) => pair.id);
  expect((await ids(world.tomas)).sort()).toEqual([world.pair, world.recused].sort());
  expect(await ids(world.noor)).toEqual([world.pair]);
});

test("the admin's list says that they met, and not why: facts and names only", async () => {
  const { pairs: list } = await listPairs(world.tomas, world.programId);
  const pair = list.find((each) => each.id === world.pair);
  expect(pair).toMatchObject({
    phase: "preparing",
    sessionsHeld: 1,
    quiet: false,
    quietAfterWeeks: 6,
    reasons: [],
  });
  expect(pair && (await membersOf(world.tomas, list))(pair).map(({ name }) => name)).toEqual([
    "kofi",
    "amara",
  ]);
  expect(pair && (await membersOf(world.stranger, list))(pair)).toEqual([]);
  expect(JSON.stringify(list)).not.toContain("canary");
});

test("the list is for the program's admins: partners and strangers get the answer for what is not there", async () => {
  for (const who of [world.kofi, world.amara, world.ines, world.helena, world.stranger])
    await expect(listPairs(who, world.programId)).rejects.toMatchObject({ code: "NotFound" });
});

test("W9: no column of mentoring could hold a rating of a person", async () => {
  const columns = await unhidden(world.owner, (query) =>
    query(`select table_name || '.' || column_name as name from information_schema.columns where table_schema = 'mentoring'
             and column_name ~ '(rating|level|grade|performance|stars)'`),
  );
  expect([...columns]).toEqual([]);
});

test("W11: no plain text of what was said stands in any table", async () => {
  const found = await unhidden(world.owner, async (query) => {
    const hits: string[] = [];
    for (const table of await tablesOf(query))
      for (const [field, canary] of Object.entries(CANARIES)) {
        const hex = Buffer.from(canary).toString("hex");
        const [row] = await query(
          `select count(*)::int as n from ${table} t where t::text like $1 or t::text like $2`,
          [`%${canary}%`, `%${hex}%`],
        );
        if (row?.["n"]) hits.push(`${table} holds ${field}`);
      }
    return hits;
  });
  expect(found).toEqual([]);
});

test("W11: a sealed value opens in its own row and nowhere else", async () => {
  await unhidden(
    world.owner,
    (query) =>
      query(
        `update mentoring.notes n set sealed = (select sealed from mentoring.notes m where m.visibility = 'shared' and m.id <> n.id limit 1) where visibility = 'shared'`,
      ),
    true,
  );
  const { listNotes } = await import("@/lib/mentoring/notes/queries.ts");
  await expect(listNotes(world.kofi, world.pair)).rejects.toThrow();
});
