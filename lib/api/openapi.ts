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
      Problem: {
        description: "What is wrong (RFC 9457)",
        content: { "application/problem+json": { schema: { $ref: `${PLACE}Problem` } } },
      },
    },
  },
});

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

function operationOf({ method, path, scope, summary, input, answer }: Endpoint): Json {
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
    summary: scope ? `${summary} (${scope})` : summary,
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
      default: { $ref: "#/components/responses/Problem" },
    },
  };
}

const KEY = {
  name: "Idempotency-Key",
  in: "header",
  required: true,
  description: "New for each thing that is to be done; the same again gives the same answer for a day.",
  schema: { type: "string", minLength: 1, maxLength: 200 },
};

/** `getPeoplePersonId`: what code made from this calls it. */
const operationId = (method: string, path: string): string =>
  method.toLowerCase() +
  path
    .split(/[^a-zA-Z]+/)
    .filter(Boolean)
    .map((word) => word.charAt(0).toUpperCase() + word.slice(1))
    .join("");
