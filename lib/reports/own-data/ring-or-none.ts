import "server-only";
import type { Ring } from "../../crypto/keyring.ts";
import { NotFound } from "../../errors.ts";

/** None where the key was destroyed: at the end of retention (W11), or with somebody who was erased. */
export async function ringOrNone(ring: Promise<Ring>): Promise<Ring | null> {
  try {
    return await ring;
  } catch (error) {
    if (error instanceof NotFound) return null;
    throw error;
  }
}
