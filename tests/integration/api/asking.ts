import { GET, PATCH, POST } from "@/app/api/v1/[...path]/route.ts";
import type { Actor } from "@/lib/access/actor.ts";
import { makePersonalToken } from "@/lib/people/tokens/commands.ts";
import { SCOPES, type Scope } from "@/lib/people/tokens/schema.ts";

export const ALL = [...SCOPES];

export const tokenOf = async (who: Actor, scopes: Scope[] = ALL): Promise<string> =>
  (await makePersonalToken(who, { name: "A program", scopes, days: 30 })).token;

export type Said = { status: number; body: Record<string, unknown>; text: string; headers: Headers };
type More = { body?: unknown; key?: string; from?: string; method?: "GET" | "POST" | "PATCH" };
const HANDLERS = { GET, POST, PATCH };

/** Asks version 1 as a program would, with a token. */
export async function ask(token: string, address: string, more: More = {}): Promise<Said> {
  const { body, key, from = "10.0.0.1", method = body === undefined ? "GET" : "POST" } = more;
  const url = new URL(`http://localhost/api/v1${address}`);
  const request = new Request(url, {
    method,
    headers: {
      ...(token && { authorization: `Bearer ${token}` }),
      ...(key && { "idempotency-key": key }),
      "x-forwarded-for": from,
      // A cookie is nothing here.
      cookie: "next-auth.session-token=x",
    },
    ...(body !== undefined && { body: typeof body === "string" ? body : JSON.stringify(body) }),
  });
  const path = url.pathname.split("/").slice(3);
  const answer = await HANDLERS[method](request, { params: Promise.resolve({ path }) });
  const text = await answer.text();
  return {
    status: answer.status,
    headers: answer.headers,
    text,
    body: JSON.parse(text) as Said["body"],
  };
}
