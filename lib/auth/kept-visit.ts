import "server-only";
import { now } from "../clock.ts";
import { hashOf } from "../crypto/token.ts";
import { asSignIn } from "../db/unit.ts";
import { deviceHere } from "./device.ts";

/** For so long a visit lasts that nobody comes back to. */
export const VISIT_DAYS = 14;
const LASTS = VISIT_DAYS * 86_400_000;

/** Writes a visit down; gives when it is over, by the clock of the database and nobody else's. */
export async function keepVisit(token: string, personId: string): Promise<Date> {
  const device = await deviceHere();
  return asSignIn(async (db) => {
    const moment = now();
    const expiresAt = new Date(moment.getTime() + LASTS);
    await db.signInSession.create({
      data: { tokenHash: hashOf(token), personId, device, createdAt: moment, provenAt: moment, expiresAt },
    });
    return expiresAt;
  });
}

/** Somebody came back to it: it lasts as long again. */
export async function prolongVisit(token: string): Promise<void> {
  await asSignIn((db) =>
    db.signInSession.updateMany({
      where: { tokenHash: hashOf(token) },
      data: { expiresAt: new Date(now().getTime() + LASTS) },
    }),
  );
}
