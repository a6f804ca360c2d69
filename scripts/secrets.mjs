import { createHmac, randomBytes } from "node:crypto";
import { existsSync, readFileSync, renameSync } from "node:fs";
import path from "node:path";
import { writeDurably } from "./files.mjs";

const SHORTEST = 32;

/**
 * The random passwords of this installation, in `<dataDir>/secrets.json`, readable by its owner only.
 * `get(name)` makes one on first use; `peek(name)` never does. Where TRELLIS_SECRET is set they are derived from it,
 * so that several machines have the same without sharing a disk.
 */
export function openSecrets(dataDir) {
  const seed = givenSecret();
  if (seed) {
    const derived = (name) => createHmac("sha256", seed).update(name).digest("base64url");
    return { peek: derived, get: derived };
  }
  const file = path.join(dataDir, "secrets.json");
  const known = existsSync(file) ? read(file) : {};
  return {
    peek: (name) => known[name],
    get(name) {
      if (!known[name]) {
        known[name] = randomBytes(24).toString("base64url");
        writeDurably(file, JSON.stringify(known, null, 2) + "\n");
      }
      return known[name];
    },
  };
}

/** TRELLIS_SECRET, if it is set. Throws where it is one that anybody could guess. */
export function givenSecret() {
  const secret = process.env.TRELLIS_SECRET;
  if (!secret) return undefined;
  if (
    secret.length < SHORTEST ||
    new Set(secret).size < 10 ||
    /change.?me|placeholder|example|secret|password/i.test(secret)
  )
    throw new Error(
      `TRELLIS_SECRET must be ${SHORTEST} random characters or more, and yours can be guessed. openssl rand -hex 32 makes one.`,
    );
  return secret;
}

function read(file) {
  try {
    return JSON.parse(readFileSync(file, "utf8"));
  } catch {
    // Kept for whoever wants to know what happened; every password in it can be set anew but one.
    renameSync(file, `${file}.unreadable`);
    throw new Error(
      `${file} could not be read and was moved to ${file}.unreadable. Restore it from a backup.`,
    );
  }
}

/**
 * The key that wraps every other key. Made on the first run, and only then: a new key beside an old database
 * would leave all its confidential text unreadable.
 */
export function masterKeyFile(dataDir, { mayCreate }) {
  const file = process.env.TRELLIS_MASTER_KEY_FILE || path.join(dataDir, "master.key");
  if (existsSync(file)) return file;
  if (!mayCreate)
    throw new Error(
      `The master key ${file} is missing, and without it the confidential text in the database cannot be read.\n` +
        "Put it back from your backup, or point TRELLIS_MASTER_KEY_FILE at it.",
    );
  writeDurably(file, randomBytes(32).toString("base64") + "\n");
  return file;
}
