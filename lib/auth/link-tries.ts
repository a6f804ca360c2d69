import "server-only";
import { headers } from "next/headers";
import { hashOf } from "../crypto/token.ts";
import { lookedUp, triesUnder } from "../db/rate-limit.ts";
import type { Db } from "../db/unit.ts";
import { whereFrom } from "./where-from.ts";

const WRONG = { most: 30, minutes: 15 };

/** Wrong links are counted by where they come from: by mail address, anybody could lock anybody out. */
const key = (said: Headers): string => `sign-in-link-used:${whereFrom(said)}`;

/** Looks for the link that this request brings, and counts one that is none. Throws `TooMany`. */
export const linkLookedUp = async <T>(link: string, look: (db: Db) => Promise<T | null>): Promise<T | null> =>
  lookedUp(key(await headers()), hashOf(link), WRONG, look);

/** Whether so many wrong links came from there that none is looked at for a while. */
export const areLinksHeldOff = async (said: Headers): Promise<boolean> =>
  (await triesUnder(key(said), WRONG.minutes)) >= WRONG.most;
