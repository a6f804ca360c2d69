import { createCipheriv, createDecipheriv, randomBytes } from "node:crypto";

/**
 * Where a ciphertext belongs: table, column, row and key. Authenticated with it, so that a sealed value moved
 * to another place does not open.
 */
export type Place = readonly string[];

/** The key in use, and those before it that still open what they sealed. */
export type Keys = readonly [Buffer, ...Buffer[]];
type Key = Buffer | Keys;

const VERSION = 1;
const asKeys = (key: Key): Keys => (Buffer.isBuffer(key) ? [key] : (key as Keys));

/** AES-256-GCM: version (1 byte) · nonce (12) · tag (16) · ciphertext. A nonce is random and used once. */
export function sealBytes(key: Key, plain: Buffer, place: Place): Uint8Array<ArrayBuffer> {
  const nonce = randomBytes(12);
  const cipher = createCipheriv("aes-256-gcm", asKeys(key)[0], nonce).setAAD(aad(place));
  const body = Buffer.concat([cipher.update(plain), cipher.final()]);
  return new Uint8Array(Buffer.concat([Buffer.of(VERSION), nonce, cipher.getAuthTag(), body]));
}

/** Throws when a single bit, or the place, is not what it was. */
export function openBytes(key: Key, sealed: Uint8Array, place: Place): Buffer {
  const bytes = Buffer.from(sealed);
  if (bytes.length < 29 || bytes[0] !== VERSION) throw new Error("Not a sealed value");
  let refused: unknown;
  for (const each of asKeys(key))
    try {
      return openWith(each, bytes, place);
    } catch (error) {
      refused = error;
    }
  throw refused;
}

function openWith(key: Buffer, bytes: Buffer, place: Place): Buffer {
  const decipher = createDecipheriv("aes-256-gcm", key, bytes.subarray(1, 13), { authTagLength: 16 })
    .setAAD(aad(place))
    .setAuthTag(bytes.subarray(13, 29));
  return Buffer.concat([decipher.update(bytes.subarray(29)), decipher.final()]);
}

export const sealText = (key: Key, text: string, place: Place) =>
  sealBytes(key, Buffer.from(text, "utf8"), place);
export const openText = (key: Key, sealed: Uint8Array, place: Place) =>
  openBytes(key, sealed, place).toString("utf8");

/** A value for one reader whose key the writer cannot have: a fresh key, wrapped by the master key, goes with it. */
export function sealLetter(master: Key, text: string, place: Place): Uint8Array<ArrayBuffer> {
  const key = randomBytes(32);
  const wrapped = sealBytes(master, key, ["letter", ...place]);
  return new Uint8Array(Buffer.concat([wrapped, sealText(key, text, place)]));
}

export function openLetter(master: Key, sealed: Uint8Array, place: Place): string {
  const split = 29 + 32;
  const key = openBytes(master, sealed.subarray(0, split), ["letter", ...place]);
  return openText(key, sealed.subarray(split), place);
}

const aad = (place: Place): Buffer => Buffer.from(place.join("|"), "utf8");
