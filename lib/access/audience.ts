/**
 * Who may read a thing: one table for the line under every confidential field, for the page "How confidentiality
 * works", and for the tests that hold it against the database's policies.
 */
export type Reader =
  | "author"
  | "mentor and mentee"
  | "recipient"
  | "program admin"
  | "client and coach"
  | "coach"
  | "manager"
  | "feedback author";

export type Kind = keyof typeof AUDIENCE;

type Entry = {
  readonly what: string;
  readonly practice: "mentoring" | "coaching";
  readonly readers: readonly Reader[];
  readonly encrypted: boolean;
};

export const AUDIENCE = {
  relationship: {
    what: "Agreement, goals, agenda, shared notes and messages of a mentoring relationship",
    practice: "mentoring",
    readers: ["mentor and mentee"],
    encrypted: true,
  },
  privateNote: {
    what: "A private note, in mentoring or coaching",
    practice: "mentoring",
    readers: ["author"],
    encrypted: true,
  },
  mentoringFact: {
    what: "That a mentoring session took place, when and how long; phase and pauses",
    practice: "mentoring",
    readers: ["mentor and mentee", "program admin"],
    encrypted: false,
  },
  checkInAnswer: {
    what: "An answer in a check-in",
    practice: "mentoring",
    readers: ["author"],
    encrypted: false,
  },
  draft: {
    what: "What somebody has typed in mentoring and not sent yet",
    practice: "mentoring",
    readers: ["author"],
    encrypted: true,
  },
  inquiry: {
    what: "What a program’s admin asks an applicant, and the answer",
    practice: "mentoring",
    readers: ["author", "recipient", "program admin"],
    encrypted: true,
  },
  suggestion: {
    what: "A suggestion on how to use mentoring well",
    practice: "mentoring",
    readers: ["recipient"],
    encrypted: true,
  },
  declineReason: {
    what: "Why somebody declined a proposed partner",
    practice: "mentoring",
    readers: ["author", "program admin"],
    encrypted: false,
  },
  leavingReason: {
    what: "Why somebody left, if they chose to say so",
    practice: "mentoring",
    readers: ["author", "program admin"],
    encrypted: true,
  },
  engagement: {
    what: "Issue, outcome, plan, attendance and levels of a coaching engagement",
    practice: "coaching",
    readers: ["client and coach", "manager"],
    encrypted: true,
  },
  betweenUs: {
    what: "A coaching note “between us”",
    practice: "coaching",
    readers: ["client and coach"],
    encrypted: true,
  },
  feedback: {
    what: "A manager’s feedback, as the three have agreed",
    practice: "coaching",
    readers: ["feedback author", "client and coach"],
    encrypted: true,
  },
  feedbackToCoach: {
    what: "A manager’s feedback, where they agreed that the coach brings it to the client",
    practice: "coaching",
    readers: ["feedback author", "coach"],
    encrypted: true,
  },
} as const satisfies Record<string, Entry>;

/** Another person who can read it, and the hat they wear here where it helps ("coach", "manager"). */
export type Other = { readonly name: string; readonly hat?: string };

export type AudienceOf = { readonly sentence: string; readonly people: readonly string[] };

/** The line under a field: "Only you and Amara Okafor can read this." */
export function audienceLine(
  kind: Kind,
  { you, others = [] }: { you: string | null; others?: readonly Other[] },
): AudienceOf {
  const named = others.map((other) => (other.hat ? `${other.name} (${other.hat})` : other.name));
  const all = [...(you ? ["you"] : []), ...named, ...(readsAsAdmin(kind) ? ["the program’s admins"] : [])];
  const few = all.length <= 2 && !readsAsAdmin(kind);
  const list =
    all.length > 1 ? `${all.slice(0, -1).join(", ")} and ${all.at(-1) ?? ""}` : (all[0] ?? "nobody");
  const sentence = `${few ? `Only ${list}` : list[0]?.toUpperCase() + list.slice(1)} can read this.`;
  return { sentence, people: [...(you ? [you] : []), ...others.map((other) => other.name)] };
}

const readsAsAdmin = (kind: Kind): boolean =>
  (AUDIENCE[kind].readers as readonly Reader[]).includes("program admin");
