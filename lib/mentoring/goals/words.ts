import "server-only";
import type { Ring } from "../../crypto/keyring.ts";
import type { GoalWords } from "./schema.ts";

/**
 * What is left of a goal whose author was erased, where a partner has looked back on it (decision 043): no words of its
 * own, not even a title. Whoever shows it says what it was.
 */
const ERASED: GoalWords = { title: "", focusArea: "", why: "", steps: [] };

/** The words of a goal. */
export const goalWords = (ring: Ring, id: string, sealed: Uint8Array): GoalWords =>
  sealed.length === 0 ? ERASED : ring.open<GoalWords>("goals", id, sealed);
