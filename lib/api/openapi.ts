import "server-only";
import { z } from "zod";
import { SCOPES } from "../people/tokens/schema.ts";
import { IN_ENGLISH, wordsFor } from "../words/tell.ts";
import { ENDPOINTS } from "./answer.ts";
import type { Endpoint } from "./endpoint.ts";
import * as schemas from "./schema.ts";

/** Programs read English. */
const t = wordsFor(IN_ENGLISH, "profile");

type Json = Record<string, unknown>;

const PLACE = "#/components/schemas/";
const ANSWERED = new Set<unknown>([
  ...ENDPOINTS.map(({ answer }) => answer),
  schemas.Person,
  schemas.Program,
]);
const NAMED = Object.entries(schemas).filter(([, schema]) => ANSWERED.has(schema));

/** The description of version 1 (OpenAPI 3.1), made from the schemas that hold its requests and answers. */
export const describeApi = (origin: string): Json => ({
  openapi: "3.1.0",
  info: {
    title: "Trellis",
    version: "1",
    description:
      "People, programs and the facts of one's own coaching. Nothing of mentoring relationships is here, for nobody.",
  },
  servers: [{ url: new URL("/api/v1", origin).href }],
  security: [{ token: [] }],
  paths: pathsOf(ENDPOINTS),
  components: {
    securitySchemes: {
      token: {
        type: "http",
        scheme: "bearer",
        description: `A personal token. Its scopes: ${SCOPES.map(
          (scope) => `${scope} (${t(`tokens.scope.${scope}`)})`,
        ).join("; ")}.`,
      },
    },
    schemas: { ...answers(), Problem: plain(z.toJSONSchema(schemas.Problem) as Json) },
    responses: {
      Problem: problem("Whatever else went wrong, on our side for the most part"),
      ...Object.fromEntries(
        Object.entries(REFUSALS).map(([status, { why, headers }]) => [
          `Problem${status}`,
          problem(why, headers),
        ]),
      ),
    },
  },
});

/** What an endpoint may refuse with, and which ones do. */
const REFUSALS: Record<number, { why: string; headers?: Json; by: (endpoint: Endpoint) => boolean }> = {
  401: {
    why: "The token is not known here, or is over",
    headers: { "WWW-Authenticate": header("string", "`Bearer`.") },
    by: () => true,
  },
  403: {
    why: "The token has not this scope, or its person may see this and not do it",
    headers: { "WWW-Authenticate": header("string", "Which scope it takes, where one is missing.") },
    by: ({ scope }) => scope !== null,
  },
  404: {
    why: "There is no such thing, or none that this person may know of",
    by: ({ path }) => path.includes("{"),
  },
  409: {
    why: "It is there already, a rule of the house refuses it now, or the same request is being worked on",
    by: ({ method }) => method === "POST",
  },
  413: { why: "The body is longer than 64 KB", by: ({ method }) => method === "POST" },
  422: { why: "Something in it cannot be taken; `errors` says what, by field", by: () => true },
  429: {
    why: "Too often, or too many wrong tokens from this address",
    headers: { "Retry-After": header("integer", "Seconds until it may be tried again.") },
    by: () => true,
  },
};

function header(type: string, description: string): Json {
  return { description, schema: { type } };
}

function problem(why: string, headers?: Json): Json {
  return {
    description: `${why} (RFC 9457)`,
    ...(headers && { headers }),
    content: { "application/problem+json": { schema: { $ref: `${PLACE}Problem` } } },
  };
}

function answers(): Json {
  const registry = z.registry<{ id: string }>();
  for (const [id, schema] of NAMED) registry.add(schema, { id });
  const made = z.toJSONSchema(registry, { uri: (id) => PLACE + id, io: "output" }).schemas as Json;
  return Object.fromEntries(Object.entries(made).map(([id, schema]) => [id, plain(schema as Json)]));
}

/** Without what only repeats itself; and an answer may have more fields one day. */
function plain(value: Json): Json {
  const walk = (each: unknown): unknown => {
    if (Array.isArray(each)) return each.map(walk);
    if (typeof each !== "object" || each === null) return each;
    const { $schema: _, $id: __, ...rest } = each as Json;
    if ("format" in rest) delete rest["pattern"];
    if (rest["additionalProperties"] === false) delete rest["additionalProperties"];
    return Object.fromEntries(Object.entries(rest).map(([key, inner]) => [key, walk(inner)]));
  };
  return walk(value) as Json;
}

function pathsOf(endpoints: readonly Endpoint[]): Json {
  const paths: Record<string, Json> = {};
  for (const endpoint of endpoints)
    (paths[endpoint.path] ??= {})[endpoint.method.toLowerCase()] = operationOf(endpoint);
  return paths;
}

function operationOf(endpoint: Endpoint): Json {
  const { method, path, scope, summary, input, answer } = endpoint;
  const { properties = {}, required = [] } = z.toJSONSchema(input, { io: "input" }) as {
    properties?: Record<string, Json>;
    required?: string[];
  };
  const inPath = (name: string) => path.includes(`{${name}}`);
  const rest = Object.entries(properties).filter(([name]) => !inPath(name));
  const parameter = (name: string, schema: Json, place: "path" | "query") => ({
    ...{ name, in: place, schema: plain(schema) },
    required: place === "path" || required.includes(name),
  });
  const name = NAMED.find(([, schema]) => schema === answer)?.[0] ?? "";
  return {
    operationId: operationId(method, path),
    summary,
    description: scope ? `Needs a token with the scope \`${scope}\`.` : "Any token will do.",
    security: [{ token: scope ? [scope] : [] }],
    parameters: [
      ...Object.entries(properties).flatMap(([name, schema]) =>
        inPath(name) ? [parameter(name, schema, "path")] : [],
      ),
      ...(method === "GET" ? rest.map(([name, schema]) => parameter(name, schema, "query")) : [KEY]),
    ],
    ...(method === "POST" && {
      requestBody: {
        required: true,
        content: {
          "application/json": {
            schema: {
              type: "object",
              properties: Object.fromEntries(rest.map(([name, schema]) => [name, plain(schema)])),
              required: required.filter((name) => !inPath(name)),
              additionalProperties: false,
            },
          },
        },
      },
    }),
    responses: {
      [method === "GET" ? "200" : "201"]: {
        description: "Done",
        content: { "application/json": { schema: { $ref: PLACE + name } } },
      },
      ...Object.fromEntries(
        Object.entries(REFUSALS)
          .filter(([, { by }]) => by(endpoint))
          .map(([status]) => [status, { $ref: `#/components/responses/Problem${status}` }]),
      ),
      default: { $ref: "#/components/responses/Problem" },
    },
  };
}

const KEY = {
  name: "Idempotency-Key",
  in: "header",
  required: true,
  schema: plain(z.toJSONSchema(schemas.IdempotencyKey) as Json),
};

/** `getPeoplePersonId`: what code made from this calls it. */
const operationId = (method: string, path: string): string =>
  method.toLowerCase() +
  path
    .split(/[^a-zA-Z]+/)
    .filter(Boolean)
    .map((word) => word.charAt(0).toUpperCase() + word.slice(1))
    .join("");
