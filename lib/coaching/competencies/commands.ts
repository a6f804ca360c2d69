import "server-only";
import type { z } from "zod";
import type { Actor } from "../../access/actor.ts";
import { now } from "../../clock.ts";
import { asPerson, type Db } from "../../db/unit.ts";
import { Invalid, NotFound } from "../../errors.ts";
import { record } from "../../events/record.ts";
import { newId } from "../../ids.ts";
import { requireKeeper } from "../../people/hats/queries.ts";
import { getUpload } from "../../people/uploads/commands.ts";
import { say } from "../../words/said.ts";
import type { Reader } from "../../words/tell.ts";
import { competenciesIn } from "./sheet.ts";
import type { AddCompetency, EditCompetency, ImportCompetencies } from "./schema.ts";
import { starterSet } from "./starter-set.ts";

type Description = z.output<typeof AddCompetency>;

/** Adds to the catalogue; for those who keep the directory. */
export function add(actor: Actor, input: Description): Promise<{ id: string }> {
  return asPerson(actor, async (db) => {
    await requireKeeper(db, actor, "addToCatalogue");
    if (await db.competency.findUnique({ where: { name: input.name } })) throw taken();
    return { id: await insert(db, actor, input) };
  });
}

/**
 * Adds those of the starter set that are not there by name, in its maker’s language; says how many. For those who keep
 * the directory.
 */
export function addStarterSet(actor: Actor, maker: Reader): Promise<{ added: number }> {
  return asPerson(actor, async (db) => {
    await requireKeeper(db, actor, "addToCatalogue");
    const there = new Set((await db.competency.findMany({ select: { name: true } })).map(({ name }) => name));
    const missing = starterSet(maker).filter(({ names }) => !names.some((name) => there.has(name)));
    for (const each of missing) await insert(db, actor, each);
    return { added: missing.length };
  });
}

/** Other words for a competency. Its five levels stay five; what was assessed on them stays. */
export function edit(
  actor: Actor,
  { competencyId: id, levels, ...words }: z.output<typeof EditCompetency>,
): Promise<void> {
  return asPerson(actor, async (db) => {
    await requireKeeper(db, actor, "changeCatalogue");
    const twin = await db.competency.findUnique({ where: { name: words.name } });
    if (twin && twin.id !== id) throw taken();
    const { count } = await db.competency.updateMany({ where: { id }, data: words });
    if (count === 0) throw new NotFound();
    for (const [index, anchor] of levels.entries())
      await db.competencyLevel.update({
        where: { competencyId_level: { competencyId: id, level: index + 1 } },
        data: { anchor },
      });
    await record(db, actor, "competency.edited", id);
  });
}

/**
 * Adds competencies from a sheet with the columns name, description, instrument and level 1 to level 5; those that
 * are there by name are left alone. Whole or not at all. Throws `Invalid` with the line at fault.
 */
export async function importCompetencies(
  actor: Actor,
  { uploadId }: z.output<typeof ImportCompetencies>,
): Promise<{ added: number; there: number }> {
  const { table } = await getUpload(actor, uploadId);
  const rows = competenciesIn(table);
  return asPerson(actor, async (db) => {
    const there = new Set((await db.competency.findMany({ select: { name: true } })).map(({ name }) => name));
    const missing = rows.filter(({ name }) => !there.has(name));
    for (const each of missing) await insert(db, actor, each);
    return { added: missing.length, there: rows.length - missing.length };
  });
}

const taken = () =>
  new Invalid(say("coaching.catalogue.taken"), { name: [say("coaching.catalogue.takenName")] });

async function insert(
  db: Db,
  actor: Actor,
  { name, description, instrument, levels }: Description,
): Promise<string> {
  const id = newId();
  await db.competency.createMany({ data: { id, name, description, instrument, createdAt: now() } });
  await db.competencyLevel.createMany({
    data: levels.map((anchor, index) => ({ competencyId: id, level: index + 1, anchor })),
  });
  await record(db, actor, "competency.added", id);
  return id;
}
