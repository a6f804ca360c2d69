import "server-only";
import { z } from "zod";
import type { Db } from "../../../db/unit.ts";
import type { Answers, Criterion, Mentee, Mentor } from "../../../matching/criteria.ts";
import { contentOf } from "../../designs/read.ts";
import { withKept, type Problem } from "../engine/problem.ts";
import { aimOf } from "./aims.ts";
import { cohortOf } from "./cohort.ts";
import { forbiddenOf } from "./forbidden.ts";
import { openSnapshot } from "./snapshot.ts";

const Value = z.union([z.string(), z.number(), z.array(z.string())]);

/** Keys of `enrolmentOf` are `side person`. */
export type Gathered = { readonly problem: Problem; readonly enrolmentOf: ReadonlyMap<string, string> };

/**
 * Everything one run looks at, read as the system: every approved enrolment with a free place, also of people an
 * admin is recused from; sensitive answers only where the database lets them through, which is with consent.
 */
export async function gatherProblem(db: Db, runId: string): Promise<Gathered> {
  const run = await db.matchRun.findUniqueOrThrow({
    where: { id: runId },
    include: { design: true, pins: true, base: true },
  });
  const { programId } = run;
  const criteria = run.criteria as unknown as Criterion[]; // written by `startRun`, and by nobody else
  const { mentees, mentors, enrolmentOf, busy } = await gatherPeople(db, programId, criteria);
  const content = contentOf(run.design);
  const away = await mentorsAway(db, programId);
  const cohort = await cohortOf(db, run, content, { mentees, mentors, busy });
  if (cohort) return { problem: { ...cohort, aside: [], away }, enrolmentOf };
  const forbidden = await forbiddenOf(db, programId, content.matching, mentees, mentors);
  const input = {
    mentees,
    mentors,
    criteria,
    aim: aimOf(run.aim),
    seed: run.seed,
    forbidden,
  };
  const kept = run.pins.map(({ menteeId, mentorId, kind }) => ({ mentee: menteeId, mentor: mentorId, kind }));
  const ids = new Set(mentees.map((mentee) => mentee.id));
  const { frozen, aside } = run.base ? await recused(db, run.base.id, run.createdBy, ids) : NOBODY;
  return { problem: { input: withKept(input, [...frozen, ...kept]), aside, away }, enrolmentOf };
}

/** Mentors who rest, or are not there in these days. */
async function mentorsAway(db: Db, programId: string): Promise<string[]> {
  const rows = await db.$queryRaw<
    { person: string }[]
  >`select person::text from mentoring.mentors_away(${programId}::uuid)`;
  return rows.map((row) => row.person);
}

const NOBODY = { frozen: [], aside: [] };

/**
 * W7: whoever changes a draft does not touch the people they are recused from. Those keep what they had in it, so
 * that what was shown before the change is what comes out of it.
 */
async function recused(db: Db, baseId: string, askedBy: string, there: ReadonlySet<string>) {
  const base = await openSnapshot(db, baseId);
  if (base?.kind !== "pairs") return NOBODY;
  const rows = await db.$queryRaw<
    { id: string }[]
  >`select unnest(people.line_below(${askedBy}::uuid))::text as id`;
  const hidden = new Set(rows.map((row) => row.id));
  const { pairs, unmatched } = base.settlement.result;
  return {
    frozen: pairs
      .filter((pair) => hidden.has(pair.mentee) || hidden.has(pair.mentor))
      .map(({ mentee, mentor }) => ({ mentee, mentor, kind: "together" as const })),
    aside: [...unmatched.map((each) => each.mentee), ...base.problem.aside].filter(
      (mentee) => hidden.has(mentee) && there.has(mentee),
    ),
  };
}

/** Everybody approved who has a place free, as the engine takes them. */
export async function gatherPeople(db: Db, programId: string, criteria: readonly Criterion[]) {
  const enrolments = await db.enrolment.findMany({
    where: { programId, state: "approved", person: { leftAt: null } },
    include: { person: true, answers: true, wishes: { include: { mentor: true }, orderBy: { rank: "asc" } } },
  });
  const held = new Map(
    (
      await db.$queryRaw<
        { enrolment: string; held: number }[]
      >`select enrolment::text, held from mentoring.places_held(${programId}::uuid)`
    ).map((row) => [row.enrolment, row.held]),
  );
  const asked = criteria.flatMap((each) => (each.comparator === "ranked" ? [each.mentee] : []));
  const free = ({ id, capacity }: { id: string; capacity: number }) => capacity - (held.get(id) ?? 0);
  const side = (wanted: "mentee" | "mentor") =>
    enrolments.filter((row) => row.side === wanted && free(row) > 0);
  return {
    mentees: side("mentee").map((row): Mentee => ({ id: row.personId, answers: answersOf(row, asked) })),
    mentors: side("mentor").map((row): Mentor => ({
      id: row.personId,
      answers: answersOf(row, asked),
      capacity: free(row),
    })),
    enrolmentOf: new Map(enrolments.map((row) => [`${row.side} ${row.personId}`, row.id])),
    /** Who has a partner or a proposal already, on either side. */
    busy: new Set(enrolments.filter((row) => (held.get(row.id) ?? 0) > 0).map((row) => row.personId)),
  };
}

type Enrolled = {
  person: { department: string | null; grade: string | null; location: string | null; languages: string[] };
  answers: { question: string; value: unknown; consented: boolean }[];
  wishes: { mentor: { personId: string } }[];
};

/** What the directory knows stands in where nobody was asked; wishes answer the questions that ask for a ranking. */
function answersOf({ person, answers, wishes }: Enrolled, ranked: readonly string[]): Answers {
  const { department, grade, location, languages } = person;
  return {
    ...Object.fromEntries(
      Object.entries({
        department,
        grade,
        location,
        languages,
        ...Object.fromEntries(
          ranked.map((question) => [question, wishes.map((wish) => wish.mentor.personId)]),
        ),
      }).flatMap(([key, value]) => (value === null || value.length === 0 ? [] : [[key, { value }]])),
    ),
    ...Object.fromEntries(
      answers.map((answer) => [
        answer.question,
        { value: Value.parse(answer.value), consented: answer.consented },
      ]),
    ),
  };
}
