import type { Standing } from "../designs/standing.ts";
import { say, type Said } from "../../words/said.ts";
import type { NextStep, ProgramState } from "./schema.ts";

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

type Gate = { enrol: Said | null; match: Said | null };
const BOTH_OPEN: Gate = { enrol: null, match: null };
const ENDING: Gate = { enrol: say("programs.closed.ending"), match: say("programs.closed.ending") };

/** D1 and the states after it: why people cannot be enrolled or matched now; null when they can. */
const GATES: Readonly<Record<ProgramState, Gate>> = {
  designing: {
    enrol: say("programs.closed.enrolBeforeApproval"),
    match: say("programs.closed.matchBeforeApproval"),
  },
  approved: {
    enrol: say("programs.closed.enrolBeforeOpening"),
    match: say("programs.closed.matchBeforeOpening"),
  },
  enrolling: BOTH_OPEN,
  matching: BOTH_OPEN,
  running: BOTH_OPEN,
  closing: ENDING,
  closed: ENDING,
};
export const whyClosed = (what: keyof Gate, state: ProgramState): Said | null => GATES[state][what];

/** A next version that is being written comes before the daily run. */
export function whatIsNext(state: ProgramState, standing: Standing | null, missing: number): NextStep | null {
  if (standing === "draft") return { what: missing === 0 ? "complete" : "missing", missing };
  if (standing === "submitted" || (standing && state === "approved")) return { what: standing, missing };
  return state === "designing" || state === "approved" || state === "closed"
    ? null
    : { what: state, missing };
}
