import deAdmin from "../../messages/de/admin.json" with { type: "json" };
import deBreakGlass from "../../messages/de/break-glass.json" with { type: "json" };
import deCalendar from "../../messages/de/calendar.json" with { type: "json" };
import deCoaching from "../../messages/de/coaching.json" with { type: "json" };
import deCoachingPages from "../../messages/de/coaching-pages.json" with { type: "json" };
import deCompetencies from "../../messages/de/competencies.json" with { type: "json" };
import deConsents from "../../messages/de/consents.json" with { type: "json" };
import deDemo from "../../messages/de/demo.json" with { type: "json" };
import deDesign from "../../messages/de/design.json" with { type: "json" };
import deEnrolment from "../../messages/de/enrolment.json" with { type: "json" };
import deErasure from "../../messages/de/erasure.json" with { type: "json" };
import deErrors from "../../messages/de/errors.json" with { type: "json" };
import deEvidence from "../../messages/de/evidence.json" with { type: "json" };
import deImport from "../../messages/de/import.json" with { type: "json" };
import deInbox from "../../messages/de/inbox.json" with { type: "json" };
import deInitiatives from "../../messages/de/initiatives.json" with { type: "json" };
import deMail from "../../messages/de/mail.json" with { type: "json" };
import deMatching from "../../messages/de/matching.json" with { type: "json" };
import dePeople from "../../messages/de/people.json" with { type: "json" };
import dePractices from "../../messages/de/practices.json" with { type: "json" };
import deProfile from "../../messages/de/profile.json" with { type: "json" };
import dePrograms from "../../messages/de/programs.json" with { type: "json" };
import deRelationship from "../../messages/de/relationship.json" with { type: "json" };
import deRelationshipGuide from "../../messages/de/relationship-guide.json" with { type: "json" };
import deRelationshipSpace from "../../messages/de/relationship-space.json" with { type: "json" };
import deReports from "../../messages/de/reports.json" with { type: "json" };
import deShell from "../../messages/de/shell.json" with { type: "json" };
import deSignIn from "../../messages/de/sign-in.json" with { type: "json" };
import deSuggestion from "../../messages/de/suggestion.json" with { type: "json" };
import deTemplates from "../../messages/de/templates.json" with { type: "json" };
import deToday from "../../messages/de/today.json" with { type: "json" };
import deUi from "../../messages/de/ui.json" with { type: "json" };
import enAdmin from "../../messages/en/admin.json" with { type: "json" };
import enBreakGlass from "../../messages/en/break-glass.json" with { type: "json" };
import enCalendar from "../../messages/en/calendar.json" with { type: "json" };
import enCoaching from "../../messages/en/coaching.json" with { type: "json" };
import enCoachingPages from "../../messages/en/coaching-pages.json" with { type: "json" };
import enCompetencies from "../../messages/en/competencies.json" with { type: "json" };
import enConsents from "../../messages/en/consents.json" with { type: "json" };
import enDemo from "../../messages/en/demo.json" with { type: "json" };
import enDesign from "../../messages/en/design.json" with { type: "json" };
import enEnrolment from "../../messages/en/enrolment.json" with { type: "json" };
import enErasure from "../../messages/en/erasure.json" with { type: "json" };
import enErrors from "../../messages/en/errors.json" with { type: "json" };
import enEvidence from "../../messages/en/evidence.json" with { type: "json" };
import enImport from "../../messages/en/import.json" with { type: "json" };
import enInbox from "../../messages/en/inbox.json" with { type: "json" };
import enInitiatives from "../../messages/en/initiatives.json" with { type: "json" };
import enMail from "../../messages/en/mail.json" with { type: "json" };
import enMatching from "../../messages/en/matching.json" with { type: "json" };
import enPeople from "../../messages/en/people.json" with { type: "json" };
import enPractices from "../../messages/en/practices.json" with { type: "json" };
import enProfile from "../../messages/en/profile.json" with { type: "json" };
import enPrograms from "../../messages/en/programs.json" with { type: "json" };
import enRelationship from "../../messages/en/relationship.json" with { type: "json" };
import enRelationshipGuide from "../../messages/en/relationship-guide.json" with { type: "json" };
import enRelationshipSpace from "../../messages/en/relationship-space.json" with { type: "json" };
import enReports from "../../messages/en/reports.json" with { type: "json" };
import enShell from "../../messages/en/shell.json" with { type: "json" };
import enSignIn from "../../messages/en/sign-in.json" with { type: "json" };
import enSuggestion from "../../messages/en/suggestion.json" with { type: "json" };
import enTemplates from "../../messages/en/templates.json" with { type: "json" };
import enToday from "../../messages/en/today.json" with { type: "json" };
import enUi from "../../messages/en/ui.json" with { type: "json" };
import type { FORMATS } from "../looks.ts";
import type { Language, Locale } from "./languages.ts";
import { pseudo } from "./pseudo.ts";

const en = {
  admin: enAdmin,
  "break-glass": enBreakGlass,
  calendar: enCalendar,
  coaching: enCoaching,
  "coaching-pages": enCoachingPages,
  competencies: enCompetencies,
  consents: enConsents,
  demo: enDemo,
  design: enDesign,
  enrolment: enEnrolment,
  erasure: enErasure,
  errors: enErrors,
  evidence: enEvidence,
  import: enImport,
  inbox: enInbox,
  initiatives: enInitiatives,
  mail: enMail,
  matching: enMatching,
  people: enPeople,
  practices: enPractices,
  profile: enProfile,
  programs: enPrograms,
  relationship: enRelationship,
  "relationship-guide": enRelationshipGuide,
  "relationship-space": enRelationshipSpace,
  reports: enReports,
  shell: enShell,
  "sign-in": enSignIn,
  suggestion: enSuggestion,
  templates: enTemplates,
  today: enToday,
  ui: enUi,
};
export type Messages = typeof en;
/** A file of messages: a room of the house, or what several rooms say. */
export type Room = keyof Messages;

const de: Messages = {
  admin: deAdmin,
  "break-glass": deBreakGlass,
  calendar: deCalendar,
  coaching: deCoaching,
  "coaching-pages": deCoachingPages,
  competencies: deCompetencies,
  consents: deConsents,
  demo: deDemo,
  design: deDesign,
  enrolment: deEnrolment,
  erasure: deErasure,
  errors: deErrors,
  evidence: deEvidence,
  import: deImport,
  inbox: deInbox,
  initiatives: deInitiatives,
  mail: deMail,
  matching: deMatching,
  people: dePeople,
  practices: dePractices,
  profile: deProfile,
  programs: dePrograms,
  relationship: deRelationship,
  "relationship-guide": deRelationshipGuide,
  "relationship-space": deRelationshipSpace,
  reports: deReports,
  shell: deShell,
  "sign-in": deSignIn,
  suggestion: deSuggestion,
  templates: deTemplates,
  today: deToday,
  ui: deUi,
};

/** Everything Trellis says in a language. */
export function messagesIn(language: Language): Messages {
  if (language === "de") return de;
  return language === "en" ? en : (strange ??= madeStrange(en));
}

let strange: Messages | undefined;

function madeStrange<T>(messages: T): T {
  if (typeof messages === "string") return pseudo(messages) as T;
  return Object.fromEntries(
    Object.entries(messages as Record<string, unknown>).map(([key, value]) => [key, madeStrange(value)]),
  ) as T;
}

declare module "use-intl" {
  interface AppConfig {
    Messages: Messages;
    Locale: Locale;
    Formats: typeof FORMATS;
  }
}
