import { v7 } from "uuid";
import type { Actor } from "@/lib/access/actor.ts";
import type { Query, Row } from "../../support/sql.ts";

/** A number below `n`; the same seed gives the same world. */
const lcg = (seed: number) => {
  let state = (seed * 2654435761) >>> 0;
  return (n: number) => {
    state = (Math.imul(state, 1664525) + 1013904223) >>> 0;
    return Math.floor((state / 2 ** 32) * n);
  };
};

const literal = (value: unknown): string => {
  if (value === null || typeof value === "number" || typeof value === "boolean") return String(value);
  if (Buffer.isBuffer(value)) return `'\\x${value.toString("hex")}'`;
  if (value instanceof Date) return `'${value.toISOString()}'`;
  return `'${typeof value === "object" ? JSON.stringify(value) : String(value)}'`;
};

/** Many statements in one round trip. */
const atOnce = (statements: readonly string[]) => `do $do$ begin ${statements.join(";\n")}; end $do$`;

const DESIGN = {
  purpose: { statement: "s", measures: [{ name: "m", unit: "%", baseline: 1, target: 2, instrument: "i" }] },
  focus: { areas: [{ name: "a", kind: "competency" }, { name: "b", kind: "whole_person" }] },
  model: { kind: "one_to_one" },
  components: { months: 12, cadenceWeeks: 2, sessionMinutes: 60, orientation: "o", agreement: "a", confidentiality: "c", checkInMonths: [3], managerBriefing: "eligible", closure: "c" },
  matching: { criteria: [{ key: "k", label: "K", weight: 1, kind: "preference", comparator: "same", mentee: "department", mentor: "department" }], rules: [], approach: "self", mentorCapacity: 3, aim: "best-total" },
}; // prettier-ignore

export type TwoWorlds = {
  manager: Actor;
  programId: string;
  /** Everybody below the manager. */
  below: string[];
  /** Relationships, proposals and enrolments of those below; addresses a manager may have come by. */
  relationships: string[];
  proposals: string[];
  hats: string[];
};

/**
 * An organization in which the manager wears random hats besides being one: admin or sponsor of the program, keeper of
 * the directory, mentor or mentee themselves. Those below are mentored by people outside the line, in any phase.
 */
export async function layOut(query: Query, seed: number, competencyId: string): Promise<TwoWorlds> {
  const random = lcg(seed);
  const statements: string[] = [];
  const say = (text: string) => void statements.push(text);
  const put = (table: string, row: Row) =>
    say(
      `insert into ${table} (${Object.keys(row).join(", ")}) values (${Object.values(row).map(literal).join(", ")})`,
    );
  const people: { id: string; under: number | null }[] = [
    { id: v7(), under: null },
    { id: v7(), under: 0 },
  ];
  const reports = 2 + random(3);
  for (let i = 0; i < reports; i++) people.push({ id: v7(), under: random(4) === 0 && i > 0 ? 2 : 1 });
  const outside = 6;
  for (let i = 0; i < outside; i++) people.push({ id: v7(), under: 0 });
  const idOf = (place: number) => people[place]?.id ?? "";
  const manager = { personId: idOf(1) };
  const below = people.slice(2, 2 + reports).map(({ id }) => id);
  const others = people.slice(2 + reports).map(({ id }) => id);
  const mark = seed.toString(36);
  for (const [i, { id }] of people.entries())
    put("people.people", { id, email: `p${i}.${mark}@x.org`, name: `P${i} ${mark}`, department: "D", job_title: "J" }); // prettier-ignore
  for (const { id, under } of people)
    put("people.managers_of_record", { id: v7(), person_id: id, manager_id: under === null ? null : idOf(under) }); // prettier-ignore

  const programId = v7();
  const designId = v7();
  const keeper = others[5] ?? "";
  put("mentoring.programs", { id: programId, name: `Program ${mark}`, created_by: keeper });
  put("mentoring.program_roles", { program_id: programId, person_id: keeper, role: "admin" });
  put("mentoring.designs", { id: designId, program_id: programId, version: 1, author_id: keeper, ...DESIGN }); // prettier-ignore
  put("mentoring.design_approvals", { design_id: designId, approved_by: keeper });
  for (const state of ["approved", "enrolling", "matching"])
    say(`update mentoring.programs set state = '${state}' where id = '${programId}'`); // prettier-ignore
  put("mentoring.enrolment_forms", { program_id: programId, open: true });

  const hats: string[] = [];
  const wears = (hat: string) => random(3) === 0 && hats.push(hat) > 0;
  if (wears("admin")) put("mentoring.program_roles", { program_id: programId, person_id: manager.personId, role: "admin" }); // prettier-ignore
  if (wears("sponsor")) put("mentoring.program_roles", { program_id: programId, person_id: manager.personId, role: "sponsor" }); // prettier-ignore
  if (wears("keeper")) put("people.organization_roles", { person_id: manager.personId, role: random(2) ? "owner" : "program_admin" }); // prettier-ignore

  const runId = v7();
  put("mentoring.match_runs", { id: runId, program_id: programId, design_id: designId, aim: "best_total", seed: "s", fingerprint: "f", engine: "e", criteria: [], certified: true, created_by: keeper, state: "published" }); // prettier-ignore
  const enrolled = new Map<string, string>();
  const enrol = (person: string, side: "mentee" | "mentor") => {
    const key = person + side;
    const id = enrolled.get(key) ?? v7();
    if (!enrolled.has(key)) {
      enrolled.set(key, id);
      put("mentoring.enrolments", { id, program_id: programId, design_id: designId, person_id: person, side, state: "approved", capacity: 9 }); // prettier-ignore
      put("mentoring.enrolment_answers", { enrolment_id: id, question: "department", value: '"D"' });
    }
    return id;
  };
  const proposals: string[] = [];
  const met: { id: string; mentee: string; mentor: string }[] = [];
  /** Two people are proposed to each other; one of them may say no. */
  const pair = (mentee: string, mentor: string, declined: boolean): void => {
    const id = v7();
    const [menteeEnrolment, mentorEnrolment] = [enrol(mentee, "mentee"), enrol(mentor, "mentor")];
    put("mentoring.proposals", { id, run_id: runId, program_id: programId, mentee_enrolment_id: menteeEnrolment, mentor_enrolment_id: mentorEnrolment, mentee_id: mentee, mentor_id: mentor, score: 1, parts: [], released_at: new Date() }); // prettier-ignore
    proposals.push(id);
    for (const person of [mentee, mentor])
      put("mentoring.proposal_responses", { proposal_id: id, person_id: person, accepted: !(declined && person === mentor) }); // prettier-ignore
    if (!declined) met.push({ id, mentee, mentor });
  };
  /** What pairs have afterwards. */
  const live = (relationship_id: string, mentee: string, mentor: string): void => {
    const phases = ["negotiating", "enabling", "closing"].slice(0, random(4));
    for (const phase of phases) say(`update mentoring.relationships set phase = '${phase}' where id = '${relationship_id}'`); // prettier-ignore
    for (let i = random(4); i > 0; i--) {
      const session = v7();
      put("mentoring.sessions", { id: session, relationship_id, starts_at: new Date(Date.UTC(2026, random(9), 1 + random(27), 9 + i)), minutes: 45, state: "held", created_by: mentee }); // prettier-ignore
      put("mentoring.notes", { id: v7(), relationship_id, session_id: session, author_id: mentor, visibility: "shared", sealed: Buffer.from("sealed") }); // prettier-ignore
    }
    if (random(2)) {
      const checkIn = v7();
      put("mentoring.check_ins", { id: checkIn, relationship_id, due_on: "2026-04-01", month: 3 });
      for (const person of [mentee, mentor]) put("mentoring.check_in_answers", { check_in_id: checkIn, person_id: person, item: "worth", answer: 1 + random(5) }); // prettier-ignore
    }
    if (random(3) === 0) put("mentoring.pauses", { id: v7(), relationship_id, cause: "partner", paused_by: mentee }); // prettier-ignore
    if (random(3) === 0) put("mentoring.leaving_reasons", { relationship_id, person_id: mentee, sealed: Buffer.from("sealed") }); // prettier-ignore
  };
  // others, who are there in both worlds; the manager among them in some
  pair(others[0] ?? "", others[1] ?? "", false);
  if (wears("mentee")) pair(manager.personId, others[2] ?? "", false);
  const own = proposals.length;
  for (const report of below)
    if (random(4) > 0) {
      // somebody’s partner is never the partner of their manager (W5)
      const mentor = others[people.some(({ id, under }) => id === report && under === 1) ? 3 : 4] ?? "";
      if (random(2)) pair(report, mentor, random(4) === 0);
      else pair(mentor, report, random(4) === 0);
    } else if (random(2)) enrol(report, random(2) ? "mentee" : "mentor");
  put("coaching.coach_profiles", { person_id: others[5] ?? "" });
  put("coaching.coach_expertise", { person_id: others[5] ?? "", competency_id: competencyId, evidence: "e" }); // prettier-ignore
  await query(atOnce(statements.splice(0)));
  const rows = await query(
    "select id, relationship_id from mentoring.proposals where program_id = $1 and relationship_id is not null",
    [programId],
  );
  const begun = new Map(rows.map((row) => [String(row["id"]), String(row["relationship_id"])]));
  const relationships: string[] = [];
  for (const { id, mentee, mentor } of met) {
    const relationship = begun.get(id);
    if (!relationship) continue;
    live(relationship, mentee, mentor);
    if (below.includes(mentee) || below.includes(mentor)) relationships.push(relationship);
  }
  if (statements.length > 0) await query(atOnce(statements));
  return { manager, programId, below, relationships, proposals: proposals.slice(own), hats };
}

/** The other world: the same people, and nobody below the manager is mentored or mentors. */
export async function takeAway(query: Query, { below, manager }: TwoWorlds): Promise<void> {
  const them = `array[${below.map(literal).join(", ")}]::uuid[]`;
  const gone = `(select relationship_id from mentoring.relationship_members where person_id = any (${them}))`;
  await query(
    atOnce([
      `delete from ops.notifications where person_id <> '${manager.personId}' and (subject_id in ${gone} or person_id = any (${them}))`,
      `update mentoring.proposals set relationship_id = null where relationship_id in ${gone}`,
      `delete from mentoring.relationships where id in ${gone}`,
      `delete from mentoring.proposals where mentee_id = any (${them}) or mentor_id = any (${them})`,
      `delete from mentoring.enrolments where person_id = any (${them})`,
      // the manager's own first reading leaves a trace of theirs; it is not part of the world
      `delete from ops.events where actor_id = '${manager.personId}'`,
    ]),
  );
}
