import pg from "pg";
import { v7 } from "uuid";
import { afterAll, beforeAll, expect, test } from "vitest";
import { newId } from "@/lib/ids.ts";
import { revise, set } from "@/lib/mentoring/goals/commands.ts";
import { listGoals } from "@/lib/mentoring/goals/queries.ts";
import { unhidden } from "../../../support/sql.ts";
import { pairs, type World } from "./pair.ts";

let world: World;
beforeAll(async () => (world = await pairs()));
afterAll(() => world.close());

const MENTEES = 100;
const PLACES = 3;
const EDITS = Number(process.env["TRELLIS_T34"] ?? 200);

test(`T34: ${MENTEES} simultaneous acceptances for ${PLACES} places give exactly ${PLACES} relationships`, async () => {
  const mentor = v7();
  const mentees = Array.from({ length: MENTEES }, () => ({ person: v7(), proposal: v7() }));
  await unhidden(world.owner, async (query) => {
    const [run] = await query("select id, design_id from mentoring.match_runs limit 1");
    const enrol = async (person: string, side: string, capacity: number) => {
      const id = v7();
      await query("insert into people.people (id, email, name) values ($1, $2, 'x')", [person, `${person}@example.org`]);
      await query("insert into people.managers_of_record (id, person_id) values ($1, $2)", [v7(), person]);
      await query("insert into mentoring.enrolments (id, program_id, design_id, person_id, side, state, capacity) values ($1, $2, $3, $4, $5, 'approved', $6)", [id, world.programId, run!["design_id"], person, side, capacity]);
      return id;
    };
    const mentorEnrolment = await enrol(mentor, "mentor", PLACES);
    for (const { person, proposal } of mentees) {
      const enrolment = await enrol(person, "mentee", 1);
      await query("insert into mentoring.proposals (id, run_id, program_id, mentee_enrolment_id, mentor_enrolment_id, mentee_id, mentor_id, score, parts, released_at) values ($1, $2, $3, $4, $5, $6, $7, 1, '[]', now())", [proposal, run!["id"], world.programId, enrolment, mentorEnrolment, person, mentor]);
      await query("insert into mentoring.proposal_responses (proposal_id, person_id, accepted) values ($1, $2, true)", [proposal, mentor]);
    }
  }, true);
  const pool = new pg.Pool({ connectionString: (world.app as unknown as { pool: { options: { connectionString: string } } }).pool.options.connectionString, max: 25 });
  const accept = async ({ person, proposal }: (typeof mentees)[number]) => {
    const connection = await pool.connect();
    try {
      await connection.query("begin");
      await connection.query("select set_config('trellis.person_id', $1, true)", [person]);
      await connection.query("insert into mentoring.proposal_responses (proposal_id, person_id, accepted) values ($1, $2, true)", [proposal, person]);
      await connection.query("commit");
      return "accepted";
    } catch (error) {
      await connection.query("rollback");
      return (error as { code: string }).code;
    } finally {
      connection.release();
    }
  };
  const outcomes = await Promise.all(mentees.map(accept));
  await pool.end();
  const [counted] = await unhidden(world.owner, (query) => query("select count(*)::int as n from mentoring.relationship_members where person_id = $1", [mentor]));
  console.info(`T34: ${MENTEES} acceptances at once, ${outcomes.filter((each) => each === "accepted").length} stood, ${outcomes.filter((each) => each === "TRCAP").length} were told that no place is free`);
  expect(counted?.["n"]).toBe(PLACES);
  expect(outcomes.filter((each) => each === "accepted")).toHaveLength(PLACES);
  expect(outcomes.filter((each) => each === "TRCAP")).toHaveLength(MENTEES - PLACES);
}); // prettier-ignore

test(`T34: ${EDITS} interleaved edits of one goal by both partners overwrite nothing silently`, async () => {
  const goalId = newId();
  await set(world.kofi, { id: goalId, relationshipId: world.pair, horizon: "future", focusArea: "", title: "start", why: "", steps: [] });
  const stood: { seen: number; title: string }[] = [];
  let refused = 0;
  let left = EDITS;
  const writer = async (who: World["kofi"]) => {
    while (left-- > 0) {
      const goal = (await listGoals(who, world.pair)).find((each) => each.id === goalId)!;
      const title = newId();
      try {
        await revise(who, { goalId, seen: goal.updatedAt, horizon: "future", focusArea: "", title, why: goal.title, steps: [] });
        stood.push({ seen: goal.updatedAt.getTime(), title });
      } catch (error) {
        if ((error as { code?: string }).code !== "Conflict") throw error;
        refused++;
      }
    }
  };
  await Promise.all([world.kofi, world.amara, world.kofi, world.amara].map(writer));
  console.info(`T34: ${EDITS} interleaved edits, ${stood.length} stood, ${refused} were refused with a word, 0 silent`);
  expect(stood.length + refused).toBe(EDITS);
  // no two of those that stood were made on the same reading, and the last of them is what is there
  expect(new Set(stood.map((each) => each.seen)).size).toBe(stood.length);
  const last = (await listGoals(world.kofi, world.pair)).find((each) => each.id === goalId);
  expect(stood.map((each) => each.title)).toContain(last?.title);
  expect(refused).toBeGreaterThan(0);
}); // prettier-ignore
