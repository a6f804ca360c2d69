import "server-only";
import type { z } from "zod";
import type { Actor } from "../../access/actor.ts";
import { asPerson } from "../../db/unit.ts";
import { Forbidden, NotFound } from "../../errors.ts";
import type { AskBreakGlass, OneGlass } from "./schema.ts";

/** What the database forbids here is nobody's to know of: one answer for missing, foreign and in the line. */
async function orNotFound<T>(work: Promise<T>): Promise<T> {
  return work.catch((error: unknown) => {
    throw error instanceof Forbidden ? new NotFound() : error;
  });
}

/** Asks for a reading in danger or under law (W12). Nothing opens until a second person agrees. */
export function askBreakGlass(
  actor: Actor,
  { relationshipId, ground, untold }: z.output<typeof AskBreakGlass>,
): Promise<{ id: string }> {
  return orNotFound(
    asPerson(actor, async (db) => {
      const [row] = await db.$queryRaw<{ id: string }[]>`
        select mentoring.ask_break_glass(${relationshipId}::uuid, ${ground}, ${untold})::text as id`;
      if (!row) throw new NotFound();
      return row;
    }),
  );
}

/** The second person's word: from now on the two may read for 24 hours, and the partners are told. */
export function secondBreakGlass(actor: Actor, { glassId }: z.output<typeof OneGlass>): Promise<void> {
  return orNotFound(
    asPerson(actor, async (db) => {
      await db.$queryRaw`select mentoring.second_break_glass(${glassId}::uuid)::text`;
    }),
  );
}
