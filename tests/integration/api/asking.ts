import { GET, PATCH, POST } from "@/app/api/v1/[[...path]]/route.ts";
import type { Actor } from "@/lib/access/actor.ts";
import { describeApi } from "@/lib/api/openapi.ts";
import { makePersonalToken } from "@/lib/people/tokens/commands.ts";
import { SCOPES, type Scope } from "@/lib/people/tokens/schema.ts";

export const ALL = [...SCOPES];

export const tokenOf = async (who: Actor, scopes: Scope[] = ALL): Promise<string> =>
  (await makePersonalToken(who, { name: "A program", scopes, days: 30 })).token;

export type Said = { status: number; body: Record<string, unknown>; text: string; headers: Headers };
type More = { body?: unknown; key?: string; from?: string; method?: "GET" | "HEAD" | "POST" | "PATCH" };
const HANDLERS = { GET, HEAD: GET, POST, PATCH };

type Operation = { readonly responses: Readonly<Record<string, unknown>> };
const PATHS = describeApi("http://localhost")["paths"] as Record<string, Record<string, Operation>>;

/** Whether the description of version 1 names an answer; of what it does not describe it says nothing. */
function isNamed(method: string, place: readonly string[], status: number): boolean {
  const [, described] =
    Object.entries(PATHS).find(([path]) => {
      const parts = path.slice(1).split("/");
      return (
        parts.length === place.length && parts.every((part, i) => part.startsWith("{") || part === place[i])
      );
    }) ?? [];
  const operation = described?.[method.toLowerCase()];
  return !operation || String(status) in operation.responses;
}

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
  if (!isNamed(method, path, answer.status))
    throw new Error(`The document does not name ${answer.status} for ${method} ${address}: ${text}`);
  return {
    status: answer.status,
    headers: answer.headers,
    text,
    body: JSON.parse(text) as Said["body"],
  };
}
