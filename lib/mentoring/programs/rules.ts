import type { Standing } from "../designs/standing.ts";
import type { ProgramState } from "./schema.ts";

/** Where a program may go from where it stands. The database holds the same table. */
export const NEXT: Readonly<Record<ProgramState, readonly ProgramState[]>> = {
  designing: ["approved"],
  approved: ["enrolling"],
  enrolling: ["matching"],
  matching: ["enrolling", "running"],
  running: ["enrolling", "matching", "closing"],
  closing: ["closed"],
  closed: ["enrolling"],
};

type Gate = { enrol: string | null; match: string | null };
const BOTH_OPEN: Gate = { enrol: null, match: null };
const ENDING = "This program is coming to its end. A new cohort opens enrolment again.";

/** D1 and the states after it: why people cannot be enrolled or matched now; null when they can. */
const GATES: Readonly<Record<ProgramState, Gate>> = {
  designing: {
    enrol: "Opens once the design is complete and somebody other than its author has approved it.",
    match: "Needs an approved design, and people who have enrolled.",
  },
  approved: {
    enrol: "The design is approved. Open enrolment when you are ready.",
    match: "Open enrolment first; there is nobody to match yet.",
  },
  enrolling: BOTH_OPEN,
  matching: BOTH_OPEN,
  running: BOTH_OPEN,
  closing: { enrol: ENDING, match: ENDING },
  closed: { enrol: ENDING, match: ENDING },
};
export const whyClosed = (what: keyof Gate, state: ProgramState): string | null => GATES[state][what];

const DESIGN_NEXT: Readonly<Record<Standing, (missing: number) => string>> = {
  draft: (missing) =>
    missing === 0
      ? "The design is complete and can be submitted"
      : `${missing} ${missing === 1 ? "thing is" : "things are"} missing from the design`,
  submitted: () => "The design waits for a second person’s approval",
  approved: () => "Enrolment can be opened",
};
const AFTER: Readonly<Partial<Record<ProgramState, string>>> = {
  enrolling: "People enrol, or you import them",
  matching: "Run the matching and review it",
  running: "Pairs meet; see how they go",
  closing: "The last relationships come to a good end",
};

/** What an admin does next, in one sentence. A next version that is being written comes before the daily run. */
export function whatIsNext(state: ProgramState, standing: Standing | null, missing: number): string | null {
  if (standing && (standing !== "approved" || state === "approved")) return DESIGN_NEXT[standing](missing);
  return AFTER[state] ?? null;
}
