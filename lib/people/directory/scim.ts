import "server-only";
import SCIMMY from "scimmy";
import type { Actor } from "../../access/actor.ts";
import { refusal } from "../../db/refusals.ts";
import { asPerson, type Db } from "../../db/unit.ts";
import { env } from "../../env.ts";
import { ExpectedError, NotFound } from "../../errors.ts";
import { report } from "../../log.ts";
import { listUsers } from "./queries.ts";
import { ENTERPRISE, asStandard, resourceOf, userFrom } from "./rules.ts";
import { addUser, changeUser, removeUser } from "./users.ts";

export type ScimRequest = {
  readonly method: string;
  /** What follows /scim/v2/, e.g. ["Users", "0199…"]. */
  readonly place: readonly string[];
  readonly query: URLSearchParams;
  readonly body: unknown;
};
export type ScimAnswer = { readonly status: number; readonly body: unknown };

/** What a handler needs beside the resource. `failure`: the package calls whatever it does not know a 404. */
type Context = {
  readonly db: Db;
  readonly actor: Actor;
  readonly saysEnterprise: boolean;
  failure?: unknown;
};

const UUID = /^[0-9a-f]{8}-([0-9a-f]{4}-){3}[0-9a-f]{12}$/;
const { User, Schema, ResourceType, ServiceProviderConfig } = SCIMMY.Resources;

/** One request of the directory, in one transaction, as the owner whose token it showed. */
export async function answerScim(actor: Actor, request: ScimRequest): Promise<ScimAnswer> {
  declare();
  const context: { failure?: unknown } = {};
  try {
    return await asPerson(
      actor,
      (db) =>
        answer(
          request,
          Object.assign(context, { db, actor, saysEnterprise: saysEnterprise(request) }) as Context,
        ),
      60_000,
    );
  } catch (error) {
    return refused(context.failure ?? error);
  }
}

async function answer({ method, place, query, body }: ScimRequest, context: Context): Promise<ScimAnswer> {
  const [kind, id, ...more] = place;
  if (more.length > 0) throw new NotFound();
  if (kind !== "Users") {
    const resource = { Schemas: Schema, ResourceTypes: ResourceType, ServiceProviderConfig }[kind ?? ""];
    if (!resource || method !== "GET") throw new NotFound();
    return { status: 200, body: await new resource(id).read() };
  }
  if (id !== undefined && !UUID.test(id)) throw new NotFound();
  const user = new User(id, queryOf(query, id === undefined));
  switch (method) {
    case "GET":
      return { status: 200, body: await user.read(context) };
    case "POST":
      if (id !== undefined) break;
      return { status: 201, body: await user.write(asStandard(body) as object, context) };
    case "PUT":
      if (id === undefined) break;
      return { status: 200, body: await user.write(asStandard(body) as object, context) };
    case "PATCH": {
      if (id === undefined) break;
      const changed = await user.patch(asStandard(body) as never, context);
      return changed ? { status: 200, body: changed } : { status: 204, body: null };
    }
    case "DELETE":
      if (id === undefined) break;
      await user.dispose(context);
      return { status: 204, body: null };
  }
  throw new NotFound();
}

const number = (text: string | null): number | undefined =>
  text !== null && /^\d{1,6}$/.test(text) ? Number(text) : undefined;

function queryOf(query: URLSearchParams, many: boolean): Record<string, string | number> {
  const [startIndex, count] = [number(query.get("startIndex")), number(query.get("count"))];
  const words = ["attributes", "excludedAttributes", ...(many ? ["filter"] : [])];
  return {
    ...Object.fromEntries(words.flatMap((word) => (query.get(word) ? [[word, query.get(word) ?? ""]] : []))),
    ...(many && { startIndex: startIndex ?? 1, count: Math.min(count ?? 100, 200) }),
  };
}

/** A PATCH is applied to all we know; a whole resource may leave the extension out without meaning to empty it. */
const saysEnterprise = ({ method, body }: ScimRequest): boolean =>
  method === "PATCH" || (typeof body === "object" && body !== null && ENTERPRISE in body);

/** Once a process: the package keeps its resources in one place. */
function declare(): void {
  if (!SCIMMY.Resources.declared("User")) {
    User.extend(SCIMMY.Schemas.EnterpriseUser, false);
    SCIMMY.Resources.declare(User);
    SCIMMY.Config.set({
      patch: true,
      filter: 200,
      documentationUri: "https://www.rfc-editor.org/rfc/rfc7644",
    });
    SCIMMY.Config.set("authenticationSchemes", [
      { type: "oauthbearertoken", name: "Token", description: "A token that an owner makes in Trellis" },
    ]);
  }
  User.ingress((resource, sent, context) =>
    watched(context, ({ db, actor, saysEnterprise: all }) =>
      write(db, actor, resource.id, userFrom(sent, all)),
    ),
  );
  User.egress((resource, context) => watched(context, ({ db }) => read(db, resource)));
  User.degress((resource, context) =>
    watched(context, ({ db, actor }) => removeUser(db, actor, resource.id ?? "")),
  );
  const base = new URL("/api/scim/v2", env().NEXTAUTH_URL).href;
  for (const resource of [User, Schema, ResourceType, ServiceProviderConfig]) resource.basepath(base);
}

async function write(db: Db, actor: Actor, id: string | undefined, user: ReturnType<typeof userFrom>) {
  if (id !== undefined) await changeUser(db, actor, id, user);
  return one(db, id ?? (await addUser(db, actor, user)));
}

async function read(db: Db, { id, filter }: { id?: string; filter?: unknown }) {
  if (id !== undefined) return one(db, id);
  const only = narrowed(filter);
  const found = (await listUsers(db, only ?? {})).map(resourceOf);
  return filter && !only ? (filter as { match(values: typeof found): typeof found }).match(found) : found;
}

async function one(db: Db, id: string) {
  const [user] = await listUsers(db, { id });
  if (!user) throw new NotFound();
  return resourceOf(user);
}

/** The question that every directory asks before it sends somebody is put to the database; others are looked through. */
function narrowed(filter: unknown): { email: string } | { externalId: string } | null {
  const { expression = "" } = (filter ?? {}) as { expression?: string };
  const [, name, value] = /^(userName|externalId) eq "([^"\\]{1,300})"$/i.exec(expression.trim()) ?? [];
  if (!name || value === undefined) return null;
  return name.toLowerCase() === "username" ? { email: value } : { externalId: value };
}

async function watched<T>(context: unknown, work: (context: Context) => Promise<T>): Promise<T> {
  try {
    return await work(context as Context);
  } catch (error) {
    (context as Context).failure = error;
    throw error;
  }
}

/** The standard's words for a refusal. */
function refused(error: unknown): ScimAnswer {
  const cause = refusal(error) ?? error;
  if (cause instanceof SCIMMY.Types.Error) return failed(cause.status, cause.message, cause.scimType);
  if (cause instanceof ExpectedError) {
    const status = cause.status === 422 ? 400 : cause.status;
    return failed(
      status,
      cause.message,
      status === 400 ? "invalidValue" : status === 409 ? "uniqueness" : undefined,
    );
  }
  if (cause instanceof TypeError) return failed(400, "This could not be read.", "invalidSyntax");
  if ((cause as { code?: unknown }).code === "P2002")
    return failed(409, "Somebody else was quicker.", "uniqueness");
  report(cause);
  return failed(500, "Something went wrong on our side. Nothing was changed.");
}

export const failed = (status: number, detail: string, scimType?: string): ScimAnswer => ({
  status,
  body: {
    schemas: ["urn:ietf:params:scim:api:messages:2.0:Error"],
    status: String(status),
    ...(scimType && { scimType }),
    detail,
  },
});
