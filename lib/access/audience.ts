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
  readonly what: string;
  readonly practice: "mentoring" | "coaching";
  readonly readers: readonly Reader[];
  readonly encrypted: "yes" | "no" | "a fact, not a text";
};

export const AUDIENCE = {
  relationship: {
    what: "Agreement, goals, agenda, shared notes and messages of a mentoring relationship",
    practice: "mentoring",
    readers: ["mentor and mentee"],
    encrypted: "yes",
  },
  privateNote: {
    what: "A private note, in mentoring or coaching",
    practice: "mentoring",
    readers: ["author"],
    encrypted: "yes",
  },
  mentoringFact: {
    what: "That a mentoring session took place, when and how long; phase and pauses",
    practice: "mentoring",
    readers: ["mentor and mentee", "program admin"],
    encrypted: "a fact, not a text",
  },
  checkInAnswer: {
    what: "An answer in a check-in",
    practice: "mentoring",
    readers: ["author"],
    encrypted: "a fact, not a text",
  },
  draft: {
    what: "What somebody has typed in mentoring and not sent yet",
    practice: "mentoring",
    readers: ["author"],
    encrypted: "yes",
  },
  inquiry: {
    what: "What a program’s admin asks an applicant, and the answer",
    practice: "mentoring",
    readers: ["author", "recipient", "program admin"],
    encrypted: "yes",
  },
  suggestion: {
    what: "A suggestion on how to use mentoring well",
    practice: "mentoring",
    readers: ["recipient"],
    encrypted: "yes",
  },
  declineReason: {
    what: "Why somebody declined a proposed partner",
    practice: "mentoring",
    readers: ["author", "program admin"],
    encrypted: "yes",
  },
  leavingReason: {
    what: "Why somebody left, if they chose to say so",
    practice: "mentoring",
    readers: ["author", "program admin"],
    encrypted: "yes",
  },
  enrolmentAnswer: {
    what: "What somebody answers to take part in a program, their days and places",
    practice: "mentoring",
    readers: ["author", "program admin"],
    encrypted: "no",
  },
  wish: {
    what: "Whom a mentee would like as a mentor",
    practice: "mentoring",
    readers: ["author"],
    encrypted: "no",
  },
  design: {
    what: "The design of a program before it is approved",
    practice: "mentoring",
    readers: ["program admin"],
    encrypted: "no",
  },
  designComment: {
    what: "What the admins of a program say to each other about its design",
    practice: "mentoring",
    readers: ["program admin"],
    encrypted: "no",
  },
  programWork: {
    what: "What the admins of a program set up: links, sheets, runs of the matching",
    practice: "mentoring",
    readers: ["program admin"],
    encrypted: "no",
  },
  figure: {
    what: "A figure of a program’s success measures",
    practice: "mentoring",
    readers: ["program admin", "sponsor"],
    encrypted: "a fact, not a text",
  },
  glassGround: {
    what: "Why a relationship is to be read, in danger or under law (unless it forbids telling the two)",
    practice: "mentoring",
    readers: ["author", "recipient", "mentor and mentee"],
    encrypted: "no",
  },
  engagement: {
    what: "Issue, outcome, plan, attendance and levels of a coaching engagement",
    practice: "coaching",
    readers: ["client and coach", "manager"],
    encrypted: "yes",
  },
  betweenUs: {
    what: "A coaching note “between us”",
    practice: "coaching",
    readers: ["client and coach"],
    encrypted: "yes",
  },
  feedback: {
    what: "A manager’s feedback, as the three have agreed",
    practice: "coaching",
    readers: ["feedback author", "client and coach"],
    encrypted: "yes",
  },
  feedbackToCoach: {
    what: "A manager’s feedback, where they agreed that the coach brings it to the client",
    practice: "coaching",
    readers: ["feedback author", "coach"],
    encrypted: "yes",
  },
} as const satisfies Record<string, Entry>;

/** Another reader. `hat` says what they are here ("coach", "manager"); without a `face` it is a role and nobody's name. */
export type Other = { readonly name: string; readonly hat?: string; readonly face?: false };

export type AudienceOf = { readonly sentence: string; readonly people: readonly string[] };

/** The line under a field: "Only you and Amara Okafor can read this." */
export function audienceLine(
  kind: Kind,
  { you, others = [] }: { you: string | null; others?: readonly Other[] },
): AudienceOf {
  const named = others.map((other) => (other.hat ? `${other.name} (${other.hat})` : other.name));
  const roles = [
    ...(isRead(kind, "program admin") ? ["the program’s admins"] : []),
    ...(isRead(kind, "sponsor") ? ["its sponsors"] : []),
  ];
  const all = [...(you ? ["you"] : []), ...named, ...roles];
  const few = all.length === 1 || (all.length === 2 && roles.length === 0);
  const list =
    all.length > 1 ? `${all.slice(0, -1).join(", ")} and ${all.at(-1) ?? ""}` : (all[0] ?? "nobody");
  const sentence = `${few ? `Only ${list}` : list[0]?.toUpperCase() + list.slice(1)} can read this.`;
  const faces = others.filter((other) => other.face !== false).map((other) => other.name);
  return { sentence, people: [...(you ? [you] : []), ...faces] };
}

const isRead = (kind: Kind, by: Reader): boolean =>
  (AUDIENCE[kind].readers as readonly Reader[]).includes(by);

/** The lines of a program, which are the same wherever they stand: for who takes part, and for who looks after it. */
export const programLines = (you: string) => ({
  answer: audienceLine("enrolmentAnswer", { you }),
  inquiry: audienceLine("inquiry", { you }),
  wish: audienceLine("wish", { you }),
  answerOfAnother: audienceLine("enrolmentAnswer", {
    you: null,
    others: [{ name: "the person themselves", face: false }],
  }),
  inquiryOfAnother: audienceLine("inquiry", { you: null, others: [{ name: "the applicant", face: false }] }),
  decline: audienceLine("declineReason", { you: null, others: [{ name: "whoever declined", face: false }] }),
  design: audienceLine("design", { you: null }),
  comment: audienceLine("designComment", { you: null }),
  work: audienceLine("programWork", { you: null }),
  figure: audienceLine("figure", { you: null }),
  ground: audienceLine("glassGround", {
    you,
    others: [
      { name: "the second person", face: false },
      { name: "both partners", face: false },
    ],
  }),
});
