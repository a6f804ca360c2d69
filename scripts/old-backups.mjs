// Backups that have become too old: a key that was destroyed at the end of retention lives on in them.
import { existsSync, readdirSync, readFileSync, rmSync } from "node:fs";
import path from "node:path";
import { manifestName } from "./archive.mjs";

const DAY = 86_400_000;
const DAYS = 35;

/** For how many days a backup is kept. Throws where TRELLIS_BACKUP_DAYS is no such number. */
export function daysKept() {
  const days = Number(process.env.TRELLIS_BACKUP_DAYS || DAYS);
  if (!(days >= 1)) throw new Error("TRELLIS_BACKUP_DAYS is a number of days, 1 or more.");
  return days;
}

/** The backups in a folder that are older than that, by what they say of themselves. Whatever is no backup is not ours. */
export function oldBackups(folder, moment = Date.now()) {
  if (!existsSync(folder)) return [];
  return readdirSync(folder)
    .map((name) => path.join(folder, name))
    .filter((each) => madeAt(each) < moment - daysKept() * DAY);
}

function madeAt(folder) {
  try {
    return Date.parse(JSON.parse(readFileSync(path.join(folder, manifestName), "utf8")).madeAt);
  } catch {
    return NaN;
  }
}

/** Takes them away; gives how many. */
export function removeOldBackups(folder) {
  const old = oldBackups(folder);
  for (const each of old) rmSync(each, { recursive: true });
  return old.length;
}
