import "server-only";
import type { z } from "zod";
import type { Actor } from "../../access/actor.ts";
import { asPerson } from "../../db/unit.ts";
import { Conflict } from "../../errors.ts";
import { record } from "../../events/record.ts";
import type { ErasureOf } from "./schema.ts";
import { say } from "../../words/said.ts";
import { tellOwners, tellThem } from "./letters.ts";

/** Asks that everything about oneself be erased. The owners are told; twice is once. */
export function askErasure(actor: Actor): Promise<void> {
  return asPerson(actor, async (db) => {
    const [row] = await db.$queryRaw<{ done: boolean }[]>`select people.ask_erasure() as done`;
    if (!row?.done) return;
    await record(db, actor, "erasure.asked", actor.personId);
    await tellOwners(db, actor);
  });
}

/** Orders the erasure of somebody who asked for it or has left. It is carried out two weeks later. For owners. */
export function orderErasure(actor: Actor, { personId }: z.output<typeof ErasureOf>): Promise<void> {
  return asPerson(actor, async (db) => {
    const [row] = await db.$queryRaw<{ done: boolean }[]>`
      select people.order_erasure(${personId}::uuid) as done`;
    if (!row?.done) return;
    await record(db, actor, "erasure.ordered", personId);
    await tellThem(db, personId);
  });
}

/** Calls it back in time: the person, all of it; an owner, what was ordered. Throws `Conflict` once it is done. */
export function callBackErasure(actor: Actor, { personId }: z.output<typeof ErasureOf>): Promise<void> {
  return asPerson(actor, async (db) => {
    const [row] = await db.$queryRaw<{ done: boolean }[]>`
      select people.call_back_erasure(${personId}::uuid) as done`;
    if (!row?.done) throw new Conflict(say("admin.notCallable"));
    await record(db, actor, "erasure.called-back", personId);
  });
}
