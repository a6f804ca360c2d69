import "server-only";
import type { Db } from "../../../db/unit.ts";
import type { Criterion, Forbidden, MatchInput, Mentee, Mentor } from "../../../matching/criteria.ts";
import type { Shape } from "../../../matching/together.ts";
import type { Content, Matching } from "../../designs/schema.ts";
import type { Cohort } from "../engine/problem.ts";
import { forbiddenOf } from "./forbidden.ts";
import { shapeOf } from "./shape.ts";

type Run = { programId: string; designId: string; seed: string; criteria: unknown };
type People = { mentees: readonly Mentee[]; mentors: readonly Mentor[]; busy: ReadonlySet<string> };

/** What a run of a program of groups or circles looks at; null where the design's model is for two. */
export async function cohortOf(
  db: Db,
  run: Run,
  { model, matching }: Content,
  people: People,
): Promise<Pick<Cohort, "input" | "shape"> | null> {
  const shape = shapeOf(model);
  if (!shape) return null;
  const rest = { criteria: run.criteria as Criterion[], aim: "most-people" as const, seed: run.seed };
  return shape.kind === "circle"
    ? circles(db, run.programId, matching, shape, people, rest)
    : groups(db, run, matching, shape, people, rest);
}

type Rest = Pick<MatchInput, "criteria" | "aim" | "seed">;

/** Mentees of one group stand in no reporting line with each other: one above another would learn of their mentor. */
async function groups(
  db: Db,
  { programId, designId }: Run,
  matching: Matching,
  shape: Shape,
  { mentees, mentors }: People,
  rest: Rest,
) {
  const forbidden = await forbiddenOf(db, programId, matching, mentees, mentors);
  const apart = await inOneLine(
    db,
    mentees.map(({ id }) => id),
  );
  const open = await db.$queryRaw<{ mentor: string; members: string[]; room: number }[]>`
    select mentor::text, members::text[], room from mentoring.open_groups(${designId}::uuid)`;
  const growing = new Map(open.map((group) => [group.mentor, group]));
  const sized = mentors.map((mentor) => {
    const group = growing.get(mentor.id);
    return group ? { ...mentor, capacity: Math.min(mentor.capacity, group.room), minimum: 1 } : mentor;
  });
  const kept = new Set(forbidden.map(({ mentee, mentor }) => `${mentee} ${mentor}`));
  const inside = await Promise.all(
    sized
      .filter(({ id }) => growing.has(id))
      .map(async ({ id }) =>
        (
          await inOneLine(
            db,
            mentees.map((mentee) => mentee.id),
            growing.get(id)?.members ?? [],
          )
        ).map(({ mentee }) => ({ mentee, mentor: id, rule: "line-in-group" })),
      ),
  );
  const late = new Map(inside.flat().map((each) => [`${each.mentee} ${each.mentor}`, each]));
  return {
    input: {
      ...rest,
      mentees,
      mentors: sized,
      forbidden: [...forbidden, ...[...late].flatMap(([two, each]) => (kept.has(two) ? [] : [each]))],
    },
    shape: {
      ...shape,
      apart,
      growing: Object.fromEntries(
        sized.flatMap(({ id }) => (growing.has(id) ? [[id, growing.get(id)?.members ?? []]] : [])),
      ),
    },
  };
}

/**
 * In a circle everybody is mentor and mentee of everybody. A person takes part once, on whichever side they enrolled, and
 * has one circle at a time.
 */
async function circles(
  db: Db,
  programId: string,
  matching: Matching,
  shape: Shape,
  { mentees, mentors, busy }: People,
  rest: Rest,
) {
  const both = new Map<string, Mentee>();
  for (const { id, answers } of [...mentors, ...mentees])
    both.set(id, { id, answers: { ...both.get(id)?.answers, ...answers } });
  const peers = [...both.values()].filter(({ id }) => !busy.has(id));
  const forbidden = await forbiddenOf(db, programId, matching, peers, peers);
  return {
    input: {
      ...rest,
      mentees: peers,
      mentors: [],
      forbidden: [...forbidden, ...(await declinedCircles(db, programId))],
    },
    shape: { ...shape, hosts: mentors.map(({ id }) => id).filter((id) => !busy.has(id)) },
  };
}

async function inOneLine(db: Db, some: string[], others = some): Promise<Forbidden[]> {
  return db.$queryRaw<Forbidden[]>`
    select mentee::text, mentor::text, rule from mentoring.walled_pairs(${some}::uuid[], ${others}::uuid[])
     where rule = 'reporting-line'`;
}

/** Whoever declined a circle is not brought together with those of it again. */
async function declinedCircles(db: Db, programId: string): Promise<Forbidden[]> {
  const rows = await db.proposalResponse.findMany({
    where: { accepted: false, proposal: { programId } },
    select: { personId: true, proposal: { select: { menteeId: true, mentorId: true, companions: true } } },
  });
  return rows.flatMap(({ personId, proposal: { menteeId, mentorId, companions } }) =>
    [menteeId, mentorId, ...companions]
      .filter((id) => id !== personId)
      .map((other) => ({ mentee: personId, mentor: other, rule: "declined" })),
  );
}
