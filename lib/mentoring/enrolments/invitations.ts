import "server-only";
import type { z } from "zod";
import type { Actor } from "../../access/actor.ts";
import { now } from "../../clock.ts";
import { hashBytes, newToken } from "../../crypto/token.ts";
import { heldOff } from "../../db/rate-limit.ts";
import { asPerson, type Db } from "../../db/unit.ts";
import { env } from "../../env.ts";
import { NotFound } from "../../errors.ts";
import { record } from "../../events/record.ts";
import { newId } from "../../ids.ts";
import { paths } from "../../paths.ts";
import { say } from "../../words/said.ts";
import { openDesign } from "./queries.ts";
import type { MakeInvitation, OneInvitation, OpenInvitation, Side } from "./schema.ts";
import { mustBeSideOf } from "./sides.ts";

/** A link by which people enrol themselves, good for so many days. Only its hash is kept, so it is shown once. */
export function makeInvitation(
  actor: Actor,
  { programId, side, days }: z.output<typeof MakeInvitation>,
): Promise<{ address: string }> {
  const token = newToken();
  return asPerson(actor, async (db) => {
    mustBeSideOf((await openDesign(db, actor, programId)).model, side);
    await db.enrolmentInvitation.createMany({
      data: {
        id: newId(),
        programId,
        side,
        tokenHash: hashBytes(token),
        createdBy: actor.personId,
        createdAt: now(),
        expiresAt: new Date(now().getTime() + days * 86_400_000),
      },
    });
    await record(db, actor, "enrolment.invitation-made", programId);
    return { address: new URL(paths.join(token), env().NEXTAUTH_URL).href };
  });
}

/** Takes a link back, whoever of the program’s admins made it. */
export function revokeInvitation(
  actor: Actor,
  { invitationId }: z.output<typeof OneInvitation>,
): Promise<void> {
  return asPerson(actor, async (db) => {
    const link = await db.enrolmentInvitation.findUnique({ where: { id: invitationId } });
    if (!link) throw new NotFound();
    const { count } = await db.enrolmentInvitation.updateMany({
      where: { id: invitationId, revokedAt: null },
      data: { revokedAt: now() },
    });
    if (count === 0) return; // somebody else took it back already
    await record(db, actor, "enrolment.invitation-revoked", invitationId);
  });
}

export type Invitation = {
  id: string;
  side: Side;
  createdAt: Date;
  expiresAt: Date;
  standing: "good" | "expired" | "revoked";
};

/** The program's links, newest first; the database shows them to its admins only. */
export function listInvitations(actor: Actor, programId: string): Promise<Invitation[]> {
  return asPerson(actor, async (db) => {
    const rows = await db.enrolmentInvitation.findMany({
      where: { programId },
      orderBy: { createdAt: "desc" },
    });
    return rows.map(({ id, side, createdAt, expiresAt, revokedAt }) => ({
      ...{ id, side, createdAt, expiresAt },
      standing: revokedAt ? "revoked" : expiresAt <= now() ? "expired" : "good",
    }));
  });
}

/** Links are opened by people who are signed in; who tries so many that lead nowhere is guessing (T17). */
const WRONG = { most: 30, minutes: 15 };
const tried = ({ personId }: Actor): string => `invitation:${personId}`;

/** Where a link leads. Throws `NotFound` when it is wrong, expired or revoked: one answer for all three. */
export function openInvitation(
  actor: Actor,
  { token }: z.output<typeof OpenInvitation>,
): Promise<{ programId: string; side: Side }> {
  return heldOff(tried(actor), WRONG, () =>
    asPerson(actor, async (db) => {
      const [found] = await db.$queryRaw<{ programId: string; side: Side }[]>`
        select program::text as "programId", side::text from mentoring.open_invitation(${hashBytes(token)})`;
      if (!found) throw new NotFound(say("enrolment.linkGone"));
      return found;
    }),
  );
}

/** Does what an invitation may be shown for; one that does not come true is a try. */
export const byInvitation = <T>(actor: Actor, work: () => Promise<T>): Promise<T> =>
  heldOff(tried(actor), WRONG, work);

/** Shows the invitation to the database, which lets its bearer apply. */
export async function showInvitation(db: Db, token: string): Promise<void> {
  const hex = Buffer.from(hashBytes(token)).toString("hex");
  await db.$queryRaw`select set_config('trellis.invitation', ${hex}, true)`;
}
