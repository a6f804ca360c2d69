import "server-only";
import { now } from "../../clock.ts";
import { asWorker } from "../../db/unit.ts";
import { report } from "../../log.ts";
import { countsOf, type CountRow, type Counts } from "./counts.ts";
import { whereNamed } from "./named.ts";

const MINUTES = 60_000;

/** Carries out every erasure whose time has come; gives how many. For the clocks. */
export async function carryOutErasures(): Promise<number> {
  const due = await asWorker((db) =>
    db.erasure.findMany({
      where: { dueAt: { lte: now() }, calledBackAt: null, carriedOutAt: null },
      select: { personId: true },
      orderBy: { dueAt: "asc" },
    }),
  );
  let failed: unknown;
  for (const { personId } of due)
    // One that cannot be done now (they were made the last owner meanwhile) does not hold up the others.
    await eraseOne(personId).catch((error: unknown) => {
      report(error);
      failed = error;
    });
  if (failed) throw failed instanceof Error ? failed : new Error("An erasure failed");
  return due.length;
}

/** All of one person's, in one transaction; says what went, as the rehearsal counts it. */
export function eraseOne(personId: string): Promise<Counts> {
  return asWorker(async (db) => {
    const { runs, letters } = await whereNamed(db, personId);
    await db.matchSnapshot.deleteMany({ where: { runId: { in: runs } } });
    await db.mail.deleteMany({ where: { id: { in: letters } } });
    const rows = await db.$queryRaw<CountRow[]>`select kind, n from people.erase(${personId}::uuid)`;
    return countsOf(rows).set("matches", runs.length).set("letters", letters.length);
  }, 5 * MINUTES);
}
