import type { Query } from "../support/sql.ts";
import { idOf } from "./world.ts";
import type { Write } from "./writes.ts";

/** Tries a write inside the owner's open transaction, as its role and person, and takes it back. */
export async function attempt(query: Query, write: Write): Promise<string> {
  await query("savepoint attempt");
  try {
    await query(`set local role ${write.role}`);
    await query("select set_config('trellis.person_id', $1, true)", [write.who ? idOf(write.who) : ""]);
    let touched = 0;
    for (const statement of write.sql.split("; ")) touched = (await query(statement)).touched;
    return touched > 0 ? "done" : "refused";
  } catch (error) {
    const code = (error as { code?: string }).code ?? String(error);
    return code === "42501" && write.expect !== "42501" ? "refused" : code;
  } finally {
    await query("rollback to savepoint attempt");
  }
}
