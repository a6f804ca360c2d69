import "server-only";
import { masterKey } from "../../../crypto/master-key.ts";
import { openLetter, type Place } from "../../../crypto/seal.ts";

/** What a decline's reason is bound to. */
export const reasonPlace = (proposalId: string, personId: string): Place => [
  "decline_reasons",
  proposalId,
  personId,
];

/** A reason as the program's admins read it. */
export const openReason = (
  row: { proposalId: string; personId: string; sealed: Uint8Array } | null | undefined,
): string | null =>
  row ? openLetter(masterKey(), row.sealed, reasonPlace(row.proposalId, row.personId)) : null;
