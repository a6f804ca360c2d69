import { v7 } from "uuid";
import type { Actor } from "@/lib/access/actor.ts";
import { approveDesign, submitDesign } from "@/lib/mentoring/designs/commands.ts";
import { stopEngine } from "@/lib/mentoring/matches/engine/thread.ts";
import { moveProgram } from "@/lib/mentoring/programs/commands.ts";
import { unhidden, type Query } from "../../../support/sql.ts";
import { admins, type World } from "../designs/world.ts";

export type Cohort = World & {
  programId: string;
  mentees: Actor[];
  mentors: Actor[];
  /** Rows nothing is hidden from. */
  all: (sql: string, values?: unknown[]) => Promise<Record<string, unknown>[]>;
};

const AREAS = ["Leading without authority", "Self-confidence", "Deciding with incomplete facts"];
const DEPARTMENTS = ["Engineering", "Sales", "Operations"];

/** An open program of noor and tomas, with so many mentees and mentors, each with answers of their own. */
export async function cohort(mentees = 6, mentors = 4, capacity = 1, model?: object): Promise<Cohort> {
  const world = await admins();
  const { programId, designId } = await world.program();
  if (model)
    await unhidden(
      world.owner,
      (query) => query("update mentoring.designs set model = $1 where id = $2", [model, designId]),
      true,
    );
  await submitDesign(world.noor, { designId });
  await approveDesign(world.tomas, { designId, revision: 0 });
  await moveProgram(world.noor, { programId, to: "enrolling" });
  const enrol = async (query: Query, side: "mentee" | "mentor", i: number): Promise<Actor> => {
    const personId = v7();
    await query(
      "insert into people.people (id, email, name, department, grade, languages) values ($1, $2, $3, $4, $5, $6)",
      [
        personId,
        `${side}${i}@example.org`,
        `${side} ${i}`,
        DEPARTMENTS[i % 3],
        side === "mentee" ? "Professional" : ["Senior", "Principal", "Manager"][i % 3],
        ["English"],
      ],
    );
    await query("insert into people.managers_of_record (id, person_id, manager_id) values ($1, $2, null)", [
      v7(),
      personId,
    ]);
    const enrolmentId = v7();
    await query(
      "insert into mentoring.enrolments (id, program_id, design_id, person_id, side, state, capacity) values ($1, $2, $3, $4, $5, 'approved', $6)",
      [enrolmentId, programId, designId, personId, side, side === "mentor" ? capacity : 1],
    );
    await query(
      "insert into mentoring.enrolment_answers (enrolment_id, question, value) values ($1, 'focus', $2)",
      [enrolmentId, JSON.stringify([AREAS[i % 3], AREAS[(i * 2 + 1) % 3]])],
    );
    return { personId };
  };
  const people = await unhidden(
    world.owner,
    async (query) => ({
      mentees: await inTurn(mentees, (i) => enrol(query, "mentee", i)),
      mentors: await inTurn(mentors, (i) => enrol(query, "mentor", i)),
    }),
    true,
  );
  const close = async () => {
    await stopEngine();
    await world.close();
  };
  const all = (sql: string, values: unknown[] = []) =>
    unhidden(world.owner, (query) => query(sql, values), true);
  return { ...world, programId, ...people, all, close };
}

async function inTurn<T>(count: number, make: (i: number) => Promise<T>): Promise<T[]> {
  const made: T[] = [];
  for (let i = 0; i < count; i++) made.push(await make(i));
  return made;
}
