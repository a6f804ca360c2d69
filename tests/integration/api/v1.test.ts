import { afterAll, beforeAll, beforeEach, expect, test } from "vitest";
import { newId } from "@/lib/ids.ts";
import { ENDPOINTS } from "@/lib/api/answer.ts";
import { forgetKeys, once } from "@/lib/api/idempotency.ts";
import { MOST_RIGHT, bearerOf } from "@/lib/auth/personal-token.ts";
import { hashBytes, newToken } from "@/lib/crypto/token.ts";
import { log } from "@/lib/coaching/sessions/log.ts";
import { LogSession } from "@/lib/coaching/sessions/schema.ts";
import { listAudit } from "@/lib/operations/audit.ts";
import { markLeft } from "@/lib/people/person/commands.ts";
import { makePersonalToken, revokePersonalToken } from "@/lib/people/tokens/commands.ts";
import { listPersonalTokens } from "@/lib/people/tokens/queries.ts";
import { unhidden } from "../../support/sql.ts";
import { engage, form, people, type Name, type World } from "../coaching/triangle.ts";
import { ALL, ask, tokenOf } from "./asking.ts";
import { withinOneWindow } from "../../support/one-window.ts";

/** kofi is coached by lena; ines is his manager. noor owns the organization. */
let world: World;
let engagement: string;
const tokens = {} as Record<Name, string>;
beforeAll(async () => {
  world = await people();
  engagement = await engage(world);
  for (const who of ["kofi", "lena", "ines", "noor", "stranger", "mei"] as const)
    tokens[who] = await tokenOf(world[who]);
});
afterAll(() => world.close());
beforeEach(() => everything("delete from ops.rate_limits"));

const everything = (sql: string, values: unknown[] = []) =>
  unhidden(world.owner, (query) => query(sql, values), true);
const HELD = { state: "held", date: "2026-03-03", time: "09:30", minutes: 45 };
const sessionsAt = (id = engagement) => `/coaching/engagements/${id}/sessions`;

test("a token says whose it is and what it may do", async () => {
  const { status, body, headers } = await ask(tokens.kofi, "/me");
  expect(status).toBe(200);
  expect(body).toMatchObject({
    id: world.kofi.personId,
    name: "kofi",
    timeZone: "Europe/Berlin",
    scopes: ALL,
  });
  expect(headers.get("cache-control")).toBe("private, no-store");
});

test("the directory comes page by page, whole and each once, without whoever has left", async () => {
  const found: string[] = [];
  for (let after: unknown = "", pages = 0; after !== null && pages < 9; pages++) {
    const { body } = await ask(tokens.stranger, `/people?limit=3${after ? `&after=${String(after)}` : ""}`);
    found.push(...(body["data"] as { name: string }[]).map(({ name }) => name));
    after = body["next"];
  }
  expect(found.sort()).toEqual(
    ["drift", "helena", "ines", "kofi", "lena", "mei", "noor", "ruth", "stranger", "viktor"],
  ); // prettier-ignore
  const searched = await ask(tokens.stranger, "/people?search=KOF");
  expect(searched.body["data"]).toEqual([
    { id: world.kofi.personId, name: "kofi", email: "kofi@example.org", jobTitle: null, department: null, location: null },
  ]); // prettier-ignore
  const one = await ask(tokens.stranger, `/people/${world.kofi.personId}`);
  expect(one.body).toMatchObject({ manager: { kind: "person", id: world.ines.personId, name: "ines" } });
  expect(one.body).not.toHaveProperty("about");
});

test("the three of an engagement get its facts, and not one word of it; nobody else knows of it", async () => {
  for (const [who, role] of [["kofi", "client"], ["lena", "coach"], ["ines", "manager"]] as const) {
    const { status, body, text } = await ask(tokens[who], `/coaching/engagements/${engagement}`);
    expect([status, body["role"], body["plannedSessions"]]).toEqual([200, role, 4]);
    expect(text).not.toContain(form(world).issue.slice(0, 12));
    expect(Object.keys(body).sort()).toEqual(
      ["client", "coach", "competency", "endedAt", "heldSessions", "id", "manager", "plannedSessions", "role", "startedAt", "state", "targetLevel"],
    );
    expect((await ask(tokens[who], "/coaching/engagements")).body["data"]).toEqual([body]);
  }
  for (const who of ["noor", "stranger", "mei"] as const) {
    expect((await ask(tokens[who], "/coaching/engagements")).body["data"]).toEqual([]);
    const foreign = await ask(tokens[who], `/coaching/engagements/${engagement}`);
    const missing = await ask(tokens[who], `/coaching/engagements/${newId()}`);
    expect([foreign.status, foreign.text]).toEqual([404, missing.text]);
    expect((await ask(tokens[who], sessionsAt())).text).toBe(missing.text);
    expect((await ask(tokens[who], sessionsAt(), { body: HELD, key: newId() })).text).toBe(missing.text);
  }
}); // prettier-ignore

test("client and coach log a session; the manager sees when and may not log", async () => {
  const { status, body } = await ask(tokens.kofi, sessionsAt(), { body: HELD, key: "first" });
  expect(status).toBe(201);
  expect(body).toMatchObject({ startsAt: "2026-03-03T08:30:00.000Z", minutes: 45, state: "held" }); // Berlin
  for (const who of ["lena", "ines"] as const)
    expect((await ask(tokens[who], sessionsAt())).body["data"]).toEqual([body]);
  const byManager = await ask(tokens.ines, sessionsAt(), { body: { ...HELD, time: "12:00" }, key: "m" });
  expect(byManager.body).toMatchObject({ status: 403, code: "Forbidden" });
  expect((await ask(tokens.ines, sessionsAt())).body["data"]).toHaveLength(1);
  const planned = { state: "scheduled", date: "2027-03-03", time: "10:00", minutes: 30 };
  expect((await ask(tokens.lena, sessionsAt(), { body: planned, key: "plan" })).status).toBe(201);
  expect((await ask(tokens.kofi, sessionsAt(), { body: HELD, key: "again" })).body).toMatchObject({
    status: 409,
    detail: expect.stringContaining(String(body["id"])) as string, // L1: the one that is there
  });
});

const countSessions = async () =>
  Number((await everything("select count(*)::int as n from coaching.sessions"))[0]?.["n"]);

test("T34: the same request under one key is done once, also fifty at a time, and answered the same", async () => {
  const before = await countSessions();
  const body = { ...HELD, date: "2026-04-04" };
  const all = await Promise.all(
    Array.from({ length: 50 }, () => ask(tokens.kofi, sessionsAt(), { body, key: "fifty" })),
  );
  expect(all.filter(({ status }) => status === 201).length).toBeGreaterThanOrEqual(1);
  expect(all.filter(({ status }) => ![201, 409].includes(status))).toEqual([]);
  const again = await ask(tokens.kofi, sessionsAt(), { body, key: "fifty" });
  const [first] = all.filter(({ status }) => status === 201);
  expect([again.status, again.body]).toEqual([201, first?.body]);
  expect(await countSessions()).toBe(before + 1);
  // for another request the key is taken; for another person it is theirs
  const other = await ask(tokens.kofi, sessionsAt(), { body: { ...body, minutes: 50 }, key: "fifty" });
  expect(other.status).toBe(422);
  const mine = { ...body, date: "2026-04-05" };
  expect((await ask(tokens.lena, sessionsAt(), { body: mine, key: "fifty" })).status).toBe(201);
});

test("T30: a request that was cut off after its work makes no second session when it comes again", async () => {
  const body = { ...HELD, date: "2026-05-05" };
  const input = { engagementId: engagement, ...body };
  const said = JSON.stringify(["POST", sessionsAt().slice(1).split("/"), input]);
  // The work is done, and the process is gone before it wrote down the answer.
  const begun = once(world.kofi, "cut", said, async (id) => {
    await log(world.kofi, LogSession.parse({ ...input, id, noteId: newId(), privateNoteId: newId() }));
    return await new Promise<never>(() => undefined);
  });
  void begun;
  await expect.poll(countSessionsOn("2026-05-05"), { timeout: 60_000 }).toBe(1);
  expect((await ask(tokens.kofi, sessionsAt(), { body, key: "cut" })).status).toBe(409); // still at work, as far as anybody knows
  await everything("update ops.idempotency_keys set created_at = now() - interval '2 minutes' where key = 'cut'");
  expect((await ask(tokens.kofi, sessionsAt(), { body, key: "cut" })).status).toBe(201);
  expect(await countSessionsOn("2026-05-05")()).toBe(1);
}); // prettier-ignore
const countSessionsOn = (day: string) => async () =>
  Number((await everything("select count(*)::int as n from coaching.sessions where starts_at::date = $1", [day]))[0]?.["n"]); // prettier-ignore

test("a request that is refused leaves its key free; keys are kept for a day", async () => {
  const wrong = await ask(tokens.kofi, sessionsAt(), { body: { ...HELD, minutes: 1 }, key: "mended" });
  expect(wrong.body).toMatchObject({ status: 422, errors: { minutes: ["At least 5 minutes."] } });
  const future = await ask(tokens.kofi, sessionsAt(), { body: { ...HELD, date: "2031-01-01" }, key: "mended" });
  expect(future.status).toBe(422);
  const right = await ask(tokens.kofi, sessionsAt(), { body: { ...HELD, date: "2026-06-06" }, key: "mended" });
  expect(right.status).toBe(201);
  await everything("update ops.idempotency_keys set created_at = now() - interval '25 hours' where key = 'mended'");
  await forgetKeys();
  expect([...(await everything("select key from ops.idempotency_keys where key = 'mended'"))]).toEqual([]);
}); // prettier-ignore

test("a token does what its scopes say and nothing beside it", async () => {
  for (const endpoint of ENDPOINTS) {
    const address = endpoint.path.replace(/\{\w+\}/g, () => newId());
    const body = endpoint.method === "POST" ? { body: HELD, key: newId() } : {};
    for (const scope of ALL) {
      const token = await tokenOf(world.stranger, [scope]);
      const { status, headers } = await ask(token, address, body);
      const may = endpoint.scope === null || endpoint.scope === scope;
      expect([endpoint.path, scope, status === 403]).toEqual([endpoint.path, scope, !may]);
      if (!may) expect(headers.get("www-authenticate")).toContain(`scope="${endpoint.scope}"`);
    }
  }
});

test("T16: a token is nothing when it is over, taken back or its person has left; and it was never written down", async () => {
  const mine = await tokenOf(world.mei);
  const [newest] = await listPersonalTokens(world.mei);
  expect(JSON.stringify(await everything("select * from ops.personal_tokens"))).not.toContain(mine.slice(12));
  expect((await ask(mine, "/me")).status).toBe(200);
  expect((await listPersonalTokens(world.mei))[0]?.usedAt).toBeTruthy();
  for (const who of ["kofi", "noor"] as const) {
    expect((await listPersonalTokens(world[who])).map(({ id }) => id)).not.toContain(newest?.id);
    await expect(revokePersonalToken(world[who], { tokenId: newest?.id ?? "" })).rejects.toMatchObject({
      code: "NotFound",
    });
  }
  await revokePersonalToken(world.mei, { tokenId: newest?.id ?? "" });
  expect((await ask(mine, "/me")).status).toBe(401);

  const old = await tokenOf(world.mei);
  const [last] = await listPersonalTokens(world.mei);
  await everything(
    "update ops.personal_tokens set created_at = now() - interval '31 days', expires_at = now() - interval '1 second' where id = $1",
    [last?.id],
  );
  expect((await ask(old, "/me")).status).toBe(401);
  const tokenNow = (await listPersonalTokens(world.mei)).find(({ id }) => id === last?.id);
  expect(tokenNow?.isOver).toBe(true);

  const leaving = await tokenOf(world.drift);
  await markLeft(world.noor, { personId: world.drift.personId });
  expect((await ask(leaving, "/me")).status).toBe(401);
  await world.app.as(
    world.noor.personId,
    (query) => query("update people.people set left_at = null where id = $1", [world.drift.personId]),
    true,
  );
  expect((await ask(leaving, "/me")).status).toBe(401); // who comes back begins without it
  const audit = await listAudit(world.noor, { subject: "token" });
  expect(audit.map(({ kind, actor }) => `${actor} ${kind}`)).toContain("mei token.revoked");
});

test("T17: guessing is held off by address, and the rightful one still comes in from elsewhere", () =>
  withinOneWindow(1, async () => {
    await everything("delete from ops.rate_limits");
    for (let i = 0; i < 30; i++)
      expect((await ask(`trellis_pat_${newToken()}`, "/me", { from: "6.6.6.6" })).status).toBe(401);
    const { status, headers, body } = await ask(tokens.kofi, "/me", { from: "6.6.6.6" });
    expect([status, body["code"]]).toEqual([429, "TooMany"]);
    const seconds = Number(headers.get("retry-after"));
    const left = 900 - ((Date.now() / 1000) % 900); // windows of a quarter of an hour, by the clock
    expect(Math.abs(seconds - left)).toBeLessThan(3);
    expect(body["detail"]).toMatch(
      seconds > 60 ? `wait ${Math.ceil(seconds / 60)} minutes` : "wait a minute",
    );
    expect((await ask(tokens.kofi, "/me", { from: "7.7.7.7" })).status).toBe(200);
  }));

test("a forgotten program holds nobody off: a token that is over is no guess, and a wrong one said again no other", () =>
  withinOneWindow(15, async () => {
    const over = await tokenOf(world.ruth);
    await everything(
      "update ops.personal_tokens set created_at = now() - interval '31 days', expires_at = now() - interval '1 second' where token_hash = $1",
      [hashBytes(over)],
    );
    const counted = () => everything("select count from ops.rate_limits where key = 'token:6.6.6.8'");
    for (let i = 0; i < 40; i++) expect((await ask(over, "/me", { from: "6.6.6.8" })).status).toBe(401);
    expect([...(await counted())]).toEqual([]);
    const wrong = `trellis_pat_${newToken()}`;
    const again = await Promise.all(Array.from({ length: 40 }, () => ask(wrong, "/me", { from: "6.6.6.8" })));
    expect(again.map(({ status }) => status)).toEqual(again.map(() => 401));
    expect([...(await counted())]).toEqual([{ count: 1 }]);
    expect((await ask(tokens.kofi, "/me", { from: "6.6.6.8" })).status).toBe(200);
  }));

test("one person has so many requests a minute, over all their tokens; others go on", () =>
  withinOneWindow(1, async () => {
    await ask(tokens.kofi, "/me");
    await everything("update ops.rate_limits set count = $1 where key = $2", [MOST_RIGHT, `api:${world.kofi.personId}`]); // prettier-ignore
    const second = await tokenOf(world.kofi);
    for (const token of [tokens.kofi, second]) expect((await ask(token, "/me")).status).toBe(429);
    expect((await ask(tokens.lena, "/me")).status).toBe(200);
  }));

test("whatever is wrong is a problem with a status, a title and a sentence", async () => {
  const post = (body: unknown, key = newId()) => ask(tokens.kofi, sessionsAt(), { body, key });
  for (const [said, status] of [
    [await ask("", "/me"), 401],
    [await ask("nonsense", "/me"), 401],
    [await ask(tokens.kofi, "/nowhere"), 404],
    [await ask(tokens.kofi, ""), 404],
    [await ask(tokens.kofi, "/people/x' or 1=1"), 404],
    [await ask(tokens.kofi, `/people/${"-".repeat(36)}`), 404],
    [await ask(tokens.kofi, `/programs/${newId()}`), 404],
    [await ask(tokens.kofi, "/people", { method: "PATCH", body: {} }), 405],
    [await ask(tokens.kofi, "/people?limit=1000"), 422],
    [await ask(tokens.kofi, "/people?order=name"), 422],
    [await post("{"), 422],
    [await post([]), 422],
    [await post({ ...HELD, note: "x" }), 422],
    [await post({ ...HELD, date: "2026-02-30" }), 422],
    [await post(`"${"x".repeat(70_000)}"`), 413],
    [await post(HELD, ""), 422],
    [await post(HELD, "two words"), 422],
  ] as const) {
    expect([said.text, said.status]).toEqual([said.text, status]);
    expect(said.headers.get("content-type")).toBe("application/problem+json");
    expect(said.body).toMatchObject({ type: "about:blank", status });
    expect(String(said.body["title"]).length * String(said.body["detail"]).length).toBeGreaterThan(0);
  }
  expect((await ask(tokens.kofi, "/people", { method: "PATCH", body: {} })).headers.get("allow")).toBe(
    "GET, HEAD",
  );
});

test("what is wrong with a field is said in a sentence, under its name", async () => {
  const { body } = await ask(tokens.kofi, sessionsAt(), {
    body: { state: "soon", date: 3, note: "x" },
    key: "w",
  });
  expect(body["errors"]).toEqual({
    state: ["One of these: held, scheduled."],
    date: ["A text, please."],
    time: ["This is needed."],
    minutes: ["How many minutes?"],
    note: ["This is not known here."],
  });
  const listed = await ask(tokens.kofi, "/people?limit=1000&after=x&search=" + "x".repeat(101));
  expect(listed.body["errors"]).toEqual({
    limit: ["At most 200."],
    after: ["This is no id."],
    search: ["At most 100 characters."],
  });
});

test("the head of an answer can be asked for, and the scheme be written in any case", async () => {
  expect((await ask(tokens.kofi, "/me", { method: "HEAD" })).status).toBe(200);
  for (const scheme of ["bearer", "BEARER", "Bearer "])
    expect((await bearerOf(`${scheme} ${tokens.kofi}`, "10.0.0.1")).actor).toEqual(world.kofi);
});

test("a token is made by its person alone, for what there is and for a year at most", async () => {
  const wish = { name: "x", scopes: ["mentoring:read" as "people:read"], days: 30 };
  await expect(makePersonalToken(world.kofi, wish)).rejects.toThrow();
  await expect(makePersonalToken(world.kofi, { ...wish, scopes: ["people:read"], days: 400 })).rejects.toThrow();
}); // prettier-ignore
