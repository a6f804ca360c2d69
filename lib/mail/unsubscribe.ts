import "server-only";
import { createHmac, timingSafeEqual } from "node:crypto";
import { env } from "../env.ts";
import { paths } from "../paths.ts";
import { STOPPABLE, type Stoppable } from "./topics.ts";

const macOf = (said: string): Buffer =>
  createHmac("sha256", env().NEXTAUTH_SECRET).update(`unsubscribe|${said}`).digest();

/** The address by which a mail program stops mails about these topics, in one request and without a sign-in. */
export function unsubscribeAddress(personId: string, topics: readonly Stoppable[]): string {
  const said = `${personId}.${[...topics].sort().join("+")}`;
  return new URL(paths.unsubscribe(`${said}.${macOf(said).toString("base64url")}`), env().NEXTAUTH_URL).href;
}

/** Whose mails about what are to stop; null for an address that we did not make. */
export function readUnsubscribe(token: string): { personId: string; topics: Stoppable[] } | null {
  const [personId = "", named = "", mac = ""] = token.split(".");
  const right = macOf(`${personId}.${named}`);
  const given = Buffer.from(mac, "base64url");
  if (given.length !== right.length || !timingSafeEqual(given, right)) return null;
  return { personId, topics: STOPPABLE.filter((topic) => named.split("+").includes(topic)) };
}
