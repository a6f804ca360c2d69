import type { Role } from "../engagements/schema.ts";
import type { Sharing } from "./schema.ts";

const ALL: readonly Role[] = ["client", "coach", "manager"];
const PAIR: readonly Role[] = ["client", "coach"];
const OTHERS: readonly Role[] = ["coach", "manager"];

/** Who reads what in one engagement. Only the manager's feedback is theirs to choose; the rest is C6. */
export function sharedWith(sharing: Sharing): { what: string; readers: readonly Role[] }[] {
  return [
    { what: "Issue, intended outcome, plan, attendance and levels", readers: ALL },
    { what: "What a manager’s feedback is about", readers: sharing === "coach" ? OTHERS : ALL },
    {
      what: "What the manager saw, and what it does to the work",
      readers: sharing === "everything" ? ALL : OTHERS,
    },
    { what: "A note for the three", readers: ALL },
    { what: "A note between client and coach", readers: PAIR },
    { what: "A private note: its author alone", readers: [] },
  ];
}
