import "server-only";
import type { z } from "zod";
import type { Actor } from "../access/actor.ts";
import { now } from "../clock.ts";
import { asSignIn } from "../db/unit.ts";
import { NotFound } from "../errors.ts";
import { record } from "../events/record.ts";
import type { EndVisit } from "./schema.ts";
import { currentTokenHash } from "./current-visit.ts";
import { say } from "../words/said.ts";

export type OpenVisit = {
  readonly id: string;
  readonly device: string;
  readonly since: Date;
  readonly until: Date;
  readonly isThisOne: boolean;
};

/** Where somebody is signed in, the newest first. Nobody's but one's own. */
export async function listVisits(actor: Actor): Promise<OpenVisit[]> {
  const here = await currentTokenHash();
  const rows = await asSignIn((db) =>
    db.signInSession.findMany({
      where: { personId: actor.personId, expiresAt: { gt: now() } },
      orderBy: { createdAt: "desc" },
    }),
  );
  return rows.map(({ id, device, createdAt, expiresAt, tokenHash }) => ({
    ...{ id, device, since: createdAt, until: expiresAt },
    isThisOne: tokenHash === here,
  }));
}

/** Ends one of one's own visits, or all but this one. It is over with its next request. Throws `NotFound`. */
export async function endVisits(actor: Actor, { visit }: z.output<typeof EndVisit>): Promise<void> {
  const here = await currentTokenHash();
  await asSignIn(async (db) => {
    const { count } = await db.signInSession.deleteMany({
      where: {
        personId: actor.personId,
        ...(visit === "others" ? { NOT: { tokenHash: here ?? "" } } : { id: visit }),
      },
    });
    if (count === 0 && visit !== "others") throw new NotFound(say("auth.signedOutAlready"));
    await record(db, actor, "person.visits-ended", actor.personId);
  });
}
