import { createHash, randomBytes } from "node:crypto";

/** 256 random bits for a link or a cookie. Only its hash is stored. */
export const newToken = (): string => randomBytes(32).toString("base64url");

export const hashOf = (token: string): string => createHash("sha256").update(token).digest("base64url");

/** The same, as bytes, for columns of that type. */
export const hashBytes = (token: string): Uint8Array<ArrayBuffer> =>
  new Uint8Array(createHash("sha256").update(token).digest());
