import { afterAll, beforeAll, expect, test } from "vitest";
import { DELETE, GET, PATCH, POST, PUT } from "@/app/api/scim/v2/[...path]/route.ts";
import { hashBytes, hashOf } from "@/lib/crypto/token.ts";
import { asSignIn, asWorker } from "@/lib/db/unit.ts";
import { getRelationship } from "@/lib/mentoring/relationships/queries.ts";
import { listAudit } from "@/lib/operations/audit.ts";
import { makeToken, revokeToken } from "@/lib/people/directory/commands.ts";
import { listAwaiting, listTokens } from "@/lib/people/directory/queries.ts";
import { editProfile, markReturned } from "@/lib/people/person/commands.ts";
import { findLeaver, getProfile, listColleagues } from "@/lib/people/person/queries.ts";
import { unhidden } from "../../support/sql.ts";
import { pairs, type World } from "../mentoring/relationships/pair.ts";
import { withinOneWindow } from "../../support/one-window.ts";

/** The organization's directory comes by SCIM 2.0, in the name of Noor, who owns the organization. */
let world: World;
let token: string;
beforeAll(async () => {
  world = await pairs();
  token = (await makeToken(world.noor, { days: 90 })).token;
});
afterAll(() => world.close());

const ENTERPRISE = "urn:ietf:params:scim:schemas:extension:enterprise:2.0:User";
const everything = (sql: string, values: unknown[] = []) =>
  unhidden(world.owner, (query) => query(sql, values), true);

type Said = { status: number; body: Record<string, unknown>; headers: Headers };
const HANDLERS = { GET, POST, PUT, PATCH, DELETE };
async function ask(
  method: keyof typeof HANDLERS,
  address: string,
  body?: unknown,
  { as = token, from = "10.0.0.1" } = {},
): Promise<Said> {
  const url = new URL(`http://localhost/api/scim/v2/${address}`);
  const request = new Request(url, {
    method,
    headers: { ...(as && { authorization: `Bearer ${as}` }), "x-forwarded-for": from },
    ...(body !== undefined && { body: typeof body === "string" ? body : JSON.stringify(body) }),
  });
  const path = url.pathname.split("/").slice(4);
  const answer = await HANDLERS[method](request, { params: Promise.resolve({ path }) });
  const text = await answer.text();
  return {
    status: answer.status,
    headers: answer.headers,
    body: text ? (JSON.parse(text) as Said["body"]) : {},
  };
}
const user = (name: string, more: object = {}) => ({
  schemas: ["urn:ietf:params:scim:schemas:core:2.0:User", ENTERPRISE],
  userName: `${name}@example.org`,
  externalId: `ext-${name}`,
  name: { givenName: name, familyName: "New" },
  active: true,
  ...more,
});
const add = async (name: string, more: object = {}) => {
  const { status, body } = await ask("POST", "Users", user(name, more));
  expect(status, JSON.stringify(body)).toBe(201);
  return { personId: String(body["id"]) };
};
const patch = (id: string, ...operations: object[]) =>
  ask("PATCH", `Users/${id}`, {
    schemas: ["urn:ietf:params:scim:api:messages:2.0:PatchOp"],
    Operations: operations,
  });
const names = (value: string) => ({ op: "Add", path: `${ENTERPRISE}:manager`, value });
const managerOf = async (personId: string) => (await getProfile(world.noor, personId)).manager;

test("somebody who is sent is in the directory, with title, department and manager", async () => {
  const wren = await add("wren", {
    title: "Analyst",
    [ENTERPRISE]: { department: "Sales", manager: { value: world.ines.personId } },
  });
  expect(await getProfile(world.kofi, wren.personId)).toMatchObject({
    ...{ name: "wren New", email: "wren@example.org", jobTitle: "Analyst", department: "Sales" },
    manager: { kind: "person", id: world.ines.personId },
  });
  const { body } = await ask("GET", `Users/${wren.personId}`);
  expect(body).toMatchObject({ userName: "wren@example.org", externalId: "ext-wren", active: true });
  expect(body[ENTERPRISE]).toMatchObject({ department: "Sales", manager: { value: world.ines.personId } });
});

test("the same twice is refused; who is there already is found by address and taken on by a change", async () => {
  expect((await ask("POST", "Users", user("wren"))).status).toBe(409);
  expect((await ask("POST", "Users", user("other", { externalId: "ext-wren" }))).body).toMatchObject({
    scimType: "uniqueness",
  });
  const { email } = await getProfile(world.noor, world.samuel.personId);
  const found = await ask(
    "GET",
    `Users?filter=${encodeURIComponent(`userName eq "${email.toUpperCase()}"`)}`,
  );
  expect(found.body).toMatchObject({ totalResults: 1, Resources: [{ id: world.samuel.personId }] });
  const taken = await patch(world.samuel.personId, {
    op: "replace",
    path: "externalId",
    value: "ext-samuel",
  });
  expect(taken).toMatchObject({ status: 200, body: { externalId: "ext-samuel" } });
  expect(await managerOf(world.samuel.personId)).toMatchObject({ id: world.ines.personId }); // and nothing else is touched
});

test("a list goes on page by page, and other filters are looked through", async () => {
  const first = await ask("GET", "Users?startIndex=1&count=4");
  const second = await ask("GET", "Users?startIndex=5&count=4");
  const ids = [first, second].flatMap(({ body }) =>
    (body["Resources"] as { id: string }[]).map(({ id }) => id),
  );
  expect(new Set(ids).size).toBe(8);
  expect(first.body["totalResults"]).toBe(11);
  const some = await ask(
    "GET",
    `Users?filter=${encodeURIComponent('title eq "Analyst" and active eq true')}`,
  );
  expect(some.body["totalResults"]).toBe(1);
});

test("W13: a manager who comes late is unknown until then, and is the manager with the same request that brings them", async () => {
  const early = await add("early", { [ENTERPRISE]: { manager: { value: "ext-late" } } });
  expect(await managerOf(early.personId)).toEqual({ kind: "unknown" });
  expect(await listAwaiting(world.noor)).toEqual([
    { id: early.personId, name: "early New", awaited: "ext-late" },
  ]);
  // Another change of this person does not forget who is awaited.
  await patch(early.personId, { op: "replace", path: "title", value: "Clerk" });
  const late = await add("late", { [ENTERPRISE]: { manager: { value: world.helena.personId } } });
  expect(await managerOf(early.personId)).toMatchObject({ kind: "person", id: late.personId });
  expect(await listAwaiting(world.noor)).toEqual([]);
});

test("a manager who has left is awaited; a line that stood when they left stands until the next is said", async () => {
  const gone = await add("gone");
  const under = { [ENTERPRISE]: { manager: { value: gone.personId } } };
  const before = await add("before", under);
  await patch(gone.personId, { op: "replace", path: "active", value: false });
  const after = await add("after", under);
  await ask("PUT", `Users/${before.personId}`, user("before", under));
  const lines = await everything(
    "select manager_id from people.managers_of_record where person_id = $1 and until is null",
    [before.personId],
  );
  expect(lines.map((line) => line["manager_id"])).toEqual([gone.personId]);
  expect(await managerOf(after.personId)).toEqual({ kind: "unknown" });
  expect(await listAwaiting(world.noor)).toMatchObject([{ id: after.personId, awaited: gone.personId }]);
  await patch(gone.personId, { op: "replace", path: "active", value: true });
  expect(await managerOf(after.personId)).toMatchObject({ kind: "person", id: gone.personId });
});

test("W13: a manager who is cleared is unknown and not none; what a keeper said stays; leaving it out says nothing", async () => {
  const one = await add("one", { [ENTERPRISE]: { manager: { value: world.ines.personId } } });
  const { enterprise: _, ...bare } = { ...user("one"), enterprise: null };
  await ask("PUT", `Users/${one.personId}`, { ...bare, schemas: bare.schemas.slice(0, 1), title: "Cook" });
  expect(await getProfile(world.noor, one.personId)).toMatchObject({
    jobTitle: "Cook",
    manager: { id: world.ines.personId },
  });
  await patch(one.personId, { op: "Remove", path: `${ENTERPRISE}:manager` });
  expect(await managerOf(one.personId)).toEqual({ kind: "unknown" });
  await patch(one.personId, names(world.ines.personId));
  await ask("PUT", `Users/${one.personId}`, { ...bare, [ENTERPRISE]: {} });
  expect(await managerOf(one.personId)).toEqual({ kind: "unknown" });
  await patch(one.personId, { op: "replace", value: { [`${ENTERPRISE}:manager`]: world.ines.personId } });
  await patch(one.personId, { op: "replace", path: `${ENTERPRISE}:manager`, value: "" });
  expect(await managerOf(one.personId)).toEqual({ kind: "unknown" });

  expect(await managerOf(world.helena.personId)).toMatchObject({ kind: "none" });
  await patch(world.helena.personId, { op: "remove", path: `${ENTERPRISE}:manager` });
  expect(await managerOf(world.helena.personId)).toMatchObject({ kind: "none" });
});

test("a circle and oneself as manager are refused, and nothing is changed", async () => {
  const circle = await patch(world.helena.personId, names(world.kofi.personId));
  expect(circle.status).toBe(409);
  expect(await managerOf(world.helena.personId)).toMatchObject({ kind: "none" });
  expect((await patch(world.kofi.personId, names(world.kofi.personId))).status).toBe(400);
  expect(await managerOf(world.kofi.personId)).toMatchObject({ id: world.ines.personId });
});

test("T07 W6: the directory puts the mentor above the mentee, and with it the pair is paused and both are told", async () => {
  const { email } = await getProfile(world.noor, world.amara.personId);
  expect((await patch(world.kofi.personId, names(email))).status).toBe(200);
  expect((await getRelationship(world.kofi, world.pair)).standing.paused).toBe("reorganization");
  const told = await everything(
    "select person_id from ops.notifications where kind = 'relationship.paused-by-reorganization' and subject_id = $1",
    [world.pair],
  );
  expect(told).toHaveLength(2);
  // One transaction: pause and change have the same moment of commit, or neither is there.
  const [same] = await everything(
    `select (select xmin::text from people.managers_of_record where person_id = $1 and until is null)
          = (select xmin::text from mentoring.pauses where relationship_id = $2 and resumed_at is null) as same`,
    [world.kofi.personId, world.pair],
  );
  expect(same).toEqual({ same: true });
});

test("W5: whom the directory makes somebody's manager cannot be matched with them from then on", async () => {
  const rules = () =>
    asWorker(
      (db) => db.$queryRaw<{ rule: string }[]>`
        select rule from mentoring.walled_pairs(array[${world.samuel.personId}]::uuid[], array[${world.stranger.personId}]::uuid[])`,
    );
  expect(await rules()).toEqual([]);
  await patch(world.samuel.personId, names(world.stranger.personId));
  expect(await rules()).toEqual([{ rule: "reporting-line" }]);
});

test("T16: a person who is switched off is out at once; switched on again, they begin without roles", async () => {
  const { personId } = world.tomas;
  await asSignIn((db) =>
    db.signInSession.create({
      data: { tokenHash: hashOf("a cookie of tomas"), personId, expiresAt: new Date(Date.now() + 3_600_000) },
    }),
  );
  expect((await patch(personId, { op: "Replace", path: "active", value: "False" })).status).toBe(200);
  const left = async () =>
    (
      await everything(
        `select p.left_at is not null as left, (select count(*)::int from ops.sign_in_sessions where person_id = p.id) as visits,
                (select count(*)::int from people.organization_roles where person_id = p.id) as roles from people.people p where id = $1`,
        [personId],
      )
    )[0];
  expect(await left()).toEqual({ left: true, visits: 0, roles: 0 });
  expect((await ask("GET", `Users/${personId}`)).body).toMatchObject({ active: false });
  await patch(personId, { op: "replace", value: { active: true } });
  expect(await left()).toEqual({ left: false, visits: 0, roles: 0 });
});

test("a changed address is told to the old one; a deleted person is gone and their address is not given to another", async () => {
  const kit = await add("kit");
  await patch(kit.personId, { op: "replace", path: "userName", value: "kit.new@example.org" });
  const mails = await everything("select address from ops.mails where kind = 'address-changed'");
  expect([...mails]).toEqual([{ address: "kit@example.org" }]);
  expect((await ask("DELETE", `Users/${kit.personId}`)).status).toBe(204);
  expect((await ask("GET", `Users/${kit.personId}`)).status).toBe(404);
  expect((await ask("DELETE", `Users/${kit.personId}`)).status).toBe(404);
  const other = await ask("POST", "Users", user("kit.new"));
  expect(other).toMatchObject({ status: 409, body: { detail: expect.stringMatching(/are back/) as string } });
});

test("whom the directory has deleted is nobody to it, and the same person when it sends them again", async () => {
  const jo = await add("jo");
  await ask("DELETE", `Users/${jo.personId}`);
  const found = await ask("GET", `Users?filter=${encodeURIComponent('externalId eq "ext-jo"')}`);
  expect(found.body).toMatchObject({ totalResults: 0 });
  for (const gone of [ask("GET", `Users/${jo.personId}`), patch(jo.personId, { op: "replace", value: { active: true } })])
    expect((await gone).status).toBe(404);
  expect(await add("jo", { title: "Again" })).toEqual(jo);
  expect(await getProfile(world.kofi, jo.personId)).toMatchObject({ jobTitle: "Again" });
  expect((await ask("GET", `Users/${jo.personId}`)).body).toMatchObject({ active: true, externalId: "ext-jo" });
  const log = (await listAudit(world.noor, { subject: "directory" })).filter(({ subject }) => subject === "jo New");
  expect(log.map(({ kind }) => kind)).toContain("directory.person-returned");
}); // prettier-ignore

test("of a name that changes, the directory may say a part, all parts or the whole", async () => {
  const { personId } = await add("may", { displayName: "May N.", name: { givenName: "May", familyName: "New" } });
  const nameAfter = async (...operations: object[]) => {
    expect((await patch(personId, ...operations)).status).toBe(200);
    return (await getProfile(world.noor, personId)).name;
  };
  const replace = (path: string, value: unknown) => ({ op: "replace", path, value });
  expect(await nameAfter(replace("title", "Analyst"))).toBe("May N.");
  expect(await nameAfter(replace("name.familyName", "Old"))).toBe("May Old");
  expect(await nameAfter({ op: "Replace", value: { "name.givenName": "Mae" } })).toBe("Mae Old");
  expect(await nameAfter({ op: "replace", value: { name: { familyName: "Ode" } } })).toBe("Mae Ode");
  expect(await nameAfter(replace("name", { givenName: "Mia", familyName: "Ode" }))).toBe("Mia Ode");
  expect(await nameAfter(replace("name.familyName", "Odin"), replace("displayName", "Mia O."))).toBe("Mia O.");
  expect(await nameAfter(replace("name.formatted", "M. Odin"))).toBe("M. Odin");
  expect((await ask("GET", `Users/${personId}`)).body).toMatchObject({
    ...{ displayName: "M. Odin", name: { formatted: "M. Odin", givenName: "Mia", familyName: "Odin" } },
  });
  // A part alone is not the name of somebody of whom no other part was ever said.
  const before = await getProfile(world.noor, world.samuel.personId);
  await patch(world.samuel.personId, replace("name.familyName", "Only"));
  expect((await getProfile(world.noor, world.samuel.personId)).name).toBe(before.name);
}); // prettier-ignore

test("a name that the directory gives to another is that person's from then on", async () => {
  const [ada, bo] = [await add("ada"), await add("bo")];
  await ask("DELETE", `Users/${ada.personId}`);
  await patch(bo.personId, { op: "replace", path: "externalId", value: "ext-ada" });
  expect((await ask("GET", `Users/${bo.personId}`)).body).toMatchObject({ externalId: "ext-ada" });
  expect((await ask("POST", "Users", user("ada"))).status).toBe(409); // the address is still that of somebody who left
});

test("a keeper says that somebody is back: nobody else does, nothing that ended comes along, and the directory knows them again", async () => {
  const lou = await add("lou");
  await ask("DELETE", `Users/${lou.personId}`);
  const { noor, kofi } = world;
  expect(await listColleagues(noor, { search: "lou", left: true, take: 9 })).toMatchObject([{ id: lou.personId }]);
  expect(await findLeaver(noor, lou.personId)).toMatchObject({ name: "lou New" });
  expect(await findLeaver(kofi, lou.personId)).toBeNull();
  await expect(markReturned(kofi, lou)).rejects.toMatchObject({ code: "NotFound" });
  await markReturned(noor, lou);
  await markReturned(noor, lou); // twice is once
  expect(await getProfile(kofi, lou.personId)).toMatchObject({ name: "lou New" });
  expect((await ask("GET", `Users/${lou.personId}`)).body).toMatchObject({ active: true });
  const log = (await listAudit(noor, { subject: "person" })).filter(({ subject }) => subject === "lou New");
  expect(log.map(({ kind }) => kind)).toEqual(["person.returned"]);
}); // prettier-ignore

test("what is no person, no place, no JSON or not allowed is said in the standard's words", async () => {
  for (const [method, address, body, status] of [
    ["GET", "Users/0199aaaa-0000-7000-8000-000000000000", undefined, 404],
    ["GET", "Users/x' or 1=1", undefined, 404],
    ["GET", "Groups", undefined, 404],
    ["POST", "Users", "{", 400],
    ["POST", "Users", [], 400],
    ["POST", "Users", {}, 400],
    ["POST", "Users", { userName: "no address" }, 400],
    ["POST", "Users", user("x".repeat(300)), 400],
    ["POST", "Users", `"${"x".repeat(300_000)}"`, 413],
    ["PATCH", "Users", {}, 404],
    ["GET", `Users?filter=${encodeURIComponent("userName xx")}`, undefined, 400],
  ] as const) {
    const said = await ask(method, address, body);
    expect([address, said.status]).toEqual([address, status]);
    expect(said.body["schemas"]).toEqual(["urn:ietf:params:scim:api:messages:2.0:Error"]);
  }
  for (const address of ["ServiceProviderConfig", "ResourceTypes", "Schemas", `Schemas/${ENTERPRISE}`])
    expect((await ask("GET", address)).status).toBe(200);
});

test("nothing of mentoring, coaching or a profile's own words is shown to a directory", async () => {
  await editProfile(world.kofi, { about: "in my own words", timeZone: "UTC", languages: [], skills: [] });
  const { body } = await ask("GET", "Users?count=200");
  for (const resource of body["Resources"] as object[])
    expect(Object.keys(resource).sort()).toEqual(
      expect.arrayContaining([
        "active",
        "displayName",
        "emails",
        "id",
        "meta",
        "name",
        "schemas",
        "userName",
      ]),
    );
  expect(JSON.stringify(body)).not.toMatch(/mentor|coach|relationship|in my own words/i);
});

test("a token is kept as a hash, shown once, and is nothing when it is revoked, too old or its maker no owner", async () => {
  const dump = JSON.stringify(await everything("select * from ops.directory_tokens"));
  expect(dump).not.toContain(token);
  for (const who of ["tomas", "kofi", "stranger"] as const) {
    expect(await listTokens(world[who])).toEqual([]);
    await expect(makeToken(world[who], { days: 30 })).rejects.toMatchObject({ code: "Forbidden" });
  }
  const status = async (as: string) => (await ask("GET", "Users?count=1", undefined, { as })).status;
  const second = (await makeToken(world.noor, { days: 30 })).token;
  const [newest] = await listTokens(world.noor);
  expect([await status(second), newest?.madeBy]).toEqual([200, "noor"]);
  await revokeToken(world.noor, { tokenId: newest?.id ?? "" });
  expect([await status(second), await status(""), await status("trellis_scim_wrong_wrong_wrong")]).toEqual([
    401, 401, 401,
  ]);

  const third = (await makeToken(world.noor, { days: 30 })).token;
  const [third_] = await listTokens(world.noor);
  await everything(
    "update ops.directory_tokens set created_at = now() - interval '31 days', expires_at = now() - interval '1 day' where id = $1",
    [third_?.id],
  );
  expect(await status(third)).toBe(401);

  await everything("update people.organization_roles set role = 'program_admin' where person_id = $1", [
    world.noor.personId,
  ]);
  expect(await status(token)).toBe(401);
  await everything("update people.organization_roles set role = 'owner' where person_id = $1", [
    world.noor.personId,
  ]);
  expect(await status(token)).toBe(200);
});

test("the last owner is not switched off; what a directory did is in the audit log", async () => {
  expect((await patch(world.noor.personId, { op: "replace", path: "active", value: false })).status).toBe(
    409,
  );
  const kinds = (
    await everything("select distinct kind from ops.events where subject_type = 'directory' order by 1")
  ).map((row) => row["kind"]);
  expect(kinds).toEqual(
    [
      "manager-changed",
      "person-added",
      "person-changed",
      "person-left",
      "person-returned",
      "token-made",
      "token-revoked",
    ].map((kind) => `directory.${kind}`),
  );
});

test("T17: guessing a token is held off, and a known one is held to so many requests a minute", () =>
  withinOneWindow(1, async () => {
    await everything("delete from ops.rate_limits");
    const wrong = (n: number) =>
      ask("GET", "Users", undefined, { as: `trellis_scim_guess_guess_guess_${n}`, from: "10.6.6.6" });
    const statuses: number[] = [];
    for (let i = 0; i < 32; i++) statuses.push((await wrong(i)).status);
    expect(statuses.slice(0, 30).every((status) => status === 401)).toBe(true);
    expect(statuses.slice(30)).toEqual([429, 429]);
    expect((await ask("GET", "Users?count=1")).status).toBe(200); // from elsewhere, the rightful one still comes in
    await everything("update ops.rate_limits set count = 1200 where key like 'scim-token:%'");
    const held = await ask("GET", "Users?count=1");
    expect(held.status).toBe(429);
    expect(Number(held.headers.get("retry-after"))).toBeGreaterThan(0);
    expect(Number(held.headers.get("retry-after"))).toBeLessThanOrEqual(60);
  }));

test("a directory that goes on with a token that is over, or with one wrong one, holds nobody off", () =>
  withinOneWindow(15, async () => {
    await everything("delete from ops.rate_limits");
    const { token } = await makeToken(world.noor, { days: 1 });
    await everything(
      "update ops.directory_tokens set created_at = now() - interval '3 days', expires_at = now() - interval '1 second' where token_hash = $1",
      [hashBytes(token)],
    );
    for (const as of [token, "trellis_scim_guess_guess_guess"])
      for (let i = 0; i < 40; i++)
        expect((await ask("GET", "Users", undefined, { as, from: "10.6.6.7" })).status).toBe(401);
    const counted = await everything("select count from ops.rate_limits where key = 'scim:10.6.6.7'");
    expect([...counted]).toEqual([{ count: 1 }]);
    expect((await ask("GET", "Users?count=1", undefined, { from: "10.6.6.7" })).status).toBe(200);
  }));
