import "server-only";
import type { Actor } from "../../../access/actor.ts";
import { asPerson, asWorker } from "../../../db/unit.ts";
import { NotFound } from "../../../errors.ts";
import { scorer } from "../../../matching/scores.ts";
import { contentOf } from "../../designs/read.ts";
import { criteriaOf } from "../criteria.ts";
import { gatherPeople } from "../runs/input.ts";

export type Suggested = {
  /** The mentor's enrolment. */
  id: string;
  name: string;
  jobTitle: string | null;
  department: string | null;
  /** What speaks for them, in the design's words; no points, and nothing sensitive. */
  reasons: string[];
};
export type Part = {
  programName: string;
  /** Whether mentees rank mentors here, or the program proposes somebody. */
  self: boolean;
  places: number | null;
  /** For a mentee where people find each other: whom they might like, and whom they ranked. */
  wishing: { suggested: Suggested[]; ranked: string[] } | null;
};

const SHOWN = 12;

/** One's own part in a program before anybody is matched. Throws `NotFound` for whoever does not take part. */
export async function getPart(actor: Actor, programId: string): Promise<Part> {
  const { personId } = actor;
  const { program, own } = await asPerson(actor, async (db) => ({
    program: await db.program.findUnique({
      where: { id: programId },
      include: { designs: { where: { approval: { isNot: null } }, orderBy: { version: "desc" }, take: 1 } },
    }),
    own: await db.enrolment.findMany({
      where: { programId, personId, state: { not: "withdrawn" } },
      include: { wishes: { orderBy: { rank: "asc" } } },
    }),
  }));
  const [design] = program?.designs ?? [];
  if (!program || !design || own.length === 0) throw new NotFound();
  const { matching } = contentOf(design);
  const mentee = own.find((each) => each.side === "mentee");
  const self = matching.approach === "self";
  return {
    programName: program.name,
    self,
    places: own.find((each) => each.side === "mentor")?.capacity ?? null,
    wishing:
      self && mentee
        ? {
            suggested: await suggest(programId, personId, criteriaOf(matching)),
            ranked: mentee.wishes.map((wish) => wish.mentorEnrolmentId),
          }
        : null,
  };
}

/**
 * Mentors of the program by how well they fit, found by the system. Left out are those in one's own reporting line,
 * which everybody can see in the org chart. The wall's other rule is not applied here: who is missing would tell a
 * mentee who is close to their manager. No run pairs them, whatever they wish.
 */
async function suggest(
  programId: string,
  personId: string,
  criteria: ReturnType<typeof criteriaOf>,
): Promise<Suggested[]> {
  return asWorker(async (db) => {
    const { mentees, mentors, enrolmentOf } = await gatherPeople(db, programId, criteria);
    const me = mentees.find(({ id }) => id === personId);
    if (!me) return [];
    const line = await db.$queryRaw<{ id: string }[]>`
      select unnest(people.line_above(${personId}::uuid) || people.line_below(${personId}::uuid))::text as id`;
    const near = new Set(line.map((row) => row.id));
    const score = scorer({ mentees, mentors, criteria, forbidden: [], aim: "best-total", seed: "" });
    const best = mentors
      .filter(({ id }) => !near.has(id))
      .flatMap((mentor) => {
        const scored = score(me, mentor);
        return "rule" in scored ? [] : [{ mentor, ...scored }];
      })
      .sort((a, b) => b.total - a.total || (a.mentor.id < b.mentor.id ? -1 : 1))
      .slice(0, SHOWN);
    const people = await db.person.findMany({ where: { id: { in: best.map(({ mentor }) => mentor.id) } } });
    return best.flatMap(({ mentor, parts }) => {
      const person = people.find((each) => each.id === mentor.id);
      const id = enrolmentOf.get(`mentor ${mentor.id}`);
      if (!person || !id) return [];
      const { name, jobTitle, department } = person;
      const reasons = parts.flatMap(({ criterion, points }) => {
        const found = criteria.find((each) => each.key === criterion);
        return found && points > 0 && !found.sensitive && found.comparator !== "ranked" ? [found.label] : [];
      });
      return [{ id, name, jobTitle, department, reasons }];
    });
  });
}
