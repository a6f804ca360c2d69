import { expect, test } from "vitest";
import { ENDPOINTS } from "@/lib/api/answer.ts";
import { describeApi } from "@/lib/api/openapi.ts";

type Json = Record<string, unknown>;
const document = describeApi("https://trellis.example") as {
  openapi: string;
  servers: { url: string }[];
  paths: Record<string, Record<string, Json & { operationId: string; parameters: Json[] }>>;
  components: { schemas: Record<string, Json> };
};
const operations = Object.entries(document.paths).flatMap(([path, methods]) =>
  Object.entries(methods).map(([method, operation]) => ({ path, method, operation })),
);

test("every endpoint is described, under one name each", () => {
  expect(operations.map(({ path, method }) => `${method.toUpperCase()} ${path}`).sort()).toEqual(
    ENDPOINTS.map(({ path, method }) => `${method} ${path}`).sort(),
  );
  expect(new Set(operations.map(({ operation }) => operation.operationId)).size).toBe(operations.length);
  expect(document).toMatchObject({ openapi: "3.1.0", servers: [{ url: "https://trellis.example/api/v1" }] });
});

test("every reference leads somewhere, and every name in a path is a parameter", () => {
  const text = JSON.stringify(document);
  const references = [...text.matchAll(/"\$ref":"#([^"]+)"/g)].map(([, to = ""]) => to);
  expect(references.length).toBeGreaterThan(operations.length);
  for (const reference of references) {
    const found = reference
      .split("/")
      .slice(1)
      .reduce<unknown>((at, part) => (at as Json | undefined)?.[part], document);
    expect([reference, typeof found]).toEqual([reference, "object"]);
  }
  for (const { path, operation } of operations)
    for (const [, name] of path.matchAll(/\{(\w+)\}/g))
      expect(operation.parameters).toContainEqual(
        expect.objectContaining({ name, in: "path", required: true }),
      );
});

test("it says what may be refused, what each takes of a token, and when it may be tried again", () => {
  for (const { path, method, operation } of operations) {
    const { scope } =
      ENDPOINTS.find((each) => each.path === path && each.method.toLowerCase() === method) ?? {};
    expect(operation["security"]).toEqual([{ token: scope ? [scope] : [] }]);
    const refused = Object.keys(operation["responses"] as Json).filter((status) => Number(status) >= 400);
    const expected = ["401", scope && "403", path.includes("{") && "404", method === "post" && "409", method === "post" && "413", "422", "429"]; // prettier-ignore
    expect([path, refused]).toEqual([path, expected.filter(Boolean)]);
  }
  expect(document).toHaveProperty(["components", "responses", "Problem429", "headers", "Retry-After"]);
  const log = document.paths["/coaching/engagements/{engagementId}/sessions"]?.["post"];
  expect(log?.parameters).toContainEqual(
    expect.objectContaining({
      schema: expect.objectContaining({ pattern: "^[\\x21-\\x7e]{1,200}$" }) as Json,
    }),
  );
  for (const field of ["date", "time"])
    expect(log?.["requestBody"]).toHaveProperty(
      ["content", "application/json", "schema", "properties", field, "description"],
      expect.stringContaining("time zone of the token's person"),
    );
});

test("W1 W2: no endpoint, no scope and no field is about a mentoring relationship or who takes part in a program", () => {
  const names = [...JSON.stringify(document).matchAll(/"(\w+)":/g)].map(([, name = ""]) => name);
  expect(
    names.filter((name) => /relationship|mentor|mentee|enrol|takesPart|proposal|note|goal|word/i.test(name)),
  ).toEqual([]);
  expect(operations.filter(({ path }) => /relationship|mentor|enrol/i.test(path))).toEqual([]);
});

test("what comes in and what goes out is said as it is held", () => {
  const log = document.paths["/coaching/engagements/{engagementId}/sessions"]?.["post"];
  expect(log?.["requestBody"]).toMatchObject({
    content: {
      "application/json": {
        schema: {
          properties: { state: { enum: ["held", "scheduled"] }, minutes: { type: "integer", minimum: 5, maximum: 480 } },
          required: ["state", "date", "time", "minutes"],
          additionalProperties: false,
        },
      },
    },
  }); // prettier-ignore
  expect(log?.parameters).toContainEqual(
    expect.objectContaining({ name: "Idempotency-Key", required: true }),
  );
  expect(document.components.schemas["Person"]).toMatchObject({
    properties: { jobTitle: { type: ["string", "null"] } },
  });
});
