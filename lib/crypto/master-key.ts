import "server-only";
import { readFileSync, statSync } from "node:fs";
import { env } from "../env.ts";
import type { Keys } from "./seal.ts";

let kept: { file: string; changed: number; keys: Keys } | undefined;

/**
 * The 32 bytes outside the database that wrap every other key. While they are being changed the file has a second
 * line, the key before: what is sealed is sealed with the first, and opened with either. The file is looked at each
 * time, so that a change reaches a running server at once. Throws when it is missing or short.
 */
export function masterKey(): Keys {
  const file = env().TRELLIS_MASTER_KEY_FILE;
  const changed = statSync(/* turbopackIgnore: true */ file).mtimeMs;
  if (kept?.file !== file || kept.changed !== changed)
    kept = { file, changed, keys: keysIn(readFileSync(/* turbopackIgnore: true */ file, "utf8")) };
  return kept.keys;
}

function keysIn(text: string): Keys {
  const [first, ...before] = text
    .split("\n")
    .filter((line) => line.trim() !== "")
    .map((line) => Buffer.from(line.trim(), "base64"));
  if (!first || [first, ...before].some((key) => key.length !== 32))
    throw new Error("The master key file does not hold 32 bytes in base64");
  return [first, ...before];
}
