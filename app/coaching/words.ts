import type { Role } from "@/lib/coaching/engagements/schema";
import { messagesIn } from "@/lib/words/catalogue";

/** English of the catalogue, for the pages of coaching that have not moved there yet (decision 046). */
const {
  coachIs,
  noManager,
  sharing,
  thread: { earlier, coachReads },
} = messagesIn("en").coaching;

export { coachIs as COACH_IS, noManager as NO_MANAGER_WORDS, sharing as SHARING_WORDS };

/** Where an item came from when its reader does not see the feedback itself (C9, or the contract). */
export const hiddenSource = (role: Role): string =>
  (role === "manager" ? earlier : coachReads).replace(/^F/, "f");
