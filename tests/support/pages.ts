import type { demoIds } from "./demo-ids.ts";
import { EVERYBODY, type PersonaKey } from "./personas.ts";

const keepers = ["noor", "tomas"] as const;
const kofis = ["kofi", "amara"] as const;
const triangle = ["kofi", "lena", "ines"] as const;
const everybody = EVERYBODY;
export type Ids = Awaited<ReturnType<typeof demoIds>>;
type Rule = { for: readonly PersonaKey[] | "public"; at: (ids: Ids) => string };
const page = (who: Rule["for"], at: Rule["at"]): Rule => ({ for: who, at });

/** Every page there is: who meets it, and where it is in the demo; in brackets, a page that looks different there. */
export const PAGES: Record<string, Rule> = {
  "/": page(everybody, () => "/"),
  "/coaching-or-mentoring": page("public", () => "/coaching-or-mentoring"),
  "/confidentiality": page("public", () => "/confidentiality"),
  "/which": page("public", () => "/which"),
  "/sign-in": page("public", () => "/sign-in"),
  "/sign-in/confirm": page("public", () => "/sign-in/confirm"),
  "/sign-in/sent": page("public", () => "/sign-in/sent"),
  "/welcome": page("public", () => "/welcome"),
  "/feedback": page("public", () => "/feedback"),
  // with no mail's address it says so
  "/stop-mails/[token]": page("public", () => "/stop-mails/x"),
  "/inbox": page(everybody, () => "/inbox"),
  "/mailbox": page(everybody, () => "/mailbox"),
  "/suggestions": page(everybody, () => "/suggestions"),
  "/team": page(everybody, () => "/team"),
  "/people": page(everybody, () => "/people"),
  "/people/me": page(everybody, () => "/people/me"),
  "/people/me/mail": page(everybody, () => "/people/me/mail"),
  "/people/me/passkeys": page(everybody, () => "/people/me/passkeys"),
  "/people/me/consents": page(everybody, () => "/people/me/consents"),
  "/people/me/erasure": page(everybody, () => "/people/me/erasure"),
  "/people/me/tokens": page(everybody, () => "/people/me/tokens"),
  "/people/org-chart": page(everybody, () => "/people/org-chart"),
  "/people/[personId]": page(everybody, ({ samuel }) => `/people/${samuel}`),
  "/admin/roles": page(["noor"], () => "/admin/roles"),
  "/admin/people-compared": page(["noor"], () => "/admin/people-compared"),
  "/admin/erasures": page(["noor"], () => "/admin/erasures"),
  // in the demo nobody has asked and nobody has left: a 404 for everybody
  "/admin/erasures/[personId]": page([], ({ samuel }) => `/admin/erasures/${samuel}`),
  "/admin/directory": page(["noor"], () => "/admin/directory"),
  "/people/import": page(keepers, () => "/people/import"),
  "/people/import/[importId]": page(keepers, ({ peopleImport }) => `/people/import/${peopleImport}`),
  "/mentoring": page(everybody, () => "/mentoring"),
  "/mentoring/programs/new": page(keepers, () => "/mentoring/programs/new"),
  "/mentoring/programs/[programId]": page(keepers, ({ designing }) => `/mentoring/programs/${designing}`),
  "/mentoring/programs/[programId]/design": page(
    keepers,
    ({ designing }) => `/mentoring/programs/${designing}/design`,
  ),
  "/mentoring/programs/[programId]/design/[section]": page(
    keepers,
    ({ designing }) => `/mentoring/programs/${designing}/design/purpose`,
  ),
  "/mentoring/programs/[programId]/design/versions/[version]": page(
    keepers,
    ({ running }) => `/mentoring/programs/${running}/design/versions/1`,
  ),
  "/mentoring/programs/[programId]/enrolments": page(
    keepers,
    ({ running }) => `/mentoring/programs/${running}/enrolments`,
  ),
  "/mentoring/programs/[programId]/enrolments/import": page(
    keepers,
    ({ running }) => `/mentoring/programs/${running}/enrolments/import`,
  ),
  "/mentoring/programs/[programId]/matching": page(
    keepers,
    ({ running }) => `/mentoring/programs/${running}/matching`,
  ),
  "/mentoring/programs/[programId]/matching/[runId]": page(
    keepers,
    ({ running, run }) => `/mentoring/programs/${running}/matching/${run}`,
  ),
  ...Object.fromEntries(
    ["matrix", "picture", "spread", "aims", "weights", "comparison", "proof"].map((view) => [
      `/mentoring/programs/[programId]/matching/[runId]/${view}`,
      page(keepers, ({ running, draft }) => `/mentoring/programs/${running}/matching/${draft}/${view}`),
    ]),
  ),
  "/mentoring/programs/[programId]/wishes": page(
    ["kofi", "amara", "priya", "lena", "helena"],
    ({ running }) => `/mentoring/programs/${running}/wishes`,
  ),
  "/mentoring/programs/[programId]/relationships": page(
    keepers,
    ({ running }) => `/mentoring/programs/${running}/relationships`,
  ),
  "/mentoring/proposals/[proposalId]": page(kofis, ({ proposal }) => `/mentoring/proposals/${proposal}`),
  "/mentoring/relationships/[relationshipId]": page(
    kofis,
    ({ relationship }) => `/mentoring/relationships/${relationship}`,
  ),
  "/mentoring/relationships/[relationshipId]/agreement": page(
    kofis,
    ({ relationship }) => `/mentoring/relationships/${relationship}/agreement`,
  ),
  "/mentoring/relationships/[relationshipId]/agreement/amendment": page(
    kofis,
    ({ relationship }) => `/mentoring/relationships/${relationship}/agreement/amendment`,
  ),
  "/mentoring/relationships/[relationshipId]/goals": page(
    kofis,
    ({ relationship }) => `/mentoring/relationships/${relationship}/goals`,
  ),
  "/mentoring/relationships/[relationshipId]/sessions": page(
    kofis,
    ({ relationship }) => `/mentoring/relationships/${relationship}/sessions`,
  ),
  "/mentoring/relationships/[relationshipId]/sessions/log": page(
    kofis,
    ({ relationship }) => `/mentoring/relationships/${relationship}/sessions/log`,
  ),
  "/mentoring/relationships/[relationshipId]/sessions/[sessionId]": page(
    kofis,
    ({ relationship, session }) => `/mentoring/relationships/${relationship}/sessions/${session}`,
  ),
  "/mentoring/relationships/[relationshipId]/closing": page(
    kofis,
    ({ relationship }) => `/mentoring/relationships/${relationship}/closing`,
  ),
  // the depth of mentoring
  "/people/me/calendar": page(everybody, () => "/people/me/calendar"),
  "/mentoring/programs/[programId]/relationships/[relationshipId]": page(
    keepers,
    ({ running, relationship }) => `/mentoring/programs/${running}/relationships/${relationship}`,
  ),
  // nobody has asked for a reading in the demo: a 404 for everybody
  "/mentoring/break-glass/[glassId]": page([], ({ run }) => `/mentoring/break-glass/${run}`),
  "/mentoring/join": page(everybody, () => "/mentoring/join"),
  "/mentoring/relationships/[relationshipId]/version": page(
    kofis,
    ({ relationship }) => `/mentoring/relationships/${relationship}/version`,
  ),
  "/mentoring/programs/[programId]/evidence": page(
    keepers,
    ({ running }) => `/mentoring/programs/${running}/evidence`,
  ),
  "/mentoring/programs/[programId]/report": page(
    [...keepers, "helena"],
    ({ running }) => `/mentoring/programs/${running}/report`,
  ),
  "/mentoring/programs/[programId]/take-part": page(
    everybody,
    ({ running }) => `/mentoring/programs/${running}/take-part`,
  ),
  "/mentoring/programs/[programId]/enrolments/form": page(
    keepers,
    ({ running }) => `/mentoring/programs/${running}/enrolments/form`,
  ),
  "/mentoring/relationships/[relationshipId]/messages": page(
    kofis,
    ({ relationship }) => `/mentoring/relationships/${relationship}/messages`,
  ),
  "/mentoring/relationships/[relationshipId]/check-ins": page(
    kofis,
    ({ relationship }) => `/mentoring/relationships/${relationship}/check-ins`,
  ),
  "/mentoring/relationships/[relationshipId]/guide": page(
    kofis,
    ({ relationship }) => `/mentoring/relationships/${relationship}/guide`,
  ),
  // the same pages where five people meet; lena mentors them
  ...Object.fromEntries(
    ["", "/agreement", "/goals", "/sessions", "/messages", "/check-ins", "/guide", "/closing"].map((part) => [
      `/mentoring/relationships/[relationshipId]${part} (group)`,
      page(["lena"], ({ group }) => `/mentoring/relationships/${group}${part}`),
    ]),
  ),
  "/mentoring/relationships/[relationshipId]/sessions/[sessionId] (group)": page(
    ["lena"],
    ({ group, groupSession }) => `/mentoring/relationships/${group}/sessions/${groupSession}`,
  ),
  "/coaching": page(everybody, () => "/coaching"),
  "/coaching/coaches": page(everybody, () => "/coaching/coaches"),
  "/coaching/figures": page(keepers, () => "/coaching/figures"),
  "/coaching/initiatives": page(keepers, () => "/coaching/initiatives"),
  "/coaching/initiatives/new": page(keepers, () => "/coaching/initiatives/new"),
  "/coaching/initiatives/[initiativeId]": page(
    keepers,
    ({ initiative }) => `/coaching/initiatives/${initiative}`,
  ),
  "/coaching/competencies": page(everybody, () => "/coaching/competencies"),
  "/coaching/engagements/new": page(everybody, () => "/coaching/engagements/new"),
  "/coaching/engagements/[engagementId]": page(
    triangle,
    ({ engagement }) => `/coaching/engagements/${engagement}`,
  ),
  "/coaching/engagements/[engagementId]/feedback": page(
    triangle,
    ({ engagement }) => `/coaching/engagements/${engagement}/feedback`,
  ),
  "/coaching/engagements/[engagementId]/contract": page(
    triangle,
    ({ engagement }) => `/coaching/engagements/${engagement}/contract`,
  ),
  "/coaching/engagements/[engagementId]/plan": page(
    triangle,
    ({ engagement }) => `/coaching/engagements/${engagement}/plan`,
  ),
  "/coaching/engagements/[engagementId]/sessions": page(
    triangle,
    ({ engagement }) => `/coaching/engagements/${engagement}/sessions`,
  ),
  "/coaching/engagements/[engagementId]/levels": page(
    triangle,
    ({ engagement }) => `/coaching/engagements/${engagement}/levels`,
  ),
  "/coaching/engagements/[engagementId]/completion": page(
    triangle,
    ({ engagement }) => `/coaching/engagements/${engagement}/completion`,
  ),
  "/coaching/engagements/[engagementId]/sessions/log": page(
    triangle,
    ({ engagement }) => `/coaching/engagements/${engagement}/sessions/log`,
  ),
  "/coaching/engagements/[engagementId]/sessions/[sessionId]": page(
    triangle,
    ({ engagement, coachingSession }) => `/coaching/engagements/${engagement}/sessions/${coachingSession}`,
  ),
  "/admin/webhooks": page(["noor"], () => "/admin/webhooks"),
  "/admin/jobs": page(["noor"], () => "/admin/jobs"),
  "/admin": page(["noor"], () => "/admin"),
  "/admin/organization": page(["noor"], () => "/admin/organization"),
  "/admin/mail": page(["noor"], () => "/admin/mail"),
  "/admin/audit": page(["noor"], () => "/admin/audit"),
  "/team/feedback/[requestId]": page(["ines"], ({ feedbackRequest }) => `/team/feedback/${feedbackRequest}`),
};

/** The address of a row as the folders of `app` spell it. */
export const addressOf = (row: string): string => row.replace(/ \(.*\)$/, "");
