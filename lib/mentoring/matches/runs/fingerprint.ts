import "server-only";
import { createHmac, randomBytes } from "node:crypto";
import { masterKey } from "../../../crypto/master-key.ts";
import { openBytes, sealBytes } from "../../../crypto/seal.ts";
import type { Db } from "../../../db/unit.ts";
import { canonical } from "../../../matching/criteria.ts";
import type { Shape } from "../../../matching/together.ts";
import type { Problem } from "../engine/problem.ts";

/**
 * One text for one problem of a program, whatever the order of rows, and the same after the master key was changed.
 * Keyed: a plain hash would let an admin who knows everybody else's answers test whether somebody they manage takes
 * part (W7). As the worker.
 */
export async function fingerprintOf(
  db: Db,
  programId: string,
  { input, aside, shape }: Problem,
): Promise<string> {
  return createHmac("sha256", await keyOf(db, programId))
    .update(canonical(input))
    .update(JSON.stringify([...aside].sort()))
    .update(shape ? textOf(shape) : "")
    .digest("hex");
}

function textOf({ kind, smallest, largest, apart, growing, hosts }: Shape): string {
  const two = apart.map(({ mentee, mentor, rule }) => `${[mentee, mentor].sort().join(" ")} ${rule}`).sort();
  return JSON.stringify([kind, smallest, largest, two, Object.entries(growing).sort(), [...hosts].sort()]);
}

async function keyOf(db: Db, programId: string): Promise<Buffer> {
  const place = ["key", "fingerprint", programId];
  const find = () => db.fingerprintKey.findUnique({ where: { programId } });
  let row = await find();
  if (!row) {
    const wrapped = sealBytes(masterKey(), randomBytes(32), place);
    await db.fingerprintKey.createMany({ data: { programId, wrapped }, skipDuplicates: true });
    row = await find(); // another run may have been first
  }
  if (!row) throw new Error("A program has no key for its fingerprints");
  return openBytes(masterKey(), row.wrapped, place);
}
