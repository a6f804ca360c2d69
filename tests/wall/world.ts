import type { Query, Row } from "../support/sql.ts";

/** Everybody in the wall's world, by what they are to the pair `tee` and `tor`. */
export const PEOPLE = [
  "boss", // above everybody
  "keeper", // owner, program admin of P, manager of `report`
  "second", // second program admin of P, manages nobody
  "foreign", // admin of another program, Q
  "mgr", // manager of `tee`: the person who must learn nothing
  "tee",
  "tor", // the pair; `tee` is also coached
  "report",
  "tor2", // a pair whose mentee `keeper` manages
  "quit", // was in the group of tor2, and left it
  "coach", // coaches `tee`
  "former", // was the manager of `tee`, and wrote feedback
  "stranger", // nothing to anybody
] as const;
export type Name = (typeof PEOPLE)[number];

const hex = (n: number) => `00000000-0000-7000-8000-${n.toString(16).padStart(12, "0")}`;
export const idOf = (name: Name): string => hex(PEOPLE.indexOf(name) + 1);
export const nameOf = (id: unknown): Name | undefined =>
  PEOPLE[Number.parseInt(String(id).slice(-4), 16) - 1];
/** Ids of things, stable and readable in failures. */
export const thing = (n: number): string => hex(0x1000 + n);

export const MANAGER: Partial<Record<Name, Name>> = {
  keeper: "boss", second: "boss", foreign: "boss", mgr: "boss", tor: "boss", tor2: "boss", quit: "boss",
  coach: "boss", former: "boss", stranger: "boss", tee: "mgr", report: "keeper",
}; // prettier-ignore

export const P = thing(1), Q = thing(2), DRAFTING = thing(3); // prettier-ignore
export const DESIGN_P = thing(11), DESIGN_Q = thing(12), DESIGN_DRAFT = thing(13), DESIGN_P5 = thing(14), DESIGN_P6 = thing(15); // prettier-ignore
export const PAIR = thing(21), RECUSED = thing(22); // prettier-ignore
const REQUEST = thing(33);
export const ENGAGEMENT = thing(31), FEEDBACK = thing(34); // prettier-ignore
export const RUN = thing(41), PROPOSAL = thing(42), PROPOSAL_RECUSED = thing(43), UNRELEASED = thing(44), ACCEPTED = thing(45), WAITING = thing(46), AT_WORK = thing(47), IN_A_GROUP = thing(48); // prettier-ignore
/** Offered to `report` by their manager `keeper`, with `coach` as the coach, who has not heard of it. */
export const OFFERED = thing(35);
/** Of the same three, completed a hundred days ago. */
export const PAST = thing(38);
export const INITIATIVE = thing(501);
const SEAT = thing(39);
/** Feedback of `former` that the client reads in part, and not at all. */
export const PART = thing(36);
const NONE = thing(37);

const sealed = Buffer.from("sealed");
const DESIGN = {
  purpose: { statement: "s", measures: [{ name: "m", unit: "%", baseline: 1, target: 2, instrument: "i" }] },
  focus: { areas: [{ name: "a", kind: "competency" }, { name: "b", kind: "whole_person" }] },
  model: { kind: "one_to_one" },
  components: { months: 12, cadenceWeeks: 4, sessionMinutes: 60, orientation: "o", agreement: "a", confidentiality: "c",
    checkInMonths: [3], managerBriefing: "eligible", closure: "c" },
  matching: { criteria: [{ key: "k", label: "K", weight: 1 }], rules: [], approach: "self", mentorCapacity: 1, aim: "best-total" },
}; // prettier-ignore

/** Lays the world out: at least one row in every table, and one in every relation a policy speaks of. */
export async function layOut(query: Query): Promise<void> {
  const put = async (table: string, rows: Row[]) => {
    for (const row of rows) {
      const keys = Object.keys(row);
      await query(
        `insert into ${table} (${keys.map((key) => `"${key}"`).join(", ")}) values (${keys.map((_, i) => `$${i + 1}`).join(", ")})`,
        keys.map((key) => encode(row[key])),
      );
    }
  };
  const future = new Date(Date.now() + 86_400_000);
  const past = new Date(Date.now() - 86_400_000);
  const [boss, keeper, second, foreign, tee, tor, report, tor2, quit, coach, former] = (
    [
      "boss",
      "keeper",
      "second",
      "foreign",
      "tee",
      "tor",
      "report",
      "tor2",
      "quit",
      "coach",
      "former",
    ] as const
  ).map(idOf) as [string, string, string, string, string, string, string, string, string, string, string];

  await put("people.organizations", [{ id: 1, name: "Org" }]);
  await put(
    "people.people",
    PEOPLE.map((name) => ({ id: idOf(name), email: `${name}@example.org`, name })),
  );
  await put(
    "people.managers_of_record",
    PEOPLE.map((name, i) => ({
      id: thing(100 + i),
      person_id: idOf(name),
      manager_id: MANAGER[name] ? idOf(MANAGER[name]) : null,
    })),
  );
  await put("people.organization_roles", [
    { person_id: keeper, role: "owner" },
    { person_id: foreign, role: "program_admin" },
  ]);
  await put("people.people_imports", [
    {
      id: thing(150),
      imported_by: keeper,
      filename: "f",
      created: 1,
      updated: 0,
      unchanged: 0,
      rejected: 0,
      manager_changes: 0,
    },
  ]);
  await put("people.import_rows", [{ import_id: thing(150), person_id: tee, added: false }]);
  await put("people.import_mappings", [{ headings: "h", fields: {}, saved_by: keeper }]);
  await put(
    "people.author_keys",
    [tee, tor, coach, report].map((person_id) => ({ person_id, wrapped: sealed })),
  );

  // the two weeks of these are over; `stranger` only asked
  await put("people.erasures", [
    ...[tee, report, coach, second, idOf("mgr"), quit].map((person_id, i) => ({
      ...{ id: thing(160 + i), person_id, ordered_by: keeper },
      ...{ ordered_at: new Date(Date.now() - 20 * 86_400_000), due_at: past },
    })),
    { id: thing(170), person_id: idOf("stranger"), asked_at: past },
  ]);

  await put("people.comparisons", [{ id: thing(173), made_at: past }]);
  await put("people.comparison_findings", [{ comparison_id: thing(173), kind: "no-line", person_id: tee }]);

  await put("people.calendars", [
    { person_id: tee, token_hash: Buffer.from("feed") },
    { person_id: tor, invites: false },
  ]);

  await put("mentoring.programs", [
    { id: P, name: "P", created_by: keeper },
    { id: Q, name: "Q", created_by: foreign },
    { id: DRAFTING, name: "D", created_by: keeper },
  ]);
  await put("mentoring.program_roles", [
    { program_id: P, person_id: keeper, role: "admin" },
    { program_id: P, person_id: second, role: "admin" },
    { program_id: Q, person_id: foreign, role: "admin" },
    { program_id: DRAFTING, person_id: keeper, role: "admin" },
    { program_id: P, person_id: boss, role: "sponsor" },
  ]);
  await put("mentoring.designs", [
    { id: DESIGN_P, program_id: P, version: 1, author_id: keeper, ...DESIGN },
    { id: DESIGN_Q, program_id: Q, version: 1, author_id: foreign, ...DESIGN },
    { id: DESIGN_DRAFT, program_id: DRAFTING, version: 1, author_id: keeper, ...DESIGN },
    { id: DESIGN_P5, program_id: P, version: 5, author_id: keeper, ...DESIGN },
    { id: DESIGN_P6, program_id: P, version: 6, author_id: keeper, ...DESIGN },
  ]);
  await put("mentoring.design_submissions", [
    { design_id: DESIGN_P, submitted_by: keeper },
    { design_id: DESIGN_DRAFT, submitted_by: keeper },
  ]);
  await put("mentoring.design_approvals", [
    { design_id: DESIGN_P, approved_by: second },
    { design_id: DESIGN_Q, approved_by: foreign },
    { design_id: DESIGN_P5, approved_by: second },
    { design_id: DESIGN_P6, approved_by: second },
  ]);
  await put("mentoring.design_comments", [
    { id: thing(216), design_id: DESIGN_P, section: "purpose", author_id: second, text: "t" },
    { id: thing(217), design_id: DESIGN_DRAFT, section: "model", author_id: keeper, text: "t" },
  ]);
  for (const state of ["approved", "enrolling", "matching"])
    await query("update mentoring.programs set state = $1 where id = any ($2)", [state, [P, Q]]);

  const enrol = (n: number, program_id: string, person_id: string, side: string) => ({
    id: thing(n),
    program_id,
    design_id: program_id === P ? DESIGN_P : DESIGN_Q,
    person_id,
    side,
    state: "approved",
    capacity: 3,
  });
  await put("mentoring.enrolments", [
    enrol(200, P, tee, "mentee"),
    enrol(201, P, tor, "mentor"),
    enrol(202, P, report, "mentee"),
    enrol(203, P, tor2, "mentor"),
    enrol(204, P, quit, "mentee"),
    enrol(205, Q, tee, "mentee"),
    enrol(206, P, second, "mentor"),
  ]);
  await put("mentoring.enrolment_answers", [
    { enrolment_id: thing(200), question: "profession", value: '"Policy"' },
    { enrolment_id: thing(200), question: "identity", value: '"x"', sensitive: true, consented: false },
    { enrolment_id: thing(201), question: "identity", value: '"x"', sensitive: true, consented: true },
    { enrolment_id: thing(202), question: "profession", value: '"Policy"' },
  ]);
  // the answer that was consented to has its own, by the trigger
  await put("mentoring.consents", [
    {
      id: thing(171),
      person_id: tee,
      enrolment_id: thing(200),
      question: "before",
      words: "w",
      withdrawn_at: past,
    },
  ]);
  await put("mentoring.enrolment_invitations", [
    {
      id: thing(210),
      program_id: P,
      side: "mentee",
      token_hash: sealed,
      created_by: second,
      expires_at: future,
    },
    {
      id: thing(211),
      program_id: Q,
      side: "mentor",
      token_hash: Buffer.from("link"),
      created_by: foreign,
      expires_at: future,
    },
  ]);
  await put("mentoring.measurements", [
    { id: thing(214), program_id: P, measure: "m", taken_on: "2026-01-01", value: 1, entered_by: second },
  ]);
  await put("mentoring.enrolment_forms", [
    { program_id: P, open: true },
    { program_id: DRAFTING, open: true },
  ]);
  await put("mentoring.enrolment_inquiries", [
    { id: thing(212), enrolment_id: thing(200), asked_by: second, question: sealed },
    { id: thing(213), enrolment_id: thing(202), asked_by: second, question: sealed },
  ]);
  await put("mentoring.exclusions", [
    { program_id: P, mentee_id: tee, mentor_id: tor2, reason: "r", created_by: second },
    { program_id: P, mentee_id: report, mentor_id: tor, reason: "r", created_by: second },
  ]);
  await put("mentoring.match_runs", [
    {
      id: RUN,
      program_id: P,
      design_id: DESIGN_P,
      aim: "best_total",
      seed: "s",
      fingerprint: "f",
      engine: "e",
      criteria: [],
      certified: true,
      state: "draft",
      created_by: second,
    },
    {
      id: WAITING,
      program_id: P,
      design_id: DESIGN_P,
      aim: "best_total",
      seed: "s",
      criteria: [],
      state: "queued",
      created_by: second,
    },
    {
      id: AT_WORK,
      program_id: P,
      design_id: DESIGN_P,
      aim: "best_total",
      seed: "s",
      criteria: [],
      state: "running",
      created_by: second,
    },
  ]);
  await put(
    "mentoring.match_outcomes",
    [200, 201, 202].map((n) => ({ run_id: RUN, enrolment_id: thing(n) })),
  );
  await put("mentoring.fingerprint_keys", [{ program_id: P, wrapped: sealed }]);
  await put("mentoring.match_snapshots", [{ run_id: RUN, input: sealed, result: sealed }]);
  await put("mentoring.match_pins", [
    { run_id: RUN, mentee_id: tee, mentor_id: tor2, kind: "apart" },
    { run_id: RUN, mentee_id: report, mentor_id: tor, kind: "apart" },
  ]);
  await put("mentoring.wishes", [
    { enrolment_id: thing(200), rank: 1, mentor_enrolment_id: thing(201) },
    { enrolment_id: thing(202), rank: 1, mentor_enrolment_id: thing(203) },
  ]);
  const propose = (
    id: string,
    mentee_id: string,
    mentor_id: string,
    mentee: number,
    mentor: number,
    released_at: Date | null,
  ) => ({
    id,
    run_id: RUN,
    program_id: P,
    mentee_enrolment_id: thing(mentee),
    mentor_enrolment_id: thing(mentor),
    mentee_id,
    mentor_id,
    score: 1,
    parts: [],
    released_at,
  });
  await put("mentoring.proposals", [
    propose(PROPOSAL, tee, tor, 200, 201, past),
    propose(PROPOSAL_RECUSED, report, tor2, 202, 203, past),
    propose(UNRELEASED, quit, tor, 204, 201, null),
    propose(ACCEPTED, quit, second, 204, 206, past),
    // a group, with somebody beside the two whom one of the admins manages (W7)
    { ...propose(IN_A_GROUP, tee, tor2, 200, 203, null), companions: [report] },
  ]);
  await put("mentoring.proposal_responses", [
    { proposal_id: PROPOSAL, person_id: tee, accepted: false },
    { proposal_id: PROPOSAL_RECUSED, person_id: report, accepted: false },
    { proposal_id: ACCEPTED, person_id: quit, accepted: true },
  ]);
  await put("mentoring.decline_reasons", [
    { proposal_id: PROPOSAL, person_id: tee, sealed },
    { proposal_id: PROPOSAL_RECUSED, person_id: report, sealed },
  ]);

  await put("mentoring.relationships", [
    { id: PAIR, program_id: P, design_id: DESIGN_P, model: "one_to_one", planned_end: future },
    { id: RECUSED, program_id: P, design_id: DESIGN_P, model: "group", planned_end: future },
  ]);
  await put("mentoring.relationship_members", [
    { relationship_id: PAIR, person_id: tor, side: "mentor" },
    { relationship_id: PAIR, person_id: tee, side: "mentee" },
    { relationship_id: RECUSED, person_id: tor2, side: "mentor" },
    { relationship_id: RECUSED, person_id: report, side: "mentee" },
    { relationship_id: RECUSED, person_id: quit, side: "mentee", left_at: past },
  ]);
  for (const [i, [relationship_id, author]] of (
    [
      [PAIR, tee],
      [RECUSED, report],
    ] as const
  ).entries()) {
    const n = 300 + i * 20;
    const other = author === tee ? tor : tor2;
    await put("mentoring.relationship_keys", [{ relationship_id, wrapped: sealed }]);
    await put("mentoring.phase_changes", [{ id: thing(n), relationship_id, phase: "preparing" }]);
    await put("mentoring.pauses", [
      { id: thing(n + 1), relationship_id, cause: "partner", paused_by: author },
    ]);
    // one of them ended longer ago than words are kept
    await put("mentoring.closings", [
      { relationship_id, kind: "completed", at: i === 0 ? new Date("2020-01-01") : past },
    ]);
    await put("mentoring.leaving_reasons", [{ relationship_id, person_id: author, sealed }]);
    await put("mentoring.renewals", [
      { id: thing(n + 2), relationship_id, until: future, agreed_by: [author] },
    ]);
    await put("mentoring.agreements", [
      { id: thing(n + 3), relationship_id, version: 1, author_id: author, sealed },
    ]);
    await put("mentoring.agreement_signatures", [
      { agreement_id: thing(n + 3), person_id: author, relationship_id },
    ]);
    await put("mentoring.goals", [
      { id: thing(n + 4), relationship_id, author_id: author, horizon: "future", sealed },
    ]);
    await put("mentoring.sessions", [
      { id: thing(n + 5), relationship_id, starts_at: past, minutes: 60, state: "held", created_by: author },
    ]);
    await put("mentoring.session_series", [
      {
        id: thing(n + 14),
        relationship_id,
        rule: "r",
        time_zone: "UTC",
        starts_at: past,
        created_by: author,
      },
    ]);
    await put("mentoring.session_attendance", [
      { session_id: thing(n + 5), person_id: author, relationship_id },
    ]);
    await put("mentoring.agenda_points", [{ id: thing(n + 15), relationship_id, author_id: author, sealed }]);
    await put("mentoring.message_readings", [{ relationship_id, person_id: author, until: past }]);
    await put("mentoring.drafts", [{ relationship_id, person_id: author, place: "note", sealed }]);
    await put("mentoring.goal_reflections", [
      { id: thing(n + 16), goal_id: thing(n + 4), relationship_id, author_id: author, sealed },
    ]);
    await put("mentoring.version_moves", [
      { id: thing(n + 18), relationship_id, design_id: DESIGN_P5, agreed_by: [author] },
    ]);
    await put("mentoring.redefinitions", [
      { id: thing(n + 17), relationship_id, model: i === 0 ? "peer" : "circle", agreed_by: [author] },
    ]);
    await put("mentoring.session_changes", [
      {
        id: thing(n + 6),
        session_id: thing(n + 5),
        relationship_id,
        starts_at: past,
        minutes: 30,
        state: "held",
      },
    ]);
    await put("mentoring.notes", [
      { id: thing(n + 7), relationship_id, author_id: author, visibility: "shared", sealed },
      { id: thing(n + 8), relationship_id, author_id: author, visibility: "private", sealed },
      { id: thing(n + 9), relationship_id, author_id: other, visibility: "private", sealed },
    ]);
    await put("mentoring.action_items", [{ id: thing(n + 10), relationship_id, owner_id: author, sealed }]);
    await put("mentoring.messages", [{ id: thing(n + 11), relationship_id, author_id: author, sealed }]);
    await put("mentoring.check_ins", [{ id: thing(n + 12), relationship_id, due_on: "2026-01-01" }]);
    await put("mentoring.check_in_answers", [
      { check_in_id: thing(n + 12), person_id: author, item: "i", answer: 5 },
      { check_in_id: thing(n + 12), person_id: other, item: "i", answer: 5 },
    ]);
    await put("mentoring.break_glass", [
      { id: thing(n + 13), relationship_id, requested_by: second, ground: "g", untold: i === 0 },
    ]);
  }
  // of a partner, on the other's goal
  await put("mentoring.goal_reflections", [
    { id: thing(172), goal_id: thing(304), relationship_id: PAIR, author_id: tor, sealed },
  ]);
  await put("mentoring.suggestions", [
    { id: thing(400), author_id: idOf("mgr"), recipient_id: tee, sealed },
    { id: thing(401), author_id: keeper, recipient_id: report, sealed },
  ]);

  await put("coaching.competencies", [{ id: thing(500), name: "C", description: "d" }]);
  await put("coaching.competency_levels", [{ competency_id: thing(500), level: 1, anchor: "a" }]);
  await put("coaching.coach_profiles", [{ person_id: coach }]);
  await put("coaching.coach_expertise", [{ person_id: coach, competency_id: thing(500), evidence: "e" }]);
  await put("coaching.initiatives", [
    {
      id: INITIATIVE,
      name: "I",
      competency_id: thing(500),
      expertise: "e",
      instrument: "i",
      created_by: keeper,
    },
  ]);
  await put("coaching.engagements", [
    {
      id: ENGAGEMENT,
      client_id: tee,
      coach_id: coach,
      competency_id: thing(500),
      sealed,
      target_level: 3,
      planned_sessions: 4,
      started_by: tee,
    },
    {
      id: OFFERED,
      client_id: report,
      coach_id: coach,
      competency_id: thing(500),
      sealed,
      target_level: 3,
      planned_sessions: 4,
      started_by: keeper,
      state: "offered",
    },
  ]);
  const engagement_id = ENGAGEMENT;
  // in force says `everything`; the feedback below is written under one version after the other
  await put("coaching.contracts", [
    { engagement_id: OFFERED, version: 1, feedback: "everything", sealed, proposed_by: keeper },
  ]);
  await put("coaching.contract_agreements", [{ engagement_id: OFFERED, version: 1, person_id: keeper }]);
  await put("coaching.engagement_keys", [{ engagement_id, wrapped: sealed }]);
  await put("coaching.feedback_requests", [
    {
      id: REQUEST,
      engagement_id,
      manager_id: former,
      occasion: "start",
      token_hash: Buffer.from("a"),
      expires_at: future,
      answered_at: past,
    },
    ...[PART, NONE].map((id, i) => ({
      id: thing(530 + i),
      engagement_id,
      manager_id: former,
      occasion: "on_demand",
      token_hash: Buffer.from(`c${i}`),
      expires_at: future,
      answered_at: past,
    })),
    {
      id: thing(510),
      engagement_id,
      manager_id: idOf("mgr"),
      occasion: "midway",
      token_hash: Buffer.from("b"),
      expires_at: future,
    },
  ]);
  await put("coaching.manager_feedback", [
    { id: FEEDBACK, request_id: REQUEST, engagement_id, author_id: former },
  ]);
  for (const [i, [id, feedback]] of (
    [
      [PART, "areas"],
      [NONE, "coach"],
    ] as const
  ).entries()) {
    await put("coaching.contracts", [
      { engagement_id, version: i + 1, feedback, sealed, proposed_by: tee, agreed_at: past },
    ]);
    await put("coaching.manager_feedback", [
      { id, request_id: thing(530 + i), engagement_id, author_id: former },
    ]);
  }
  await put("coaching.contract_agreements", [{ engagement_id, version: 2, person_id: tee }]);
  await put(
    "coaching.feedback_areas",
    [FEEDBACK, PART, NONE].map((feedback_id, i) => ({
      id: i === 0 ? thing(511) : thing(532 + i),
      feedback_id,
      sealed,
      priority: 1,
    })),
  );
  await put(
    "coaching.feedback_details",
    [511, 533, 534].map((n) => ({ area_id: thing(n), sealed })),
  );
  await put("coaching.feedback_drafts", [{ request_id: thing(510), sealed }]);
  await put("coaching.feedback_reminders", [
    { request_id: thing(510), nth: 1, token_hash: Buffer.from("d") },
  ]);
  await put(
    "coaching.feedback_answers",
    [511, 534].map((n) => ({ area_id: thing(n), engagement_id, author_id: coach, sealed })),
  );
  await put("coaching.plan_items", [
    { id: thing(512), engagement_id, feedback_area_id: thing(511), author_id: coach, sealed },
  ]);
  await put("coaching.sessions", [
    { id: thing(513), engagement_id, starts_at: past, minutes: 45, state: "held", created_by: coach },
  ]);
  await put("coaching.session_focus", [{ session_id: thing(513), plan_item_id: thing(512), engagement_id }]);
  await put("coaching.session_changes", [
    { id: thing(514), session_id: thing(513), engagement_id, starts_at: past, minutes: 30, state: "held" },
  ]);
  await put(
    "coaching.notes",
    (["everyone", "between_us", "private"] as const).map((visibility, i) => ({
      id: thing(515 + i),
      engagement_id,
      author_id: coach,
      visibility,
      sealed,
    })),
  );
  await put("coaching.assessments", [
    { id: thing(520), engagement_id, assessor_id: coach, role: "coach", occasion: "baseline", level: 2 },
  ]);
  await put("coaching.practice_tasks", [
    { id: thing(540), engagement_id, author_id: coach, due_on: "2026-12-01", sealed },
  ]);
  await put("coaching.goal_scales", [{ engagement_id, author_id: coach, sealed }]);
  await put("coaching.goal_ratings", [
    { id: thing(541), engagement_id, assessor_id: coach, role: "coach", occasion: "interim", score: 0 },
  ]);
  await put("coaching.extensions", [
    { id: thing(521), engagement_id, sessions: 1, sealed, extended_by: coach },
  ]);
  await put("coaching.completions", [{ engagement_id }]);
  const longAgo = new Date(Date.now() - 100 * 86_400_000);
  await put("coaching.engagements", [
    {
      id: PAST,
      client_id: tee,
      coach_id: coach,
      competency_id: thing(500),
      sealed,
      target_level: 3,
      planned_sessions: 4,
      started_by: tee,
    },
  ]);
  await put(
    "coaching.assessments",
    (
      [
        ["client", tee],
        ["coach", coach],
        ["manager", idOf("mgr")],
      ] as const
    ).map(([role, assessor_id], i) => ({
      ...{ id: thing(550 + i), engagement_id: PAST, assessor_id, role, occasion: "final", level: 3 },
    })),
  );
  await put("coaching.completions", [{ engagement_id: PAST, accepted_at: longAgo, accepted_by: tee }]);
  await query("update coaching.engagements set state = 'completed' where id = $1", [PAST]);
  // as a seat that was opened would: only the wall puts an engagement into an initiative
  await query("alter table coaching.engagements disable trigger written_once");
  await query("update coaching.engagements set initiative_id = $1 where id = $2", [INITIATIVE, PAST]);
  await query("alter table coaching.engagements enable trigger written_once");
  await put("coaching.initiative_seats", [
    { id: SEAT, initiative_id: INITIATIVE, client_id: idOf("stranger"), coach_id: coach },
  ]);
  await put("coaching.early_endings", [{ engagement_id, ended_by: tee, sealed }]);

  await put("ops.sign_in_sessions", [{ token_hash: "h", person_id: tee, expires_at: future }]);
  await put("people.directory_entries", [{ person_id: tee, external_id: "e", awaited_manager: "m" }]);
  await put("ops.directory_tokens", [
    { id: thing(610), token_hash: Buffer.from("t"), made_by: keeper, expires_at: future },
    { id: thing(616), token_hash: Buffer.from("u"), made_by: second, expires_at: future },
  ]);
  await put("people.mail_wishes", [{ person_id: tee, topic: "news", delivery: "at-once" }]);
  await put("people.photos", [{ person_id: tee, jpeg: Buffer.from("j") }]);
  await put("people.quiet_hours", [{ person_id: idOf("report"), starts: 1, ends: 2 }]);
  await put("ops.nudges", [{ person_id: tee, kind: "pair-quiet", subject_id: PAIR, due_on: "2020-01-01" }]);
  await put("ops.sign_in_tokens", [{ identifier: "i", token_hash: "h", expires_at: future }]);
  await put("ops.identities", [{ provider: "p", subject: "s", person_id: tee }]);
  await put("ops.owner_links", [{ token_hash: "h", expires_at: future }]);
  await put("ops.events", [
    { id: thing(600), actor_id: tee, kind: "k.k", subject_type: "k", subject_id: PAIR },
    { id: thing(605), actor_id: second, kind: "clock.asked", subject_type: "clock", subject_id: thing(611) },
    { id: thing(604), actor_id: second, kind: "program.created", subject_type: "program", subject_id: P },
  ]);
  await put("ops.sealed_events", [{ seq: 1, event_id: thing(600), hash: sealed }]);
  await put("ops.notifications", [{ id: thing(601), person_id: tee, kind: "k.k", subject_id: PAIR }]);
  await put("ops.mails", [{ id: thing(602), person_id: tee, address: "a", kind: "k", sealed }]);
  await put("ops.uploads", [{ id: thing(603), owner_id: keeper, filename: "f", bytes: sealed }]);
  await put("ops.personal_tokens", [
    { id: thing(612), person_id: tee, name: "n", token_hash: Buffer.from("p"), scopes: ["people:read"], expires_at: future },
  ]); // prettier-ignore
  await put("ops.passkeys", [
    { id: thing(617), person_id: tee, name: "n", credential_id: Buffer.from("c"), public_key: sealed },
  ]);
  await put("ops.passkey_challenges", [{ token_hash: "h", challenge: "c", expires_at: future }]);
  await put("ops.idempotency_keys", [{ person_id: tee, key: "k", request: sealed, subject_id: thing(613) }]);
  await put("ops.webhook_endpoints", [
    { id: thing(614), url: "https://x.example/", subjects: ["person"], made_by: keeper },
  ]);
  await put("ops.webhook_secrets", [{ endpoint_id: thing(614), sealed }]);
  // with the event the trigger lays a delivery in the outbox
  await put("ops.events", [{ id: thing(615), actor_id: second, kind: "person.left", subject_type: "person", subject_id: tee }]); // prettier-ignore
  await put("ops.clocks", [{ name: "a clock", every_seconds: 5 }]);
  await put("ops.clock_turns", [{ id: thing(611), clock: "a clock", began_at: past, ended_at: past }]);
  await put("ops.rate_limits", [{ key: "k", window: past, count: 1 }]);
}

const encode = (value: unknown): unknown =>
  value !== null &&
  typeof value === "object" &&
  !(value instanceof Date) &&
  !Buffer.isBuffer(value) &&
  !(Array.isArray(value) && value.every((v) => typeof v === "string") && value.length > 0)
    ? JSON.stringify(value)
    : value;
