import { masterKey } from "@/lib/crypto/master-key.ts";
import { openBytes, openLetter, openText } from "@/lib/crypto/seal.ts";
import { tablesOf, unhidden, type Row, type Sql } from "./sql.ts";

type Key = { readonly key: Buffer; readonly scope: string; readonly id: string };

/**
 * A dump of every table as text, with every sealed value opened that the master key and the keys in the dump still
 * open: what somebody would find who had everything.
 */
export async function openedDump(owner: Sql): Promise<string> {
  const tables: Record<string, Row[]> = await unhidden(owner, async (query) => {
    const rows: Record<string, Row[]> = {};
    for (const table of await tablesOf(query)) rows[table] = await query(`select * from ${table}`);
    return rows;
  });
  const keys = [
    ...keysIn(tables["mentoring.relationship_keys"], "relationship", "relationship_id"),
    ...keysIn(tables["coaching.engagement_keys"], "engagement", "engagement_id"),
    ...keysIn(tables["people.author_keys"], "author", "person_id"),
  ];
  const opened = Object.entries(tables).flatMap(([table, rows]) =>
    rows.flatMap((row) => Object.values(row).flatMap((value) => (Buffer.isBuffer(value) ? open(table, row, value, keys) : []))),
  ); // prettier-ignore
  return [JSON.stringify(tables), ...opened].join("\n");
}

function keysIn(rows: Row[] = [], scope: string, column: string): Key[] {
  return rows.flatMap((row) => {
    const [id, wrapped] = [String(row[column]), row["wrapped"]];
    return Buffer.isBuffer(wrapped)
      ? [{ key: openBytes(masterKey(), wrapped, ["key", scope, id]), scope, id }]
      : [];
  });
}

/** In clear, under a key of the house, or as a letter. */
function open(table: string, row: Row, sealed: Buffer, keys: readonly Key[]): string[] {
  const name = table === "coaching.notes" ? "coaching_notes" : (table.split(".")[1] ?? "");
  const id = String(row["id"]);
  const ids = [id, String(row["area_id"]), String(row["engagement_id"]), `${String(row["relationship_id"])}/${String(row["place"])}`, `${String(row["engagement_id"])} ${String(row["version"])}`]; // prettier-ignore
  const letters = [
    [name, id, String(row["recipient_id"])],
    [name, String(row["relationship_id"]), String(row["person_id"])],
    [name, String(row["proposal_id"]), String(row["person_id"])],
    ["inquiry", id],
    ["inquiry-reply", id],
    ["match_snapshots", "input", String(row["run_id"])],
    ["match_snapshots", "result", String(row["run_id"])],
  ];
  const tries = [
    ...ids.flatMap((each) => keys.map(({ key, scope, id: of }) => () => openText(key, sealed, [name, "sealed", each, scope, of]))),
    () => openText(masterKey(), sealed, ["mails", id]),
    ...letters.map((place) => () => openLetter(masterKey(), sealed, place)),
  ]; // prettier-ignore
  const found = [sealed.toString("utf8")];
  for (const attempt of tries)
    try {
      return [attempt()];
    } catch {
      // another key
    }
  return found;
}
