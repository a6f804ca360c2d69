import { randomUUID } from "node:crypto";
import { expect, test } from "@playwright/test";
import { actionsOfBuild, callAction } from "../../support/actions.ts";
import { EVERYBODY, type PersonaKey } from "../../support/personas.ts";
import { openVisit } from "../../support/sessions.ts";
import { everything, Sql, tablesOf, unhidden, type Query } from "../../support/sql.ts";

/**
 * T01 for what can be done: every server action found in the build, called over HTTP by each of the nine personas
 * and by a stranger, on something of Kofi's or of a program of Noor's. Those who may not are refused and leave no
 * trace in the database; those who may get past. An action that is not in this table fails the test. It changes the
 * demo, so it runs near the end.
 */
const keepers = ["noor", "tomas"] as const;
const partners = ["kofi", "amara"] as const;
const pair = ["kofi", "lena"] as const;
const triangle = ["kofi", "lena", "ines"] as const;

type Subjects = Awaited<ReturnType<typeof subjectsOf>>;
type Act = { who: readonly PersonaKey[] | "anybody"; input: (of: Subjects) => unknown };
const act = (who: Act["who"], input: Act["input"] = () => ({})): Act => ({ who, input });
const on =
  (key: keyof Subjects, name: string, more: object = {}): Act["input"] =>
  (of) => ({ [name]: of[key], ...more });

const WHEN = { date: "2026-03-03", time: "07:00", minutes: 25 };
const LATER = { date: "2027-03-03", time: "07:00", minutes: 25 };
const TERMS = { cadence: "Monthly", boundaries: "None", confidentiality: "All", menteeExpects: "Time", mentorExpects: "Candour" }; // prettier-ignore
const GOAL = { horizon: "future", title: "A goal", why: "", steps: "one\ntwo" };
const AREAS = [{ area: "Plans", observed: "Late", effect: "Waiting", priority: 2 }];
const KEY = { id: "AA", rawId: "AA", type: "public-key" };
const CHECK_IN = { worth: 4, open: 4, rhythm: 4, insight: 4, tried: 4, onward: 4 };
/** One white pixel. */
const JPEG = "/9j/4AAQSkZJRgABAQEASABIAAD/2wBDAP//////////////////////////////////////////////////////////////////////////////////////wgALCAABAAEBAREA/8QAFBABAAAAAAAAAAAAAAAAAAAAAP/aAAgBAQABPxA="; // prettier-ignore
const ANCHORS = ["One", "Two", "Three", "Four", "Five"];
const relationship = (more: object = {}): Act["input"] => on("relationship", "relationshipId", more);
const engagement = (more: object = {}): Act["input"] => on("engagement", "engagementId", more);
const fresh =
  (input: Act["input"], ...names: string[]): Act["input"] =>
  (of) => ({ ...(input(of) as object), ...Object.fromEntries(names.map((name) => [name, randomUUID()])) });

const R = "mentoring/relationships/[relationshipId]";
const E = "coaching/engagements/[engagementId]";
const P = "mentoring/programs";
const ACTIONS: Record<string, Act> = {
  "everywhere find": act(EVERYBODY, () => ({ text: "a" })),
  "everywhere leave": act("anybody"),
  "feedback openFeedbackLink": act("anybody", () => ({ token: "x".repeat(43) })),
  "feedback giveFeedbackByLink": act("anybody", () => ({ token: "x".repeat(43), id: randomUUID(), areas: AREAS })), // prettier-ignore
  "welcome claim": act("anybody", () => ({ token: "x".repeat(43), organization: "Mine", name: "Me", email: "me@x.example" })), // prettier-ignore
  "inbox markRead": act(EVERYBODY),
  "suggestions markSuggestionRead": act(["kofi"], on("suggestion", "suggestionId")),
  "team sendSuggestion": act(["ines"], fresh(on("kofi", "recipientId", { text: "Ask." }), "id")),
  "team/feedback/[requestId] giveFeedback": act(["ines"], fresh(on("request", "requestId", { areas: AREAS }), "id")), // prettier-ignore
  "people findPeople": act(EVERYBODY, () => ({ text: "a" })),
  "people putMyPhoto": act(EVERYBODY, () => ({ jpeg: JPEG })),
  "people takeMyPhotoAway": act(EVERYBODY, () => ({})),
  "people saveProfile": act(EVERYBODY, () => ({ timeZone: "UTC", languages: "English" })),
  "people chooseManager": act(keepers, (of) => ({ personId: of.samuel, manager: { kind: "person", id: of.hassan } })), // prettier-ignore
  "admin/roles grant": act(["noor"], () => ({ email: "leaver@halden.example", role: "program_admin" })),
  "admin/roles revoke": act(["noor"], on("leaver", "personId", { role: "program_admin" })),
  "admin/webhooks make": act(["noor"], () => ({ url: "https://hooks.halden.example/trellis", subjects: ["role"] })), // prettier-ignore
  "admin/webhooks test": act(["noor"], on("webhook", "endpointId")),
  "admin/webhooks remove": act(["noor"], on("webhook", "endpointId")),
  "admin/organization change": act(["noor"], () => ({ name: "Halden Works", retentionMonths: 24 })),
  "admin/jobs ask": act(["noor"], () => ({ clock: "send waiting mail" })),
  "admin/directory make": act(["noor"], () => ({ days: 30 })),
  "admin/directory revoke": act(["noor"], on("token", "tokenId")),
  "people leave": act(keepers, on("leaver", "personId")),
  "people comeBack": act(keepers, on("returner", "personId")),
  "people/me endVisit": act(EVERYBODY, () => ({ visit: "others" })),
  "people/me/consents withdraw": act(["kofi"], on("consent", "consentId")),
  "people/me/erasure ask": act(EVERYBODY),
  "people/me/erasure callBack": act(["kofi", "noor"], on("kofi", "personId")),
  "admin/erasures order": act(["noor"], on("leaver", "personId")),
  "admin/erasures callBack": act(["kofi", "noor"], on("kofi", "personId")),
  "people/me/mail saveMailWishes": act(EVERYBODY, () => ({
    requests: "at-once",
    news: "daily",
    reminders: "never",
    quiet: true,
  })),
  "people/me/tokens makeMyToken": act(EVERYBODY, () => ({ name: "A program", scopes: ["people:read"], days: 30 })), // prettier-ignore
  "people/me/tokens revokeMyToken": act(["kofi"], on("personalToken", "tokenId")),
  "people/me/passkeys begin": act(EVERYBODY, () => ({ name: "A key" })),
  "people/me/passkeys add": act(EVERYBODY, () => ({ name: "A key", credential: { ...KEY, response: { clientDataJSON: "e30", attestationObject: "oA" } } })), // prettier-ignore
  "people/me/passkeys remove": act(["kofi"], on("passkey", "passkeyId")),
  "sign-in beginByPasskey": act("anybody"),
  "sign-in signIn": act("anybody", () => ({ ...KEY, response: { clientDataJSON: "e30", authenticatorData: "AA", signature: "AA", userHandle: "AA" } })), // prettier-ignore
  "people/import confirm": act(["noor"], on("upload", "uploadId", { mapping: { email: 0, name: 1 } })),
  "people/import undo": act(["noor"], on("peopleImport", "importId")),

  [`${P} create`]: act(keepers, () => ({ name: `Program ${randomUUID().slice(0, 8)}` })),
  [`${P} save`]: act(keepers, (of) => ({ designId: of.design, revision: of.revision, section: "purpose", value: { statement: "Why", measures: [] } })), // prettier-ignore
  [`${P} submit`]: act(keepers, on("design", "designId")),
  [`${P} approve`]: act(keepers, (of) => ({ designId: of.design, revision: of.revision })),
  [`${P} withdraw`]: act(keepers, on("design", "designId")),
  [`${P} startNext`]: act(keepers, on("approved", "designId")),
  [`${P} appoint`]: act(keepers, (of) => ({ programId: of.designing, personId: of.tomas })),
  [`${P} sponsor`]: act(keepers, (of) => ({ programId: of.designing, personId: of.samuel })),
  [`${P} dismiss`]: act(keepers, (of) => ({ programId: of.designing, personId: of.samuel, role: "sponsor" })), // prettier-ignore
  [`${P} say`]: act(keepers, fresh(on("design", "designId", { section: "focus", text: "A word" }), "id")),
  [`${P} settle`]: act(keepers, on("comment", "commentId")),
  [`${P} estimate`]: act(keepers, on("design", "designId", { matching: {} })),
  [`${P} move`]: act(keepers, on("designing", "programId", { to: "enrolling" })),
  [`${P}/[programId]/enrolments enrolOne`]: act(keepers, (of) => ({ programId: of.running, personId: of.samuel, side: "mentee" })), // prettier-ignore
  // Before Kofi leaves the program below.
  [`${P}/[programId]/wishes save`]: act(["kofi", "priya"], on("running", "programId", { mentors: [] })),
  [`${P}/[programId]/enrolments withdrawOne`]: act([...keepers, "kofi"], on("enrolment", "enrolmentId")),
  [`${P}/[programId]/enrolments importSheets`]: act(keepers, on("running", "programId", { mentee: null, mentor: null })), // prettier-ignore
  [`${P}/[programId]/matching start`]: act(keepers, on("running", "programId")),
  [`${P}/[programId]/matching check`]: act(keepers, on("run", "runId")),
  [`${P}/[programId]/matching publish`]: act(keepers, on("run", "runId")),
  [`${P}/[programId]/matching discard`]: act(keepers, on("run", "runId")),
  [`${P}/[programId]/report takeFigure`]: act(keepers, on("running", "programId", { measure: "A measure", takenOn: "2026-03-03", value: 3 })), // prettier-ignore
  "mentoring/proposals/[proposalId] answer": act(partners, on("proposal", "proposalId", { accepted: true })),

  [`${R} scheduleSession`]: act(partners, fresh(relationship(LATER), "id")),
  [`${R} logSession`]: act(partners, fresh(relationship({ ...WHEN, sharedNote: "Met" }), "id", "sharedNoteId", "privateNoteId")), // prettier-ignore
  [`${R} correctSession`]: act(partners, (of) => ({ sessionId: of.session, seen: of.long, ...WHEN, state: "held" })), // prettier-ignore
  [`${R} writeNote`]: act(partners, fresh(relationship({ visibility: "shared", text: "A note" }), "id")),
  [`${R} editNote`]: act(["kofi"], on("kofisNote", "noteId", { seen: new Date(0), text: "Another" })),
  [`${R} removeNote`]: act(["kofi"], on("kofisNote", "noteId")),
  [`${R} proposeAgreement`]: act(partners, relationship({ ...TERMS, version: 2 })),
  [`${R} signAgreement`]: act(partners, relationship({ agreementId: randomUUID() })),
  [`${R} setGoal`]: act(partners, fresh(relationship(GOAL), "id")),
  [`${R} reviseGoal`]: act(partners, (of) => ({ goalId: of.goal, seen: of.long, ...GOAL })),
  [`${R} tickGoalStep`]: act(partners, (of) => ({ goalId: of.goal, seen: of.long, step: 0, done: true })),
  [`${R} reachGoal`]: act(partners, on("goal", "goalId", { reached: true })),
  [`${R} renewRelationship`]: act(partners, relationship({ months: 6 })),
  [`${R} agreeToGoOn`]: act(partners, relationship({ renewalId: randomUUID() })),
  [`${R} pauseRelationship`]: act(partners, relationship()),
  [`${R} resumeRelationship`]: act(partners, relationship()),
  [`${R} moveRelationshipOn`]: act(partners, relationship({ from: "enabling" })),

  [`${R} addAgendaPoint`]: act(partners, fresh(relationship({ text: "A point" }), "id")),
  [`${R} coverAgendaPoint`]: act(partners, on("point", "pointId", { sessionId: null })),
  [`${R} dropAgendaPoint`]: act(partners, on("point", "pointId")),
  [`${R} agreeOnAction`]: act(partners, (of) => ({ id: randomUUID(), relationshipId: of.relationship, ownerId: of.kofi, text: "To do" })), // prettier-ignore
  [`${R} tickAction`]: act(partners, on("toDo", "actionId", { done: true })),
  [`${R} send`]: act(partners, fresh(relationship({ text: "A message" }), "id")),
  [`${R} readMessages`]: act(partners, relationship({ until: new Date(0) })),
  [`${R} keepTyped`]: act(partners, relationship({ place: "note", text: "Typed" })),
  [`${R} reflectOnGoal`]: act(partners, fresh(on("goal", "goalId", { text: "So far" }), "id")),
  [`${R} showSeries`]: act(partners, relationship({ ...LATER, rhythm: "w4", count: 3 })),
  [`${R} callOffSeries`]: act(partners, on("session", "sessionId")),
  [`${R} answerSentences`]: act(partners, relationship({ month: 3, answers: CHECK_IN })),
  [`${R} redefineRelationship`]: act(partners, relationship({ model: "reverse" })),
  [`${R} agreeToNewModel`]: act(partners, relationship({ redefinitionId: randomUUID() })),
  [`${R} noteWhoWasThere`]: act(partners, (of) => ({ sessionId: of.session, present: [of.kofi] })),
  [`${R} goOnUnderVersion`]: act(partners, (of) => ({ relationshipId: of.relationship, designId: of.approved })), // prettier-ignore
  [`${R} endReorganized`]: act(partners, relationship({ rematch: false })),
  "mentoring/break-glass askForGlass": act(keepers, relationship({ ground: "Danger to a person was reported to us." })), // prettier-ignore
  "mentoring/break-glass secondGlass": act([], () => ({ glassId: randomUUID() })),
  "mentoring/join openLink": act([], () => ({ token: "x".repeat(43) })),
  [`${P}/[programId]/take-part applyToTakePart`]: act(
    EVERYBODY,
    on("running", "programId", { side: "mentor" }),
  ),
  [`${P}/[programId]/take-part setMyAvailability`]: act(["kofi"], on("enrolment", "enrolmentId", { capacity: 1, availableFrom: "", availableUntil: "" })), // prettier-ignore
  [`${P}/[programId]/take-part replyToInquiry`]: act([], on("inquiry", "inquiryId", { reply: "Mornings" })),
  [`${P}/[programId]/take-part restFromProgram`]: act(["kofi"], on("enrolment", "enrolmentId")),
  [`${P}/[programId]/take-part comeBackToProgram`]: act(["kofi"], on("enrolment", "enrolmentId")),
  [`${P}/[programId]/take-part withdrawFromProgram`]: act([...keepers, "kofi"], on("enrolment", "enrolmentId")), // prettier-ignore
  [`${P}/[programId]/wishes places`]: act(
    ["amara", "lena", "helena"],
    on("running", "programId", { places: 1 }),
  ),
  [`${P}/[programId]/enrolments decideOn`]: act(keepers, on("applied", "enrolmentId", { to: "waiting" })),
  [`${P}/[programId]/enrolments askApplicant`]: act(keepers, fresh(on("applied", "enrolmentId", { question: "When?" }), "id")), // prettier-ignore
  [`${P}/[programId]/enrolments saveEnrolmentForm`]: act(keepers, on("running", "programId", { revision: 0, questions: [], eligibility: {}, open: true, review: true })), // prettier-ignore
  [`${P}/[programId]/enrolments makeLink`]: act(keepers, on("running", "programId", { side: "mentee" })),
  [`${P}/[programId]/enrolments revokeLink`]: act(keepers, on("invitation", "invitationId")),
  [`${P}/[programId]/matching progress`]: act(keepers, on("draft", "runId")),
  [`${P}/[programId]/matching tryOut`]: act(keepers, on("draft", "runId", { pins: [], weights: {} })),
  [`${P}/[programId]/matching change`]: act(keepers, on("draft", "runId", { pins: [], weights: {} })),
  [`${P}/[programId]/matching review`]: act(keepers, on("draft", "runId")),
  [`${P}/[programId]/matching cancel`]: act(keepers, on("draft", "runId")),

  "people/me/calendar openMyFeed": act(EVERYBODY),
  "people/me/calendar closeMyFeed": act(EVERYBODY),
  "people/me/calendar setMyInvites": act(EVERYBODY, () => ({ invites: true })),

  "coaching/competencies editCompetency": act(keepers, on("unused", "competencyId", { name: "Skill, edited", description: "Good", levels: ANCHORS })), // prettier-ignore
  "coaching/competencies importCompetencies": act(["noor"], on("sheet", "uploadId")),
  "coaching/engagements/new offerEngagement": act(["ines", "lena"], (of) => ({ id: randomUUID(), client: of.kofi, competencyId: of.competency, coachId: of.lena, issue: "An issue to work on", outcome: "An outcome to reach", plannedSessions: 3, targetLevel: 3 })), // prettier-ignore
  "coaching/initiatives beginInitiative": act(keepers, (of) => ({ id: randomUUID(), name: "An initiative", competencyId: of.competency, expertise: "Years of it", instrument: "The anchors", issue: "An issue", outcome: "An outcome", targetLevel: 3, plannedSessions: 3, people: "samuel.weiss@halden.example" })), // prettier-ignore
  "feedback keepFeedbackDraftByLink": act("anybody", () => ({ token: "x".repeat(43), areas: [] })),
  "team/feedback/[requestId] keepFeedbackDraft": act(["ines"], on("openRequest", "requestId", { areas: [] })),
  [`${E} acceptOffer`]: act(["kofi"], engagement()),
  [`${E} declineOffer`]: act(triangle, engagement()),
  [`${E} proposeContract`]: act(triangle, engagement({ version: 0, feedback: "areas" })),
  [`${E} agreeToContract`]: act(triangle, engagement({ version: 1 })),
  [`${E} saySomething`]: act(["ines"], engagement()),
  [`${E} answerFeedback`]: act(["lena"], (of) => ({ engagementId: of.engagement, areaId: of.area, text: "A word" })), // prettier-ignore
  [`${E} setPracticeTask`]: act(pair, fresh(engagement({ task: "Practise it", dueOn: "2027-01-01" }), "id")),
  [`${E} tickPracticeTask`]: act(pair, on("task", "taskId", { done: true })),
  [`${E} writeGoalScale`]: act(pair, engagement({ outcomes: ANCHORS.map((each) => `Outcome ${each}`) })),
  [`${E} rateIntendedOutcome`]: act(triangle, fresh(engagement({ occasion: "interim", score: 0 }), "id")),

  "coaching/engagements/new startEngagement": act(EVERYBODY, (of) => ({ id: randomUUID(), competencyId: of.competency, coachId: of.lena, issue: "An issue to work on", outcome: "An outcome to reach", plannedSessions: 3, targetLevel: 3 })), // prettier-ignore
  "coaching/competencies offerCoaching": act(EVERYBODY, on("competency", "competencyId", { evidence: "Ten years of it." })), // prettier-ignore
  "coaching/competencies describeCoach": act(EVERYBODY, () => ({ capacity: 2, open: true })),
  "coaching/competencies withdrawOffer": act(EVERYBODY, on("unused", "competencyId")),
  "coaching/competencies addCompetency": act(keepers, () => ({ name: `Skill ${randomUUID().slice(0, 8)}`, description: "Good", levels: ANCHORS })), // prettier-ignore
  "coaching/competencies addStarterCompetencies": act(keepers),
  [`${E} askForFeedback`]: act(pair, engagement({ occasion: "on_demand" })),
  [`${E} addPlanItem`]: act(pair, fresh(engagement({ title: "An item" }), "id")),
  [`${E} revisePlanItem`]: act(pair, on("item", "itemId", { title: "An item, revised" })),
  [`${E} movePlanItem`]: act(pair, on("item", "itemId", { state: "practising" })),
  [`${E} scheduleSession`]: act(pair, fresh(engagement(LATER), "id")),
  [`${E} logSession`]: act(pair, fresh(engagement(WHEN), "id", "noteId", "privateNoteId")),
  [`${E} correctSession`]: act(pair, (of) => ({ sessionId: of.coachingSession, ...WHEN, state: "held", seen: { startsAt: of.long, minutes: 5, state: "held" } })), // prettier-ignore
  [`${E} writeNote`]: act(pair, fresh(engagement({ visibility: "everyone", text: "A note" }), "id")),
  [`${E} removeNote`]: act(["lena"], on("lenasNote", "noteId")),
  [`${E} assessLevel`]: act(triangle, fresh(engagement({ occasion: "interim", level: 2 }), "id")),
  [`${E} completeEngagement`]: act(pair, engagement()),
  [`${E} extendEngagement`]: act(triangle, fresh(engagement({ sessions: 1, purpose: "To practise on." }), "id")), // prettier-ignore
  [`${E} pauseEngagement`]: act(pair, engagement()),
  [`${E} resumeEngagement`]: act(pair, engagement()),

  [`${R} leaveRelationship`]: act(partners, relationship()),
  [`${E} endEngagement`]: act(triangle, engagement({ reason: "It is enough." })),
};

const REFUSALS =
  /^(We could not find that|You may not do this|Only those who keep|Only an owner|This is for the |This person does not report to you|This file is no longer here|This link does not work any more|To start for yourself)/;
const STRANGER = /^Please sign in and try again/;
const refused = (message: string): boolean => REFUSALS.test(message);

test("T01: every server action of the build is in the table", () => {
  const known = [...actionsOfBuild().keys()];
  expect(known.filter((name) => !(name in ACTIONS))).toEqual([]);
  expect(Object.keys(ACTIONS).filter((name) => !known.includes(name))).toEqual([]);
});

test("T01: each action is refused to everybody it is not for, without a trace, and open to those it is for", async ({
  baseURL,
}) => {
  const owner = new Sql(process.env["TRELLIS_E2E_OWNER_URL"] ?? "");
  const ids = actionsOfBuild();
  const of = await unhidden(owner, subjectsOf, true);
  const cookies = new Map<PersonaKey, string>();
  for (const who of EVERYBODY) cookies.set(who, await openVisit(owner, of[who]));
  const call = (who: PersonaKey | null, name: string, input: unknown) =>
    callAction(baseURL ?? "", who && (cookies.get(who) ?? ""), ids.get(name) ?? "", input);
  const wrong: string[] = [];
  let refusals = 0;
  let passes = 0;

  const before = await everything(owner, digests);
  for (const [name, { who, input }] of Object.entries(ACTIONS)) {
    if (who === "anybody") continue;
    for (const other of [...EVERYBODY.filter((each) => !who.includes(each)), null]) {
      const { ok, message, status } = await call(other, name, input(of));
      refusals++;
      if (ok !== false || !(other ? refused(message) : STRANGER.test(message)))
        wrong.push(`${name} by ${other ?? "a stranger"}: ${status} ${ok} ${message}`);
    }
  }
  const after = await everything(owner, digests);
  for (const [table, digest] of after)
    if (before.get(table) !== digest) wrong.push(`A refusal left a trace in ${table}`);

  for (const [name, { who, input }] of Object.entries(ACTIONS))
    for (const each of who === "anybody" ? [null] : who) {
      const { ok, message, status } = await call(each, name, input(of));
      passes++;
      if (who !== "anybody" && (ok === null || (!ok && (refused(message) || wentWrong(message)))))
        wrong.push(`${name} by ${each ?? "a stranger"}, who may: ${status} ${ok} ${message}`);
    }
  await owner.close();
  console.info(`T01: ${ids.size} actions, ${refusals} refusals and ${passes} passes by ${EVERYBODY.length} personas and a stranger`); // prettier-ignore
  expect(wrong).toEqual([]);
});

const wentWrong = (message: string): boolean => /went wrong on our side|need.* another look/.test(message);

/** What the personas are given to lay hands on. */
async function subjectsOf(query: Query) {
  const one = async (text: string, ...values: unknown[]) => {
    const [row] = await query(text, values);
    if (!row) throw new Error(`The demo has no ${text}`);
    return String(row["id"]);
  };
  const person = (name: string) => one("select id from people.people where name = $1", name);
  const kofi = await person("Kofi Mensah");
  const noor = await person("Noor Haddad");
  const relationship = await one("select relationship_id as id from mentoring.relationship_members where person_id = $1 and side = 'mentee'", kofi); // prettier-ignore
  const engagement = await one("select id from coaching.engagements where client_id = $1 and state = 'active'", kofi); // prettier-ignore
  const designing = await one("select id from mentoring.programs where state = 'designing' order by created_at"); // prettier-ignore
  const running = await one("select id from mentoring.programs where state = 'running' order by created_at");
  const design = await one("select id from mentoring.designs where program_id = $1 order by version desc", designing); // prettier-ignore
  const lena = await person("Lena Fischer");
  const competency = await one("select competency_id as id from coaching.coach_expertise where person_id = $1", lena); // prettier-ignore
  const inRelationship = (table: string) => one(`select id from mentoring.${table} where relationship_id = $1`, relationship); // prettier-ignore
  const inEngagement = (table: string) => one(`select id from coaching.${table} where engagement_id = $1`, engagement); // prettier-ignore
  return {
    ...{ kofi, noor, lena, competency, relationship, engagement, designing, running, design },
    ...{ tomas: await person("Tomas Lindqvist"), helena: await person("Helena Brandt"), amara: await person("Amara Okafor"), ines: await person("Ines Duarte"), priya: await person("Priya Raman"), samuel: await person("Samuel Weiss"), hassan: await person("Hassan Malik") }, // prettier-ignore
    long: new Date(0).toISOString(),
    revision: Number(await one("select revision as id from mentoring.designs where id = $1", design)),
    approved: await one("select design_id as id from mentoring.design_approvals a join mentoring.designs d on d.id = a.design_id where d.program_id = $1 order by d.version desc", running), // prettier-ignore
    run: await one("select id from mentoring.match_runs where program_id = $1", running),
    proposal: await one("select id from mentoring.proposals where mentee_id = $1", kofi),
    enrolment: await one("select id from mentoring.enrolments where program_id = $1 and person_id = $2", running, kofi), // prettier-ignore
    session: await inRelationship("sessions"),
    goal: await inRelationship("goals"),
    point: await inRelationship("agenda_points"),
    toDo: await inRelationship("action_items"),
    draft: await one("select id from mentoring.match_runs where program_id = $1 and state in ('draft', 'review')", running), // prettier-ignore
    applied: await one("select id from mentoring.enrolments where program_id = $1 and state = 'applied'", running), // prettier-ignore
    inquiry: await one("select id from mentoring.enrolment_inquiries"),
    invitation: await one("select id from mentoring.enrolment_invitations where program_id = $1", running),
    comment: await one("insert into mentoring.design_comments (id, design_id, section, author_id, text) values (gen_random_uuid(), $1, 'model', $2, 'A word') returning id", design, noor), // prettier-ignore
    area: await one("select a.id from coaching.feedback_areas a join coaching.manager_feedback f on f.id = a.feedback_id where f.engagement_id = $1", engagement), // prettier-ignore
    task: await inEngagement("practice_tasks"),
    kofisNote: await one("select id from mentoring.notes where relationship_id = $1 and author_id = $2 and visibility = 'shared' order by created_at desc", relationship, kofi), // prettier-ignore
    suggestion: await one("select id from mentoring.suggestions where recipient_id = $1", kofi),
    request: await inEngagement("feedback_requests"),
    openRequest: await one("select r.id from coaching.feedback_requests r join people.people p on p.id = r.manager_id where p.name = 'Ines Duarte' and r.answered_at is null and r.expires_at > now()"), // prettier-ignore
    item: await inEngagement("plan_items"),
    coachingSession: await inEngagement("sessions"),
    lenasNote: await one("select id from coaching.notes where engagement_id = $1 and author_id = $2 and visibility <> 'private'", engagement, lena), // prettier-ignore
    unused: await one("select id from coaching.competencies c where not exists (select 1 from coaching.coach_expertise e where e.competency_id = c.id)"), // prettier-ignore
    leaver: await one("insert into people.people (id, email, name) values (gen_random_uuid(), 'leaver@halden.example', 'Leaver') returning id"), // prettier-ignore
    returner: await one("insert into people.people (id, email, name, left_at) values (gen_random_uuid(), 'returner@halden.example', 'Returner', now()) returning id"), // prettier-ignore
    consent: await one("insert into mentoring.consents (id, person_id, enrolment_id, question) select gen_random_uuid(), person_id, id, 'q' from mentoring.enrolments where person_id = $1 limit 1 returning id", kofi), // prettier-ignore
    token: await one("insert into ops.directory_tokens (id, token_hash, made_by, expires_at) values (gen_random_uuid(), 'x', $1, now() + interval '1 day') returning id", noor), // prettier-ignore
    webhook: await one("insert into ops.webhook_endpoints (id, url, subjects, made_by, stopped_at) values (gen_random_uuid(), 'https://hooks.halden.example/', '{role}', $1, now()) returning id", noor), // prettier-ignore
    personalToken: await one("insert into ops.personal_tokens (id, person_id, name, token_hash, scopes, expires_at) values (gen_random_uuid(), $1, 'A program', 'y', '{people:read}', now() + interval '1 day') returning id", kofi), // prettier-ignore
    passkey: await one("insert into ops.passkeys (id, person_id, name, credential_id, public_key) values (gen_random_uuid(), $1, 'A key', 'c', 'k') returning id", kofi), // prettier-ignore
    upload: await one("insert into ops.uploads (id, owner_id, filename, bytes) values (gen_random_uuid(), $1, 'people.csv', convert_to(E'email,name\\nzed@halden.example,Zed\\n', 'UTF8')) returning id", noor), // prettier-ignore
    peopleImport: await one("insert into people.people_imports (id, imported_by, filename, created, updated, unchanged, rejected, manager_changes) values (gen_random_uuid(), $1, 'people.csv', 0, 0, 0, 0, 0) returning id", noor), // prettier-ignore
    sheet: await one("insert into ops.uploads (id, owner_id, filename, bytes) values (gen_random_uuid(), $1, 'skills.csv', convert_to(E'email,name\\nzed@halden.example,Zed\\n', 'UTF8')) returning id", noor), // prettier-ignore
  };
}

/** One value a table that changes with anything in it. Visits, limits and their like live on their own. */
async function digests(query: Query): Promise<Map<string, string>> {
  const found = new Map<string, string>();
  for (const table of await tablesOf(query)) {
    if (/ops\.(sign_in|rate_limits|mails|sealed_events|clock|webhook_deliveries)/.test(table)) continue;
    const [row] = await query(`select md5(coalesce(string_agg(t::text, '' order by t::text), '')) as digest from ${table} t`); // prettier-ignore
    found.set(table, String(row?.["digest"]));
  }
  return found;
}
