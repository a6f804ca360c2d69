/**
 * Who may read a thing: one table for the line under every confidential field, for the page "How confidentiality
 * works", and for the tests that hold it against the database's policies.
 */
export type Reader =
  | "author"
  | "mentor and mentee"
  | "recipient"
  | "program admin"
  | "sponsor"
  | "client and coach"
  | "coach"
  | "manager"
  | "feedback author";

export type Kind = keyof typeof AUDIENCE;

type Entry = {
  readonly practice: "mentoring" | "coaching";
  readonly readers: readonly Reader[];
  readonly encrypted: "yes" | "no" | "a fact, not a text";
};

export const AUDIENCE = {
  relationship: {
    practice: "mentoring",
    readers: ["mentor and mentee"],
    encrypted: "yes",
  },
  privateNote: {
    practice: "mentoring",
    readers: ["author"],
    encrypted: "yes",
  },
  mentoringFact: {
    practice: "mentoring",
    readers: ["mentor and mentee", "program admin"],
    encrypted: "a fact, not a text",
  },
  checkInAnswer: {
    practice: "mentoring",
    readers: ["author"],
    encrypted: "a fact, not a text",
  },
  draft: {
    practice: "mentoring",
    readers: ["author"],
    encrypted: "yes",
  },
  inquiry: {
    practice: "mentoring",
    readers: ["author", "recipient", "program admin"],
    encrypted: "yes",
  },
  suggestion: {
    practice: "mentoring",
    readers: ["recipient"],
    encrypted: "yes",
  },
  declineReason: {
    practice: "mentoring",
    readers: ["author", "program admin"],
    encrypted: "yes",
  },
  leavingReason: {
    practice: "mentoring",
    readers: ["author", "program admin"],
    encrypted: "yes",
  },
  enrolmentAnswer: {
    practice: "mentoring",
    readers: ["author", "program admin"],
    encrypted: "no",
  },
  wish: {
    practice: "mentoring",
    readers: ["author"],
    encrypted: "no",
  },
  design: {
    practice: "mentoring",
    readers: ["program admin"],
    encrypted: "no",
  },
  designComment: {
    practice: "mentoring",
    readers: ["program admin"],
    encrypted: "no",
  },
  programWork: {
    practice: "mentoring",
    readers: ["program admin"],
    encrypted: "no",
  },
  figure: {
    practice: "mentoring",
    readers: ["program admin", "sponsor"],
    encrypted: "a fact, not a text",
  },
  glassGround: {
    practice: "mentoring",
    readers: ["author", "recipient", "mentor and mentee"],
    encrypted: "no",
  },
  engagement: {
    practice: "coaching",
    readers: ["client and coach", "manager"],
    encrypted: "yes",
  },
  betweenUs: {
    practice: "coaching",
    readers: ["client and coach"],
    encrypted: "yes",
  },
  feedback: {
    practice: "coaching",
    readers: ["feedback author", "client and coach"],
    encrypted: "yes",
  },
  feedbackToCoach: {
    practice: "coaching",
    readers: ["feedback author", "coach"],
    encrypted: "yes",
  },
} as const satisfies Record<string, Entry>;

/** What somebody is here, who is named. */
export type Hat = "coach" | "manager";
/** Whoever reads and is named by what they are; the words are in the catalogue under these names. */
export type Role =
  | "you"
  | "programAdmins"
  | "sponsors"
  | "oneself"
  | "applicant"
  | "decliner"
  | "second"
  | "partners"
  | "yourCoach"
  | "chosen"
  | "coachOnceAgreed"
  | "managerOnceAgreed";
/** Another reader: somebody with a name, or a role and nobody's name. */
export type Other = { readonly name: string; readonly hat?: Hat } | { readonly role: Role };

/** `few`: it is said that these alone can read. `people`: the names behind it, for the lens. */
export type AudienceOf = {
  readonly readers: readonly Other[];
  readonly few: boolean;
  readonly people: readonly string[];
};

/** What the line under a field says: "Only you and Amara Okafor can read this." */
export function audienceLine(
  kind: Kind,
  { you, others = [] }: { you: string | null; others?: readonly Other[] },
): AudienceOf {
  const roles: Role[] = [
    ...(isRead(kind, "program admin") ? (["programAdmins"] as const) : []),
    ...(isRead(kind, "sponsor") ? (["sponsors"] as const) : []),
  ];
  const readers = [...(you ? [{ role: "you" } as const] : []), ...others, ...roles.map((role) => ({ role }))];
  const few = readers.length === 1 || (readers.length === 2 && roles.length === 0);
  const named = others.flatMap((other) => ("name" in other ? [other.name] : []));
  return { readers, few, people: [...(you ? [you] : []), ...named] };
}

const isRead = (kind: Kind, by: Reader): boolean =>
  (AUDIENCE[kind].readers as readonly Reader[]).includes(by);

/** The lines of a program, which are the same wherever they stand: for who takes part, and for who looks after it. */
export const programLines = (you: string) => ({
  answer: audienceLine("enrolmentAnswer", { you }),
  inquiry: audienceLine("inquiry", { you }),
  wish: audienceLine("wish", { you }),
  answerOfAnother: audienceLine("enrolmentAnswer", { you: null, others: [{ role: "oneself" }] }),
  inquiryOfAnother: audienceLine("inquiry", { you: null, others: [{ role: "applicant" }] }),
  decline: audienceLine("declineReason", { you: null, others: [{ role: "decliner" }] }),
  design: audienceLine("design", { you: null }),
  comment: audienceLine("designComment", { you: null }),
  work: audienceLine("programWork", { you: null }),
  figure: audienceLine("figure", { you: null }),
  ground: audienceLine("glassGround", { you, others: [{ role: "second" }, { role: "partners" }] }),
});
