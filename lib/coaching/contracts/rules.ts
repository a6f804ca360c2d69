import type { Role } from "../engagements/schema.ts";
import type { Sharing } from "./schema.ts";

const ALL: readonly Role[] = ["client", "coach", "manager"];
const PAIR: readonly Role[] = ["client", "coach"];
const OTHERS: readonly Role[] = ["coach", "manager"];

/**
 * Issue, intended outcome, plan, attendance and levels; what a manager's feedback is about; what they saw, and what it
 * does to the work; and the three kinds of notes.
 */
type Shared = "course" | "areas" | "details" | "noteForAll" | "noteForPair" | "privateNote";

/** Who reads what in one engagement. Only the manager's feedback is theirs to choose; the rest is C6. */
export function sharedWith(sharing: Sharing): { what: Shared; readers: readonly Role[] }[] {
  return [
    { what: "course", readers: ALL },
    { what: "areas", readers: sharing === "coach" ? OTHERS : ALL },
    { what: "details", readers: sharing === "everything" ? ALL : OTHERS },
    { what: "noteForAll", readers: ALL },
    { what: "noteForPair", readers: PAIR },
    { what: "privateNote", readers: [] },
  ];
}
