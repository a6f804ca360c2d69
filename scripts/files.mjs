import { closeSync, fsyncSync, mkdirSync, openSync, renameSync, rmSync, writeFileSync } from "node:fs";
import path from "node:path";

/** Writes a private file whole or not at all: after a crash, or on a full disk, it holds the old text or the new one. */
export function writeDurably(file, text) {
  mkdirSync(path.dirname(file), { recursive: true });
  const next = `${file}.next`;
  const handle = openSync(next, "w", 0o600);
  try {
    writeFileSync(handle, text); // to the last byte: a single write may end before it, and say so to nobody
    fsyncSync(handle);
  } catch (error) {
    rmSync(next, { force: true });
    throw error;
  } finally {
    closeSync(handle);
  }
  renameSync(next, file);
}
