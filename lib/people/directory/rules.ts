/** The extension in which a directory names somebody's department and manager. */
export const ENTERPRISE = "urn:ietf:params:scim:schemas:extension:enterprise:2.0:User";

/** A person as a directory says they are. `undefined`: it says nothing of it. */
export type DirectoryUser = {
  readonly externalId: string | null;
  readonly email: string;
  /** Null: it says no more of it than one of its parts. */
  readonly name: string | null;
  readonly givenName: string | null;
  readonly familyName: string | null;
  readonly jobTitle: string | null;
  readonly timeZone: string | undefined;
  readonly active: boolean;
  readonly enterprise: { readonly department: string | null; readonly manager: string | null } | undefined;
};

/** A person as Trellis knows them. */
export type KnownUser = {
  readonly id: string;
  readonly externalId: string | null;
  readonly email: string;
  readonly name: string;
  readonly givenName: string | null;
  readonly familyName: string | null;
  readonly jobTitle: string | null;
  readonly department: string | null;
  readonly timeZone: string;
  readonly active: boolean;
  readonly manager: { readonly value: string; readonly displayName?: string } | null;
  readonly createdAt: Date;
  readonly changedAt: Date;
};

/** What a directory is shown of somebody: what it may change, and nothing else. */
export const resourceOf = (user: KnownUser) => ({
  id: user.id,
  ...(user.externalId && { externalId: user.externalId }),
  userName: user.email,
  displayName: user.name,
  name: {
    formatted: user.name,
    ...(user.givenName && { givenName: user.givenName }),
    ...(user.familyName && { familyName: user.familyName }),
  },
  ...(user.jobTitle && { title: user.jobTitle }),
  timezone: user.timeZone,
  active: user.active,
  emails: [{ value: user.email, type: "work", primary: true }],
  [ENTERPRISE]: {
    ...(user.department && { department: user.department }),
    ...(user.manager && { manager: { ...user.manager } }),
  },
  meta: { created: user.createdAt, lastModified: user.changedAt },
});

type Fields = Readonly<Record<string, unknown>>;
const fieldsOf = (value: unknown): Fields =>
  typeof value === "object" && value !== null ? (value as Fields) : {};
const textOf = (value: unknown): string | null =>
  typeof value === "string" && value.trim() !== "" ? value.trim() : null;

/** What a directory sent, read. `saysEnterprise`: what it leaves out of the extension is meant to be empty. */
export function userFrom(sent: unknown, saysEnterprise: boolean): DirectoryUser {
  const user = fieldsOf(sent);
  const name = fieldsOf(user["name"]);
  const enterprise = fieldsOf(user[ENTERPRISE]);
  const emails = (Array.isArray(user["emails"]) ? user["emails"] : []).map(fieldsOf);
  const userName = textOf(user["userName"]) ?? "";
  const mailed = textOf((emails.find((each) => each["primary"] === true) ?? emails[0] ?? {})["value"]);
  const [givenName, familyName] = [textOf(name["givenName"]), textOf(name["familyName"])];
  const parts = givenName && familyName ? `${givenName} ${familyName}` : null;
  return {
    externalId: textOf(user["externalId"]),
    email: (userName.includes("@") ? userName : (mailed ?? userName)).toLowerCase(),
    name: textOf(user["displayName"]) ?? textOf(name["formatted"]) ?? parts,
    givenName,
    familyName,
    jobTitle: textOf(user["title"]),
    timeZone: textOf(user["timezone"]) ?? undefined,
    active: user["active"] !== false,
    enterprise: saysEnterprise
      ? {
          department: textOf(enterprise["department"]),
          manager: textOf(fieldsOf(enterprise["manager"])["value"]),
        }
      : undefined,
  };
}

type Operation = { op?: unknown; path?: unknown; value?: unknown };

/**
 * What directories in the field send, said as the standard says it: "False" for false, and a manager as bare text or
 * as nothing. A name of which only parts are said is put together anew.
 */
export function asStandard(body: unknown): unknown {
  const sent = fieldsOf(body);
  const operations = sent["Operations"];
  if (Array.isArray(operations)) {
    const said = operations.flatMap((each) => operationsOf(fieldsOf(each)));
    return { ...sent, Operations: [...outdatedNames(said), ...said] };
  }
  return "active" in sent ? { ...sent, active: truth(sent["active"]) } : body;
}

function operationsOf({ op, path, value, ...rest }: Operation & Fields): Operation[] {
  const parts =
    typeof value === "object" && value !== null && !Array.isArray(value) ? Object.entries(value) : [];
  if (path === undefined && parts.length > 0)
    return parts.flatMap(([key, each]) => operationsOf({ ...rest, op, path: key, value: each }));
  if (typeof path === "string" && /(^|:)name$/.test(path) && parts.length > 0)
    return parts.map(([key, each]) => single({ ...rest, op, path: `${path}.${key}`, value: each }));
  return [single({ ...rest, op, path, ...(value !== undefined && { value }) })];
}

function single(operation: Operation): Operation {
  const { op, path, value } = operation;
  if (path === "active") return { ...operation, value: truth(value) };
  if (typeof path !== "string" || !/[:.]manager(\.value)?$/.test(path)) return operation;
  const manager = path.replace(/\.value$/, "");
  const named = textOf(typeof value === "object" ? fieldsOf(value)["value"] : value);
  if (String(op).toLowerCase() === "remove" || named === null) return { op: "remove", path: manager };
  return { op, path: manager, value: { value: named } };
}

/** How a name may be said, the plainest way first. What is not said goes where a way after it is. */
const NAMES = ["displayName", "name.formatted", "name.(givenName|familyName)"];

function outdatedNames(operations: readonly Operation[]): Operation[] {
  const said = operations
    .filter(({ op }) => String(op).toLowerCase() !== "remove")
    .map(({ path }) => String(path).replace(/^urn:.+:/, ""));
  const plainest = NAMES.findIndex((name) => said.some((path) => new RegExp(`^${name}$`, "i").test(path)));
  return NAMES.slice(0, Math.max(plainest, 0)).map((path) => ({ op: "remove", path }));
}

const truth = (value: unknown): unknown =>
  typeof value === "string" ? { true: true, false: false }[value.toLowerCase()] : value;
