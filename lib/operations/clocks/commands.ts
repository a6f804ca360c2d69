import "server-only";
import type { z } from "zod";
import type { Actor } from "../../access/actor.ts";
import { now } from "../../clock.ts";
import { asPerson } from "../../db/unit.ts";
import { NotFound } from "../../errors.ts";
import { record } from "../../events/record.ts";
import { newId } from "../../ids.ts";
import type { AskTurn } from "./schema.ts";

/** Asks for a turn of a clock out of its time, also after one that failed. For owners; throws `NotFound`. */
export function askTurn(actor: Actor, { clock }: z.output<typeof AskTurn>): Promise<void> {
  return asPerson(actor, async (db) => {
    if ((await db.clock.count({ where: { name: clock } })) === 0) throw new NotFound();
    const id = newId();
    const { count } = await db.clockTurn.createMany({
      data: { id, clock, askedBy: actor.personId, askedAt: now() },
      skipDuplicates: true, // one that waits already is the same wish
    });
    if (count > 0) await record(db, actor, "clock.asked", id);
  });
}
