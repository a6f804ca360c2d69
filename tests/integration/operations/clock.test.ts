import { setTimeout as pause } from "node:timers/promises";
import { afterAll, afterEach, beforeAll, expect, test, vi } from "vitest";
import { once } from "@/lib/api/idempotency.ts";
import { adapter } from "@/lib/auth/adapter.ts";
import { isFresh } from "@/lib/auth/fresh.ts";
import { bearerOf } from "@/lib/auth/personal-token.ts";
import { currentActor, startVisit } from "@/lib/auth/visit.ts";
import { hashOf } from "@/lib/crypto/token.ts";
import { asPerson } from "@/lib/db/unit.ts";
import { newId } from "@/lib/ids.ts";
import { post } from "@/lib/mail/outbox.ts";
import { sendWaitingMail } from "@/lib/mail/send.ts";
import { beat, claimRun } from "@/lib/mentoring/matches/runs/claim.ts";
import { makePersonalToken } from "@/lib/people/tokens/commands.ts";
import { forgetUploads, getUpload, keepUpload } from "@/lib/people/uploads/commands.ts";
import { startMailServer } from "../../support/mail-server.ts";
import { unhidden } from "../../support/sql.ts";
import { inBrowser, type Jar } from "../auth/browser.ts";
import { pairs, type World } from "../mentoring/relationships/pair.ts";

vi.mock("next/headers", () => import("../auth/browser.ts"));

/**
 * T36: machines whose clocks are an hour or a day wrong, and jump between one thing and the next. What is over, and
 * who may take up what waits, is decided by the clock of the database.
 */
const HOUR = 3_600_000;
const WRONG = [-24 * HOUR, -HOUR, HOUR, 24 * HOUR];
const COOKIE = "next-auth.session-token";

let world: World;
beforeAll(async () => {
  process.env["NEXTAUTH_URL"] = "http://localhost:3000";
  world = await pairs();
});
afterEach(() => void vi.useRealTimers());
afterAll(async () => {
  delete process.env["SMTP_URL"];
  await world.close();
});

/** From now on this machine's clock says so much more or less. Timers go on as they did. */
function jump(by: number): void {
  vi.useRealTimers();
  vi.useFakeTimers({ toFake: ["Date"], now: Date.now() + by });
}
const change = (table: string, sql: string, values: unknown[] = []) =>
  unhidden(world.owner, (query) => query(sql, values), true, [table]);
const VISITS = "ops.sign_in_sessions";
const visit = (sql: string) => change(VISITS, `update ops.sign_in_sessions set ${sql}`);

test.each(WRONG)("T36: a visit that is opened %i ms wrong lasts as long as any, and is over everywhere at once", async (by) => {
  const jar: Jar = new Map();
  jump(by);
  await inBrowser(jar, () => startVisit(world.kofi.personId));
  expect(await inBrowser(jar, isFresh), "a moment ago").toBe(true);
  const [row] = await change(VISITS, "select extract(epoch from expires_at - now())::float8 / 86400 as days from ops.sign_in_sessions where token_hash = $1", [hashOf(jar.get(COOKIE) ?? "")]);
  expect(row?.["days"]).toBeGreaterThan(13.9);
  expect(row?.["days"]).toBeLessThan(14.1);
  for (const now of WRONG) {
    jump(now);
    const here = () => inBrowser(jar, currentActor);
    const next = async () => (await adapter.getSessionAndUser?.(jar.get(COOKIE) ?? ""))?.session.expires.getTime();
    await visit("expires_at = now() + interval '10 minutes', proven_at = now()");
    expect(await here()).toEqual(world.kofi);
    expect(((await next()) ?? 0) - Date.now(), "as far away as it is, by this clock").toBeGreaterThan(0);
    expect(((await next()) ?? 0) - Date.now()).toBeLessThan(0.5 * HOUR);
    expect(await inBrowser(jar, isFresh)).toBe(true);
    await visit("proven_at = now() - interval '16 minutes'");
    expect(await inBrowser(jar, isFresh)).toBe(false);
    await visit("expires_at = now() - interval '1 second'");
    expect(await here()).toBeNull();
    expect(await next()).toBeUndefined();
  }
  await change(VISITS, "delete from ops.sign_in_sessions");
}); // prettier-ignore

test.each(WRONG)("T36: what next-auth prolongs %i ms wrong, and a link that is mailed then, last no longer than else", async (by) => {
  jump(by);
  const [sessionToken, identifier] = [newId(), "kofi@example.org"];
  await adapter.createSession?.({ sessionToken, userId: world.kofi.personId, expires: new Date(Date.now() + 14 * 24 * HOUR) });
  jump(-by);
  await adapter.updateSession?.({ sessionToken, expires: new Date(Date.now() + 14 * 24 * HOUR) });
  const [row] = await change(VISITS, "delete from ops.sign_in_sessions returning extract(epoch from expires_at - now())::float8 / 86400 as days");
  expect(Math.abs(Number(row?.["days"]) - 14)).toBeLessThan(0.1);
  for (const age of ["0 minutes", "61 minutes"]) {
    jump(by);
    await adapter.createVerificationToken?.({ identifier, token: "t", expires: new Date(Date.now() + HOUR) });
    await change("ops.sign_in_tokens", `update ops.sign_in_tokens set expires_at = expires_at - interval '${age}'`);
    jump(-by);
    const used = await adapter.useVerificationToken?.({ identifier, token: "t" });
    expect((used?.expires.getTime() ?? 0) > Date.now(), `${age} old`).toBe(age === "0 minutes");
  }
}); // prettier-ignore

test.each(WRONG)("T36: a token and a file are over when the database says so, on a machine that is %i ms wrong", async (by) => {
  jump(by);
  const { token } = await makePersonalToken(world.kofi, { name: "t", scopes: ["people:read"], days: 1 });
  const file = await keepUpload(world.noor, "x.csv", new TextEncoder().encode("a\n1\n"));
  jump(-by);
  expect((await bearerOf(`Bearer ${token}`, "10.0.0.1")).actor).toEqual(world.kofi);
  await forgetUploads();
  expect((await getUpload(world.noor, file.id)).filename).toBe("x.csv");
  await change("ops.personal_tokens", "update ops.personal_tokens set expires_at = now() - interval '1 second'");
  await expect(bearerOf(`Bearer ${token}`, "10.0.0.1")).rejects.toMatchObject({ code: "SignInNeeded" });
}); // prettier-ignore

test.each(WRONG)("T36: a mail that one worker has taken is no other's whose clock is %i ms away from its own", async (by) => {
  let release: () => void = () => undefined;
  const held = new Promise<void>((resolve) => (release = resolve));
  const server = await startMailServer(() => held.then(() => true));
  process.env["SMTP_URL"] = server.url;
  await change("ops.mails", "delete from ops.mails");
  jump(-by);
  await asPerson(world.kofi, (db) => post(db, { personId: world.kofi.personId, address: "kofi@example.org" }, { kind: "suggestion", link: "http://localhost:3000/suggestions" }));
  jump(by);
  let over = false;
  const first = sendWaitingMail().finally(() => (over = true));
  while (server.mails.length === 0 && !over) await pause(10);
  for (const now of WRONG) {
    jump(now);
    expect(await sendWaitingMail()).toBe(0);
  }
  release();
  expect(await first).toBe(1);
  expect(server.mails).toHaveLength(1);
  await server.stop();
}); // prettier-ignore

test.each(WRONG)("T36: a run is not taken from a worker that lives and whose clock is %i ms wrong, nor a request begun twice", async (by) => {
  await change("mentoring.match_runs", "insert into mentoring.match_runs (id, program_id, design_id, aim, seed, criteria, created_by) select $1, program_id, design_id, aim, seed, criteria, created_by from mentoring.match_runs limit 1", [newId()]);
  const claim = await claimRun();
  if (!claim) throw new Error("nothing to claim");
  jump(by);
  expect(await beat(claim, 1, 2), "a sign of life").toBe(true);
  for (const now of WRONG) {
    jump(now);
    expect(await claimRun(), "it has its worker").toBeNull();
  }
  await change("mentoring.match_runs", "delete from mentoring.match_runs where id = $1", [claim.runId]);

  let begun = 0;
  const key = newId();
  const ask = (work: () => Promise<void>) =>
    once(world.kofi, key, "the same", async () => {
      begun++;
      await work();
      return { status: 201, body: {} };
    });
  jump(by);
  await ask(async () => {
    jump(-by);
    await expect(ask(() => Promise.resolve())).rejects.toMatchObject({ code: "Conflict" });
  });
  expect((await ask(() => Promise.resolve())).status).toBe(201);
  expect(begun).toBe(1);
}); // prettier-ignore
