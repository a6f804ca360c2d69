import "server-only";
import { STATUS_CODES } from "node:http";
import { z } from "zod";
import { parse } from "../action.ts";
import { ExpectedError, Forbidden, Invalid, NotFound, SignInNeeded, TooMany } from "../errors.ts";
import { report } from "../log.ts";
import { coaching } from "./coaching.ts";
import type { Caller, Endpoint } from "./endpoint.ts";
import { once, type Kept } from "./idempotency.ts";
import { people } from "./people.ts";
import { programs } from "./programs.ts";
import { IdempotencyKey, type Problem } from "./schema.ts";

export const ENDPOINTS: readonly Endpoint[] = [...people, ...programs, ...coaching];

export type ApiRequest = {
  readonly method: string;
  /** What follows /api/v1/, e.g. ["people", "0199…"]. */
  readonly place: readonly string[];
  readonly query: URLSearchParams;
  readonly body: unknown;
  readonly idempotencyKey: string | null;
};
export type ApiAnswer = Kept & { readonly headers: Readonly<Record<string, string>> };

/** One request of version 1, as the person whose token it showed. Every failure is answered, none is thrown. */
export async function answerApi(caller: Caller, request: ApiRequest): Promise<ApiAnswer> {
  try {
    const found = find(request);
    if ("allowed" in found) return notAllowed(found.allowed);
    const { endpoint, params } = found;
    if (endpoint.scope && !caller.scopes.includes(endpoint.scope))
      return refused(new Forbidden(`This token has no scope ${endpoint.scope}.`), {
        "WWW-Authenticate": `Bearer error="insufficient_scope", scope="${endpoint.scope}"`,
      });
    return { ...(await carryOut(caller, endpoint, params, request)), headers: {} };
  } catch (error) {
    return failed(error);
  }
}

async function carryOut(
  caller: Caller,
  endpoint: Endpoint,
  params: Record<string, string>,
  { method, place, query, body, idempotencyKey: key }: ApiRequest,
): Promise<Kept> {
  if (endpoint.method === "GET") {
    const input = parse(endpoint.input, { ...Object.fromEntries(query), ...params });
    return { status: 200, body: endpoint.answer.parse(await endpoint.run(caller, input, "")) };
  }
  if (typeof body !== "object" || body === null || Array.isArray(body))
    throw new Invalid("The body is an object in JSON.");
  if (!key || !IdempotencyKey.safeParse(key).success)
    throw new Invalid("Send an Idempotency-Key: 1 to 200 characters, new for each thing that is to be done.");
  const input = parse(endpoint.input, { ...body, ...params });
  const said = JSON.stringify([method, place, input]);
  return once(caller.actor, key, said, async (id) => ({
    status: 201,
    body: endpoint.answer.parse(await endpoint.run(caller, input, id)),
  }));
}

type Found = { endpoint: Endpoint; params: Record<string, string> } | { allowed: string[] };

/** The endpoint that is meant, or the methods that its place knows. Throws `NotFound` where there is none. */
function find({ method, place }: ApiRequest): Found {
  const here = ENDPOINTS.flatMap((endpoint) => {
    const params = paramsOf(endpoint.path.slice(1).split("/"), place);
    return params ? [{ endpoint, params }] : [];
  });
  if (here.length === 0) throw new NotFound();
  const meant = here.find(({ endpoint }) => endpoint.method === method);
  return meant ?? { allowed: here.map(({ endpoint }) => endpoint.method) };
}

function paramsOf(template: readonly string[], place: readonly string[]): Record<string, string> | null {
  if (template.length !== place.length) return null;
  const params: Record<string, string> = {};
  for (const [i, part] of template.entries()) {
    const given = place[i] ?? "";
    const name = /^\{(\w+)\}$/.exec(part)?.[1];
    if (name) params[name] = given;
    else if (part !== given) return null;
  }
  // What is no id is nothing's id: the same answer as for one that is not there.
  if (Object.values(params).some((id) => !z.uuid().safeParse(id).success)) throw new NotFound();
  return params;
}

const notAllowed = (allowed: string[]): ApiAnswer =>
  refused(new ExpectedError("NotAllowed", 405, "This place does not know that method."), {
    Allow: [...new Set(allowed.flatMap((method) => (method === "GET" ? ["GET", "HEAD"] : method)))].join(
      ", ",
    ),
  });

/** Any failure as a problem (RFC 9457); a bug is logged and told as one. */
export function failed(error: unknown): ApiAnswer {
  if (error instanceof SignInNeeded)
    return refused(new ExpectedError("TokenNeeded", 401, "This token is not known here, or is over."), {
      "WWW-Authenticate": "Bearer",
    });
  if (error instanceof TooMany) return refused(error, { "Retry-After": String(error.seconds) });
  if (error instanceof ExpectedError) return refused(error);
  report(error);
  return refused(new ExpectedError("Bug", 500, "Something went wrong on our side. Nothing was changed."));
}

export function refused(error: ExpectedError, headers: Record<string, string> = {}): ApiAnswer {
  const { status, code, message: detail } = error;
  const errors = error instanceof Invalid ? error.fields : {};
  const problem: z.infer<typeof Problem> = {
    ...{ type: "about:blank", title: STATUS_CODES[status] ?? "Error", status, detail, code },
    ...(Object.keys(errors).length > 0 && { errors }),
  };
  return { status, body: problem, headers: { ...headers, "Content-Type": "application/problem+json" } };
}
