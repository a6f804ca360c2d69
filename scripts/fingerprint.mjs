import { createHash } from "node:crypto";
import { existsSync, readdirSync, readFileSync, statSync, writeFileSync } from "node:fs";
import path from "node:path";
import { root } from "./place.mjs";

/** One hash over the names and contents of files and folders of the project; what is absent counts as absent. */
export function fingerprint(places) {
  const hash = createHash("sha256");
  for (const file of places.flatMap(filesUnder).sort()) {
    hash.update(`${file}\0`);
    hash.update(readFileSync(path.join(root, file)));
  }
  return hash.digest("hex");
}

function filesUnder(place) {
  const full = path.join(root, place);
  if (!existsSync(full) || place.endsWith(path.join("db", "generated"))) return [];
  if (!statSync(full).isDirectory()) return [place];
  return readdirSync(full).flatMap((name) => filesUnder(path.join(place, name)));
}

/** Does `work` unless `stamp` says that it was done for exactly this fingerprint. Gives whether it did. */
export async function unlessDone(stamp, print, work) {
  const file = path.join(root, stamp);
  if (existsSync(file) && readFileSync(file, "utf8") === print) return false;
  await work();
  writeFileSync(file, print);
  return true;
}
