import "server-only";
import type { z } from "zod";
import type { Actor } from "../../access/actor.ts";
import { now } from "../../clock.ts";
import { engagementRing } from "../../crypto/keyring.ts";
import { asPerson, type Db } from "../../db/unit.ts";
import { Conflict } from "../../errors.ts";
import { record, tell } from "../../events/record.ts";
import { say } from "../../words/said.ts";
import { mayTake, othersOf } from "../engagements/find.ts";
import type { AgreeToContract, ProposeContract } from "./schema.ts";

const MEANWHILE = say("coaching.contractMeanwhile");

/** The next version, to which whoever proposes it agrees by doing so. The one in force holds until all have. */
export function propose(actor: Actor, input: z.output<typeof ProposeContract>): Promise<void> {
  return asPerson(actor, async (db) => {
    const found = await mayTake("agree on what is shared", db, actor, input.engagementId);
    if ((found.contract?.version ?? 0) !== input.version) throw new Conflict(MEANWHILE);
    await keepContract(db, actor, { ...input, version: input.version + 1 });
    await record(db, actor, "engagement.contract-proposed", input.engagementId);
    await tell(db, othersOf(found, actor), "engagement.contract-proposed", input.engagementId);
  });
}

/** A version as one party proposes it, in somebody's transaction. Throws `Conflict` when it is there already. */
export async function keepContract(
  db: Db,
  actor: Actor,
  { engagementId, version, feedback, words }: z.output<typeof ProposeContract>,
): Promise<void> {
  const ring = await engagementRing(db, engagementId);
  const { count } = await db.contract.createMany({
    data: {
      ...{ engagementId, version, feedback, proposedBy: actor.personId, proposedAt: now() },
      sealed: ring.seal("contracts", `${engagementId} ${version}`, { words }),
    },
    skipDuplicates: true,
  });
  if (count === 0) throw new Conflict(MEANWHILE);
  await keepAgreement(db, actor, { engagementId, version });
}

/** A yes to the newest version, for oneself. The database puts it in force with the last of them. */
export function agree(
  actor: Actor,
  { engagementId, version }: z.output<typeof AgreeToContract>,
): Promise<void> {
  return asPerson(actor, async (db) => {
    const found = await mayTake("agree on what is shared", db, actor, engagementId);
    if (found.contract?.version !== version) throw new Conflict(MEANWHILE);
    if (found.contract.agreedBy.includes(actor.personId)) return; // sent again
    await keepAgreement(db, actor, { engagementId, version });
    await record(db, actor, "engagement.contract-agreed", engagementId);
    const { agreedAt } = await db.contract.findUniqueOrThrow({
      where: { engagementId_version: { engagementId, version } },
      select: { agreedAt: true },
    });
    if (agreedAt && !found.contract.agreedAt)
      await tell(db, othersOf(found, actor), "engagement.contract-agreed", engagementId);
  });
}

export const keepAgreement = (
  db: Db,
  actor: Actor,
  { engagementId, version }: z.output<typeof AgreeToContract>,
): Promise<unknown> =>
  db.contractAgreement.createMany({
    data: { engagementId, version, personId: actor.personId, at: now() },
    skipDuplicates: true,
  });
