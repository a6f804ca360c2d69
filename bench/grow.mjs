// A demo organization that has grown: people, relationships and sessions around the demo's own, written straight into
// its tables, because two hundred thousand of them by the domain would take a day. What stands there is of the kind
// the domain would have made; what is sealed is left out, since no page of somebody else opens it.
import { setTimeout as pause } from "node:timers/promises";
import { using } from "../scripts/database.mjs";

export const SIZE = { people: 5_000, relationships: 2_000, sessions: 200_000, programs: 4, notices: 50_000 };

const TABLES = [
  "people.people",
  "people.managers_of_record",
  "mentoring.programs",
  "mentoring.program_roles",
  "mentoring.designs",
  "mentoring.design_approvals",
  "mentoring.match_runs",
  "mentoring.enrolments",
  "mentoring.enrolment_answers",
  "mentoring.proposals",
  "mentoring.proposal_responses",
  "mentoring.relationships",
  "mentoring.relationship_members",
  "mentoring.phase_changes",
  "mentoring.sessions",
  "ops.notifications",
];

/** An id that can be said again, and that a form takes for one: of version 4. */
const id = (kind, i) =>
  `overlay(overlay(md5('${kind}' || ${i}) placing '4' from 13 for 1) placing '8' from 17 for 1)::uuid`;

/** Fills the database of a demo up to `size`: twice as many people as relationships, and some more. Triggers rest meanwhile: they would judge each row by itself. */
export async function grow(ownerUrl, size = SIZE) {
  await using(ownerUrl, async (sql) => {
    await sql("begin");
    for (const table of TABLES) {
      await sql(`alter table ${table} no force row level security`);
      await sql(`alter table ${table} disable trigger user`);
    }
    for (const statement of statements(size)) await sql(statement);
    for (const table of TABLES) {
      await sql(`alter table ${table} enable trigger user`);
      await sql(`alter table ${table} force row level security`);
    }
    await sql("commit");
    await settle(sql);
  });
}

/**
 * As the server does by itself, sooner or later: until it knows of the pages of sessions that everybody sees all of them,
 * which it cannot while somebody looks at the database as it was before.
 */
async function settle(sql) {
  for (let tries = 0; tries < 20; tries++) {
    await sql("vacuum analyze");
    const [{ settled }] = await sql(
      "select relallvisible > 0.9 * relpages as settled from pg_class where oid = 'mentoring.sessions'::regclass",
    );
    if (settled) return;
    await pause(500);
  }
  throw new Error("Something holds the database as it was before it grew");
}

function statements({ people, relationships, sessions, programs, notices }) {
  const leaders = people / 5; // who takes no part
  const mentors = people - leaders - relationships;
  const each = Math.round(sessions / relationships);
  const running = "(select id from mentoring.programs where state = 'running' order by created_at limit 1)";
  // the first of the four is the program of the demo's own people
  const program = (i) =>
    `case ${i} % ${programs} when 0 then ${running} else ${id("program", `(${i} % ${programs})`)} end`;
  const design = (i) =>
    `case ${i} % ${programs} when 0 then (select design_id from mentoring.match_runs where program_id = ${running} and state = 'published' limit 1) else ${id("design", `(${i} % ${programs})`)} end`;
  const run = (i) =>
    `case ${i} % ${programs} when 0 then (select id from mentoring.match_runs where program_id = ${running} and state = 'published' limit 1) else ${id("run", `(${i} % ${programs})`)} end`;
  const mentee = (i) => id("person", `(${leaders} + ${i})`);
  const mentor = (i) => id("person", `(${leaders + relationships + 1} + ${i} % ${mentors})`);
  return [
    `insert into people.people (id, email, name, job_title, department, location, time_zone, grade)
       select ${id("person", "i")}, 'person' || i || '@grown.example', 'Person ' || i, 'Engineer ' || i % 90,
              (array['Engineering', 'Operations', 'Sales', 'Finance', 'People'])[1 + i % 5], (array['Hamburg', 'Bergen', 'Lyon', 'Milan'])[1 + i % 4],
              'Europe/Berlin', (array['Junior', 'Professional', 'Senior', 'Principal', 'Manager'])[1 + i % 5]
         from generate_series(1, ${people}) i`,
    `insert into people.managers_of_record (id, person_id, manager_id)
       select ${id("manager", "i")}, ${id("person", "i")}, case when i = 1 then (select id from people.people where name = 'Helena Brandt') else ${id("person", "((i - 2) / 8 + 1)")} end
         from generate_series(1, ${people}) i`,
    `insert into mentoring.programs (id, name, summary, state, created_by, created_at)
       select ${id("program", "i")}, 'Program ' || i, summary, state, created_by, created_at from mentoring.programs, generate_series(1, ${programs - 1}) i where id = ${running}`,
    `insert into mentoring.program_roles (program_id, person_id, role, granted_by)
       select ${id("program", "i")}, person_id, role, granted_by from mentoring.program_roles, generate_series(1, ${programs - 1}) i where program_id = ${running}`,
    `insert into mentoring.designs (id, program_id, version, author_id, purpose, focus, model, components, matching)
       select ${id("design", "i")}, ${id("program", "i")}, 1, author_id, purpose, focus, model, components, matching
         from mentoring.designs, generate_series(1, ${programs - 1}) i where program_id = ${running} and version = 1`,
    `insert into mentoring.design_approvals (design_id, approved_by)
       select ${id("design", "i")}, approved_by from mentoring.design_approvals a join mentoring.designs d on d.id = a.design_id and d.program_id = ${running} and d.version = 1, generate_series(1, ${programs - 1}) i`,
    `insert into mentoring.match_runs (id, program_id, design_id, aim, seed, criteria, state, created_by, certified, fingerprint, engine, published_at)
       select ${id("run", "i")}, ${id("program", "i")}, ${id("design", "i")}, aim, seed, criteria, state, created_by, certified, fingerprint, engine, published_at
         from mentoring.match_runs, generate_series(1, ${programs - 1}) i where program_id = ${running} and state = 'published'`,
    ...["mentee", "mentor"].map(
      (
        side,
      ) => `insert into mentoring.enrolments (id, program_id, design_id, person_id, side, state, capacity)
       select ${id(side, "i")}, ${program("i")}, ${design("i")}, ${side === "mentee" ? mentee("i") : mentor("i")}, '${side}', 'approved', 1
         from generate_series(1, ${relationships}) i on conflict do nothing`,
    ),
    `insert into mentoring.enrolment_answers (enrolment_id, question, value)
       select id, 'focus', '["Self-confidence", "Leading without authority"]' from mentoring.enrolments where id in (select ${id("mentee", "i")} from generate_series(1, ${relationships}) i)`,
    `insert into mentoring.relationships (id, program_id, design_id, model, phase, started_at, planned_end)
       select ${id("relationship", "i")}, ${program("i")}, ${design("i")}, 'one_to_one', (array['negotiating', 'enabling', 'enabling', 'enabling', 'closing'])[1 + i % 5]::mentoring.phase,
              now() - interval '101 weeks', now() + interval '20 weeks' from generate_series(1, ${relationships}) i`,
    ...["mentee", "mentor"].map(
      (side) => `insert into mentoring.relationship_members (relationship_id, person_id, side)
       select ${id("relationship", "i")}, ${side === "mentee" ? mentee("i") : mentor("i")}, '${side}' from generate_series(1, ${relationships}) i`,
    ),
    `insert into mentoring.phase_changes (id, relationship_id, phase, at)
       select ${id("phase", "i || ' ' || p")}, ${id("relationship", "i")}, (array['preparing', 'negotiating', 'enabling'])[p]::mentoring.phase, now() - make_interval(weeks => 102 - p)
         from generate_series(1, ${relationships}) i, generate_series(1, 3) p`,
    `insert into mentoring.proposals (id, run_id, program_id, mentee_enrolment_id, mentor_enrolment_id, mentee_id, mentor_id, score, parts, released_at, relationship_id)
       select ${id("proposal", "i")}, ${run("i")}, ${program("i")}, ${id("mentee", "i")}, e.id, ${mentee("i")}, ${mentor("i")}, 1500,
              '[{"criterion": "focus", "label": "Focus", "points": 1500, "of": 2000, "hard": false}]', now() - interval '102 weeks', ${id("relationship", "i")}
         from generate_series(1, ${relationships}) i join mentoring.enrolments e on e.person_id = ${mentor("i")} and e.side = 'mentor' and e.program_id = ${program("i")}`,
    `insert into mentoring.proposal_responses (proposal_id, person_id, accepted)
       select id, one, true from mentoring.proposals, unnest(array[mentee_id, mentor_id]) one where relationship_id in (select ${id("relationship", "i")} from generate_series(1, ${relationships}) i)`,
    `insert into mentoring.sessions (id, relationship_id, starts_at, minutes, state, created_by)
       select ${id("session", "i || ' ' || s")}, ${id("relationship", "i")}, date_trunc('hour', now()) - make_interval(weeks => s) + make_interval(hours => i % 8), 60, 'held', ${mentee("i")}
         from generate_series(1, ${relationships}) i, generate_series(1, ${each}) s`,
    `insert into ops.notifications (id, person_id, kind, subject_id, at)
       select ${id("notice", "i")}, ${id("person", `(1 + i % ${people})`)}, 'relationship.session-logged', ${id("relationship", `(1 + i % ${relationships})`)}, now() - make_interval(mins => i)
         from generate_series(1, ${notices}) i`,
  ];
}
