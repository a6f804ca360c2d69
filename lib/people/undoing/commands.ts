import "server-only";
import type { z } from "zod";
import type { Actor } from "../../access/actor.ts";
import { now } from "../../clock.ts";
import { asPerson, asWorker } from "../../db/unit.ts";
import { NotFound } from "../../errors.ts";
import { record } from "../../events/record.ts";
import { requireKeeper } from "../hats/queries.ts";
import { oneAtATime } from "../import/commands.ts";
import { changeDetails } from "../person/commands.ts";
import { planOf } from "./queries.ts";
import { UNDO_DAYS, type UndoImport } from "./schema.ts";

export type Undone = { away: number; back: number; managers: number; stayed: number };

/**
 * Undoes an import, in one transaction: whom it added is taken away, what it changed is as it was, managers too. What
 * has moved on since stays. Managers go through the wall like any other change of them (W6).
 */
export async function undoImport(actor: Actor, { importId }: z.output<typeof UndoImport>): Promise<Undone> {
  return asPerson(
    actor,
    async (db) => {
      await requireKeeper(db, actor, "undoImport");
      await oneAtATime(db);
      const run = await db.peopleImport.findUnique({ where: { id: importId } });
      if (!run) throw new NotFound();
      // Nobody of it signs in or is changed between what is planned and what is done.
      await db.$queryRaw`
        select p.id from people.people p
         where exists (select 1 from people.import_rows r where r.import_id = ${importId}::uuid and r.person_id = p.id)
         order by p.id for update of p`;
      const { away, back, lines, stays } = await planOf(db, importId, run.at);
      await changeDetails(db, back);
      const ids = away.map(({ id }) => id);
      await db.$executeRaw`
        select people.take_back_import(${importId}::uuid, ${ids}::uuid[], ${[...lines]}::uuid[], ${stays.length}::int)`;
      await record(db, actor, "people.import-undone", importId);
      return { away: away.length, back: back.length, managers: lines.length, stayed: stays.length };
    },
    600_000,
  );
}

/** What imports changed, where that cannot be undone any more. For the clocks. */
export const forgetImportRows = (): Promise<unknown> =>
  asWorker((db) =>
    db.importRow.deleteMany({
      where: { import: { at: { lt: new Date(now().getTime() - UNDO_DAYS * 86_400_000) } } },
    }),
  );
