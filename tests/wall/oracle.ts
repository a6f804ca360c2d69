import type { Row } from "../support/sql.ts";
import { DESIGN_P, DESIGN_P5, DESIGN_P6, DESIGN_Q, MANAGER, P, PAIR, Q, RECUSED, DRAFTING, ENGAGEMENT, FEEDBACK, INITIATIVE, OFFERED, PART, PAST, PROPOSAL, PROPOSAL_RECUSED, UNRELEASED, ACCEPTED, IN_A_GROUP, nameOf, thing, type Name } from "./world.ts"; // prettier-ignore

/**
 * Who should see a row, said a second time from the design's words (W1–W13, C6, C9) and without SQL.
 * A table that is not listed here may be read by nobody as the application.
 */
type See = (row: Row, who: Name) => boolean;

const ADMINS: Record<string, Name[]> = {
  [P]: ["keeper", "second"],
  [Q]: ["foreign"],
  [DRAFTING]: ["keeper"],
};
const MEMBERS: Record<string, Name[]> = { [PAIR]: ["tee", "tor"], [RECUSED]: ["report", "tor2"] };
const EVERYBODY_WHO_EVER_WAS: Record<string, Name[]> = {
  [PAIR]: ["tee", "tor"],
  [RECUSED]: ["report", "tor2", "quit"],
};
const PROPOSED: Record<string, { two: Name[]; beside?: Name[]; released: boolean }> = {
  [PROPOSAL]: { two: ["tee", "tor"], released: true },
  [PROPOSAL_RECUSED]: { two: ["report", "tor2"], released: true },
  [UNRELEASED]: { two: ["quit", "tor"], released: false },
  [ACCEPTED]: { two: ["quit", "second"], released: true },
  [IN_A_GROUP]: { two: ["tee", "tor2"], beside: ["report"], released: false },
};
const ENROLLED: Record<string, { who: Name; program: string }> = {
  [thing(200)]: { who: "tee", program: P }, [thing(201)]: { who: "tor", program: P }, [thing(202)]: { who: "report", program: P },
  [thing(203)]: { who: "tor2", program: P }, [thing(204)]: { who: "quit", program: P }, [thing(205)]: { who: "tee", program: Q }, [thing(206)]: { who: "second", program: P },
}; // prettier-ignore

const above = (who: Name): Name[] => (MANAGER[who] ? [MANAGER[who], ...above(MANAGER[who])] : []);
const manages = (who: Name, other: Name) => above(other).includes(who);
const is = (id: unknown, who: Name) => nameOf(id) === who;
const keeper = (who: Name) => who === "keeper" || who === "foreign";

const administers = (program: unknown, who: Name, about: Name[]) =>
  (ADMINS[String(program)] ?? []).includes(who) && !about.some((other) => manages(who, other));
const partner = (relationship: unknown, who: Name) => (MEMBERS[String(relationship)] ?? []).includes(who);
const fact = (relationship: unknown, who: Name) =>
  partner(relationship, who) || administers(P, who, EVERYBODY_WHO_EVER_WAS[String(relationship)] ?? []);
const enrolment = (id: unknown, who: Name) => {
  const { who: whose, program } = ENROLLED[String(id)]!;
  return whose === who || administers(program, who, [whose]);
};
const proposal = (id: unknown, who: Name) => {
  const { two, beside = [], released } = PROPOSED[String(id)]!;
  return (released && two.includes(who)) || administers(P, who, [...two, ...beside]);
};
/** W12: keeps the organization or the program, and stands neither above nor below a member. */
const mayHoldGlass = (relationship: unknown, who: Name) =>
  (keeper(who) || (ADMINS[P] ?? []).includes(who)) &&
  !(EVERYBODY_WHO_EVER_WAS[String(relationship)] ?? []).some(
    (member) => member === who || manages(who, member) || manages(member, who),
  );
const pair = (who: Name) => who === "tee" || who === "coach";
const triangle = (who: Name) => pair(who) || who === "mgr";

const anybody: See = () => true;
const keepers: See = (_, who) => keeper(who);
const own =
  (column: string): See =>
  (row, who) =>
    is(row[column], who);
const partners: See = (row, who) => partner(row["relationship_id"], who);
const facts: See = (row, who) => fact(row["relationship_id"], who);
/** An offer is known to the client and to whoever makes it. */
const known = (engagement: unknown, who: Name) =>
  engagement === ENGAGEMENT || engagement === PAST
    ? triangle(who)
    : engagement === OFFERED && ["report", "keeper"].includes(who);
const parties: See = (row, who) => known(row["engagement_id"], who);
/** The author and the coach read all of it, the client as far as it was shared. */
const feedbackIn = (id: unknown, who: Name, whole: boolean) =>
  who === "former" || who === "coach" || (who === "tee" && (id === FEEDBACK || (id === PART && !whole)));
const FEEDBACK_OF: Record<string, string> = { [thing(511)]: FEEDBACK, [thing(533)]: PART };

export const VISIBLE: Record<string, See> = {
  "people.organizations": anybody,
  "people.people": anybody,
  "people.managers_of_record": anybody,
  "people.organization_roles": anybody,
  "people.people_imports": keepers,
  "people.import_rows": keepers,
  "people.import_mappings": keepers,
  "people.photos": anybody,
  "people.author_keys": own("person_id"),
  "people.comparisons": (_, who) => who === "keeper",
  "people.comparison_findings": (_, who) => who === "keeper",
  "people.calendars": own("person_id"),
  "people.erasures": (row, who) => who === "keeper" || is(row["person_id"], who),
  "people.directory_entries": (row, who) => keepers(row, who) || is(row["person_id"], who),
  "people.mail_wishes": own("person_id"),
  "people.quiet_hours": own("person_id"),

  "mentoring.programs": (row, who) =>
    row["state"] !== "designing" || (ADMINS[String(row["id"])] ?? []).includes(who),
  "mentoring.program_roles": anybody,
  "mentoring.designs": (row, who) =>
    [DESIGN_P, DESIGN_Q, DESIGN_P5, DESIGN_P6].includes(String(row["id"])) || who === "keeper",
  "mentoring.design_submissions": (row, who) =>
    (row["design_id"] === DESIGN_P ? (ADMINS[P] ?? []) : (ADMINS[DRAFTING] ?? [])).includes(who),
  "mentoring.design_approvals": anybody,
  "mentoring.design_comments": (row, who) =>
    (ADMINS[row["design_id"] === DESIGN_P ? P : DRAFTING] ?? []).includes(who),
  "mentoring.enrolments": (row, who) => enrolment(row["id"], who),
  "mentoring.enrolment_answers": (row, who) =>
    enrolment(row["enrolment_id"], who) &&
    (!row["sensitive"] || row["consented"] === true || ENROLLED[String(row["enrolment_id"])]!.who === who),
  "mentoring.consents": own("person_id"),
  "mentoring.enrolment_invitations": (row, who) => (ADMINS[String(row["program_id"])] ?? []).includes(who),
  "mentoring.measurements": (_, who) => (ADMINS[P] ?? []).includes(who) || who === "boss",
  "mentoring.enrolment_forms": (row, who) => row["program_id"] === P || who === "keeper",
  "mentoring.enrolment_inquiries": (row, who) => enrolment(row["enrolment_id"], who),
  "mentoring.exclusions": (row, who) =>
    administers(P, who, [nameOf(row["mentee_id"])!, nameOf(row["mentor_id"])!]),
  "mentoring.match_runs": (_, who) => (ADMINS[P] ?? []).includes(who),
  "mentoring.match_outcomes": (row, who) => administers(P, who, [ENROLLED[String(row["enrolment_id"])]!.who]),
  "mentoring.match_pins": (row, who) =>
    administers(P, who, [nameOf(row["mentee_id"])!, nameOf(row["mentor_id"])!]),
  "mentoring.wishes": (row, who) => ENROLLED[String(row["enrolment_id"])]!.who === who,
  "mentoring.proposals": (row, who) => proposal(row["id"], who),
  "mentoring.proposal_responses": (row, who) => proposal(row["proposal_id"], who),
  "mentoring.decline_reasons": (row, who) =>
    is(row["person_id"], who) || administers(P, who, PROPOSED[String(row["proposal_id"])]!.two),
  "mentoring.relationships": (row, who) => fact(row["id"], who),
  "mentoring.relationship_members": facts,
  "mentoring.phase_changes": facts,
  "mentoring.pauses": facts,
  "mentoring.closings": facts,
  "mentoring.sessions": facts,
  "mentoring.leaving_reasons": (row, who) =>
    is(row["person_id"], who) ||
    administers(P, who, EVERYBODY_WHO_EVER_WAS[String(row["relationship_id"])] ?? []),
  "mentoring.relationship_keys": partners,
  "mentoring.renewals": partners,
  "mentoring.agreements": partners,
  "mentoring.agreement_signatures": partners,
  "mentoring.goals": partners,
  "mentoring.session_series": partners,
  "mentoring.session_attendance": partners,
  "mentoring.agenda_points": partners,
  "mentoring.goal_reflections": partners,
  "mentoring.redefinitions": partners,
  "mentoring.version_moves": partners,
  "mentoring.message_readings": own("person_id"),
  "mentoring.drafts": own("person_id"),
  "mentoring.session_changes": partners,
  "mentoring.action_items": partners,
  "mentoring.messages": partners,
  "mentoring.check_ins": partners,
  "mentoring.check_in_answers": own("person_id"),
  "mentoring.notes": (row, who) =>
    partner(row["relationship_id"], who) && (row["visibility"] === "shared" || is(row["author_id"], who)),
  "mentoring.suggestions": own("recipient_id"),
  "mentoring.break_glass": (row, who) =>
    is(row["requested_by"], who) ||
    (!row["untold"] && partner(row["relationship_id"], who)) ||
    mayHoldGlass(row["relationship_id"], who),

  "coaching.competencies": anybody,
  "coaching.competency_levels": anybody,
  "coaching.coach_profiles": anybody,
  "coaching.coach_expertise": anybody,
  // those who keep them, and the three of an engagement in one
  "coaching.initiatives": (row, who) => keeper(who) || (row["id"] === INITIATIVE && triangle(who)),
  "coaching.initiative_seats": keepers,
  "coaching.engagements": (row, who) => known(row["id"], who),
  "coaching.contracts": parties,
  "coaching.contract_agreements": parties,
  "coaching.engagement_keys": parties,
  "coaching.plan_items": parties,
  "coaching.sessions": parties,
  "coaching.session_focus": parties,
  "coaching.session_changes": parties,
  "coaching.assessments": parties,
  "coaching.practice_tasks": parties,
  "coaching.goal_scales": parties,
  "coaching.goal_ratings": parties,
  "coaching.extensions": parties,
  "coaching.completions": parties,
  "coaching.early_endings": parties,
  "coaching.feedback_requests": (row, who) => is(row["manager_id"], who) || pair(who),
  "coaching.manager_feedback": (row, who) => is(row["author_id"], who) || pair(who),
  "coaching.feedback_areas": (row, who) => feedbackIn(row["feedback_id"], who, false),
  "coaching.feedback_answers": (row, who) => feedbackIn(FEEDBACK_OF[String(row["area_id"])], who, false),
  "coaching.feedback_drafts": (_, who) => who === "mgr",
  "coaching.feedback_reminders": (_, who) => who === "mgr" || pair(who),
  "coaching.feedback_details": (row, who) => feedbackIn(FEEDBACK_OF[String(row["area_id"])], who, true),
  "coaching.notes": (row, who) =>
    ({ everyone: triangle(who), between_us: pair(who), private: who === "coach" })[
      String(row["visibility"])
    ] ?? false,

  "ops.directory_tokens": (_, who) => who === "keeper",
  "ops.personal_tokens": own("person_id"),
  "ops.idempotency_keys": own("person_id"),
  "ops.passkeys": own("person_id"),
  "ops.webhook_endpoints": (_, who) => who === "keeper",
  "ops.webhook_deliveries": (_, who) => who === "keeper",
  "ops.clocks": (_, who) => who === "keeper",
  "ops.clock_turns": (_, who) => who === "keeper",
  "ops.events": (row, who) =>
    is(row["actor_id"], who) ||
    (who === "keeper" && ["program", "clock", "person"].includes(String(row["subject_type"]))),
  "ops.notifications": own("person_id"),
  "ops.mails": own("person_id"),
  "ops.uploads": own("owner_id"),
};
