// The embedded server's safety against losing more than minutes: with TRELLIS_ARCHIVE_DIR, on another disk, each piece
// of its write-ahead log is copied there, at the latest every five minutes (decision 048).
import { chownSync, mkdirSync } from "node:fs";
import path from "node:path";
import { serverAccount } from "./postgres-account.mjs";

const MINUTES = 5;

/** Where the log and the copies go; nothing when nobody asked for it. Throws a sentence for a folder that cannot be. */
export function archiveDir() {
  const dir = process.env.TRELLIS_ARCHIVE_DIR;
  if (!dir) return undefined;
  if (!path.isAbsolute(dir) || /['"\\$`%\n]/.test(dir))
    throw new Error(
      "TRELLIS_ARCHIVE_DIR is the whole path of a folder, without quotation marks, $, % or \\.",
    );
  return dir;
}

/** What the server is told so that its log is kept. A piece that is there already is never written over. */
export function archiveSettings(cluster) {
  const dir = archiveDir();
  if (!dir) return {};
  const log = path.join(dir, "log");
  mkdirSync(log, { recursive: true, mode: 0o700 });
  giveTo(serverAccount(cluster), dir, log);
  const piece = `"${log}/%f.gz"`;
  const known = `gzip -dc ${piece} | cmp -s - "%p"`;
  const copy = `gzip -c "%p" > ${piece}.part && mv ${piece}.part ${piece}`;
  return {
    archive_mode: "on",
    archive_timeout: String(MINUTES * 60),
    archive_command: `if test -f ${piece}; then ${known}; else ${copy}; fi`,
  };
}

function giveTo(account, ...folders) {
  if (account) for (const folder of folders) chownSync(folder, account.uid, account.gid);
}
