export type MatchView = "matrix" | "picture" | "spread" | "aims" | "weights" | "comparison" | "proof";

/** Which pages of a board's two lists are shown, the pairs and the rest, and whom is looked at. */
export type BoardPlace = { mentee?: string | undefined; page?: number; rest?: number };

const query = (values: Record<string, string | number | undefined>): string => {
  const said = Object.entries(values).flatMap(([key, value]) =>
    value === undefined ? [] : [[key, String(value)]],
  );
  return said.length > 0 ? `?${new URLSearchParams(said)}` : "";
};

/** Every address in Trellis. An address holds ids and nothing a person wrote. */
export const paths = {
  today: () => "/",
  signIn: (returnTo?: string) =>
    returnTo && returnTo !== "/" ? `/sign-in?callbackUrl=${encodeURIComponent(returnTo)}` : "/sign-in",
  welcome: (token: string) => `/welcome#${token}`,
  confidentiality: () => "/confidentiality",
  practices: () => "/coaching-or-mentoring",
  guide: () => "/which",
  inbox: () => "/inbox",
  mailbox: () => "/mailbox",

  mentoring: () => "/mentoring",
  newProgram: () => "/mentoring/programs/new",
  program: (id: string) => `/mentoring/programs/${id}`,
  design: (id: string, section?: string) => `/mentoring/programs/${id}/design${section ? `/${section}` : ""}`,
  designVersion: (id: string, version: number) => `/mentoring/programs/${id}/design/versions/${version}`,
  enrolments: (id: string) => `/mentoring/programs/${id}/enrolments`,
  enrolmentForm: (id: string) => `/mentoring/programs/${id}/enrolments/form`,
  takePart: (id: string) => `/mentoring/programs/${id}/take-part`,
  join: (token?: string) => `/mentoring/join${token ? `#${token}` : ""}`,
  enrolmentImport: (id: string) => `/mentoring/programs/${id}/enrolments/import`,
  matching: (id: string) => `/mentoring/programs/${id}/matching`,
  matchRun: (id: string, run: string, view?: MatchView) =>
    `/mentoring/programs/${id}/matching/${run}${view ? `/${view}` : ""}`,
  /** The list of a run; the first page of a list is not said. */
  matchList: (id: string, run: string, { mentee, page = 1, rest = 1 }: BoardPlace = {}) =>
    `/mentoring/programs/${id}/matching/${run}${query({ mentee, page: page > 1 ? page : undefined, rest: rest > 1 ? rest : undefined })}`,
  wishes: (id: string) => `/mentoring/programs/${id}/wishes`,
  programReport: (id: string) => `/mentoring/programs/${id}/report`,
  programEvidence: (id: string) => `/mentoring/programs/${id}/evidence`,
  programExport: (id: string, as?: "xlsx") => `/api/programs/${id}/report${as ? `?as=${as}` : ""}`,
  programRelationships: (id: string) => `/mentoring/programs/${id}/relationships`,
  programRelationship: (id: string, relationship: string) =>
    `/mentoring/programs/${id}/relationships/${relationship}`,
  breakGlass: (id: string) => `/mentoring/break-glass/${id}`,
  proposal: (id: string) => `/mentoring/proposals/${id}`,
  relationship: (id: string) => `/mentoring/relationships/${id}`,
  agreement: (id: string) => `/mentoring/relationships/${id}/agreement`,
  amendment: (id: string) => `/mentoring/relationships/${id}/agreement/amendment`,
  goals: (id: string) => `/mentoring/relationships/${id}/goals`,
  relationshipSessions: (id: string) => `/mentoring/relationships/${id}/sessions`,
  relationshipSession: (id: string, session: string) => `/mentoring/relationships/${id}/sessions/${session}`,
  logSession: (id: string) => `/mentoring/relationships/${id}/sessions/log`,
  messages: (id: string) => `/mentoring/relationships/${id}/messages`,
  checkIns: (id: string) => `/mentoring/relationships/${id}/check-ins`,
  relationshipGuide: (id: string) => `/mentoring/relationships/${id}/guide`,
  relationshipVersion: (id: string) => `/mentoring/relationships/${id}/version`,
  relationshipClosing: (id: string) => `/mentoring/relationships/${id}/closing`,
  suggestions: () => "/suggestions",

  coaching: () => "/coaching",
  newEngagement: () => "/coaching/engagements/new",
  engagement: (id: string) => `/coaching/engagements/${id}`,
  offerEngagement: (as: "report" | "client") => `/coaching/engagements/new?as=${as}`,
  engagementContract: (id: string) => `/coaching/engagements/${id}/contract`,
  engagementFeedback: (id: string) => `/coaching/engagements/${id}/feedback`,
  engagementPlan: (id: string) => `/coaching/engagements/${id}/plan`,
  engagementSessions: (id: string) => `/coaching/engagements/${id}/sessions`,
  engagementSession: (id: string, session: string) => `/coaching/engagements/${id}/sessions/${session}`,
  logCoachingSession: (id: string) => `/coaching/engagements/${id}/sessions/log`,
  engagementLevels: (id: string) => `/coaching/engagements/${id}/levels`,
  engagementCompletion: (id: string) => `/coaching/engagements/${id}/completion`,
  initiatives: () => "/coaching/initiatives",
  newInitiative: () => "/coaching/initiatives/new",
  initiative: (id: string) => `/coaching/initiatives/${id}`,
  coachingFigures: () => "/coaching/figures",
  coachingFiguresExport: () => "/coaching/figures/export",
  coaches: () => "/coaching/coaches",
  competencies: () => "/coaching/competencies",
  feedbackRequest: (id: string) => `/team/feedback/${id}`,
  feedbackLink: (token: string) => `/feedback#${token}`,

  team: () => "/team",
  /** What was searched for is in the address already, by the form that asked. */
  people: ({ search, page, left }: { search?: string; page?: number; left?: boolean } = {}) =>
    `/people${query({ left: left ? "yes" : undefined, search: search || undefined, page })}`,
  person: (id: string) => `/people/${id}`,
  orgChart: (from?: string) => `/people/org-chart${from ? `?from=${from}` : ""}`,
  peopleImport: () => "/people/import",
  peopleImportRun: (id: string) => `/people/import/${id}`,
  /** Where somebody's picture is, anew after each change; null where there is none. */
  photo: ({ id, photoAt }: { id: string; photoAt: Date | null }) =>
    photoAt && `/people/${id}/photo?at=${photoAt.getTime()}`,
  profile: () => "/people/me",
  myMail: () => "/people/me/mail",
  unsubscribe: (token: string) => `/api/unsubscribe/${token}`,
  stopMails: (token: string) => `/stop-mails/${token}`,
  myCalendar: () => "/people/me/calendar",
  calendarFeed: (token: string) => `/api/calendar/${token}`,
  myTokens: () => "/people/me/tokens",
  myPasskeys: () => "/people/me/passkeys",
  myConsents: () => "/people/me/consents",
  myErasure: () => "/people/me/erasure",
  api: () => "/api/v1",
  apiDescription: () => "/api/v1/openapi.json",
  ownData: () => "/people/me/data",
  admin: () => "/admin",
  roles: () => "/admin/roles",
  directory: () => "/admin/directory",
  peopleCompared: () => "/admin/people-compared",
  peopleComparedExport: () => "/admin/people-compared/export",
  erasures: () => "/admin/erasures",
  erasure: (personId: string) => `/admin/erasures/${personId}`,
  jobs: (failed = false) => (failed ? "/admin/jobs?only=failed" : "/admin/jobs"),
  webhooks: () => "/admin/webhooks",
  organization: () => "/admin/organization",
  outbox: () => "/admin/mail",
  scim: () => "/api/scim/v2",
  audit: (about?: string, before?: string) => {
    const query = new URLSearchParams({ ...(about && { about }), ...(before && { before }) }).toString();
    return query ? `/admin/audit?${query}` : "/admin/audit";
  },
} as const;
