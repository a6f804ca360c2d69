import "server-only";
import { createHash } from "node:crypto";

/** The same for every change of a session, and another for each person: from neither follows the other. */
export const uidOf = (sessionId: string, personId: string): string =>
  `${createHash("sha256").update(`${sessionId}|${personId}`).digest("hex").slice(0, 32)}@trellis`;
