import { openBytes, openLetter, openText, sealLetter, sealText, type Keys } from "../../lib/crypto/seal.ts";
import type { Row } from "./sql.ts";

/** A key of the house, unwrapped: of a relationship, an engagement or an author. */
export type Key = { readonly key: Buffer; readonly scope: string; readonly id: string };

/** What a sealed value says, and how other words are sealed in its place. */
export type Opened = { readonly text: string; reseal(text: string): Uint8Array };

export const KEY_TABLES = {
  "mentoring.relationship_keys": ["relationship", "relationship_id"],
  "coaching.engagement_keys": ["engagement", "engagement_id"],
  "people.author_keys": ["author", "person_id"],
} as const;

/** The keys in the rows of their tables that are not destroyed. */
export function unwrapped(master: Keys, tables: Readonly<Record<string, readonly Row[]>>): Key[] {
  return Object.entries(KEY_TABLES).flatMap(([table, [scope, column]]) =>
    (tables[table] ?? []).flatMap((row) => {
      const [id, wrapped] = [String(row[column]), row["wrapped"]];
      return Buffer.isBuffer(wrapped) ? [{ key: openBytes(master, wrapped, ["key", scope, id]), scope, id }] : [];
    }),
  ); // prettier-ignore
}

/** In clear under a key of the house, as a mail, or as a letter; null where none of them opens it. */
export function openSealed(
  master: Keys,
  keys: readonly Key[],
  table: string,
  row: Row,
  sealed: Buffer,
): Opened | null {
  const name = table === "coaching.notes" ? "coaching_notes" : (table.split(".")[1] ?? "");
  const of = (column: string) => String(row[column]);
  const id = of("id");
  const ids = [id, of("area_id"), of("engagement_id"), of("request_id"), `${of("relationship_id")}/${of("place")}`, `${of("engagement_id")} ${of("version")}`]; // prettier-ignore
  const letters = [
    [name, id, of("recipient_id")],
    [name, of("relationship_id"), of("person_id")],
    [name, of("proposal_id"), of("person_id")],
    ["inquiry", id],
    ["inquiry-reply", id],
    ["match_snapshots", "input", of("run_id")],
    ["match_snapshots", "result", of("run_id")],
  ];
  const tries: (() => Opened)[] = [
    ...ids.flatMap((each) =>
      keys.map(({ key, scope, id: whose }) => () => {
        const place = [name, "sealed", each, scope, whose];
        return { text: openText(key, sealed, place), reseal: (text: string) => sealText(key, text, place) };
      }),
    ),
    () => {
      const place = ["mails", id];
      return { text: openText(master, sealed, place), reseal: (text) => sealText(master, text, place) };
    },
    ...letters.map((place) => () => ({
      text: openLetter(master, sealed, place),
      reseal: (text: string) => sealLetter(master, text, place),
    })),
  ];
  for (const attempt of tries)
    try {
      return attempt();
    } catch {
      // another key
    }
  return null;
}
