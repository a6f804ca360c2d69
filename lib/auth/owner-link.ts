import "server-only";
import { now } from "../clock.ts";
import { heldOff } from "../db/rate-limit.ts";
import { asSignIn } from "../db/unit.ts";
import { Conflict } from "../errors.ts";
import { hashOf, newToken } from "../crypto/token.ts";
import { foundOrganization, type Founding } from "./found.ts";
import { say } from "../words/said.ts";

const HOURS = 48;
const WRONG = { most: 30, minutes: 15 };

/** A one-time link for the first owner; null where there is an organization already. An older link stops working. */
export async function makeOwnerLink(): Promise<string | null> {
  const token = newToken();
  return asSignIn(async (db) => {
    if (await db.organization.findFirst()) return null;
    await db.ownerLink.deleteMany({});
    await db.ownerLink.create({
      data: {
        tokenHash: hashOf(token),
        createdAt: now(),
        expiresAt: new Date(now().getTime() + HOURS * 3_600_000),
      },
    });
    return token;
  });
}

/** Uses the link up and founds the organization. Throws `Conflict` when the link is old, used or wrong; guessing is held off. */
export const claimOwnerLink = (
  from: { readonly address: string },
  token: string,
  founding: Founding,
): Promise<{ personId: string }> =>
  heldOff(`owner-link:${from.address}`, WRONG, () => claim(token, founding));

async function claim(token: string, founding: Founding): Promise<{ personId: string }> {
  const used = await asSignIn((db) =>
    db.ownerLink.updateMany({
      where: { tokenHash: hashOf(token), usedAt: null, expiresAt: { gt: now() } },
      data: { usedAt: now() },
    }),
  );
  if (used.count === 0) throw new Conflict(say("ownerLink"));
  return foundOrganization(founding);
}
