import { afterAll, beforeAll, beforeEach, expect, test } from "vitest";
import { at } from "@/lib/clock.ts";
import { asWorker } from "@/lib/db/unit.ts";
import { askTurn } from "@/lib/operations/clocks/commands.ts";
import { listClocks, listTurns } from "@/lib/operations/clocks/queries.ts";
import { TurnBook, faultOf, forgetTurns, registerClocks } from "@/lib/operations/clocks/turns.ts";
import { listAudit } from "@/lib/operations/audit.ts";
import { takeTurnsAskedFor, type Clock } from "@/lib/worker/turns.ts";
import { unhidden } from "../../support/sql.ts";
import { pairs, type World } from "../mentoring/relationships/pair.ts";

/** noor owns the organization; tomas is a program admin, kofi and amara are nobody special. */
let world: World;
beforeAll(async () => {
  world = await pairs();
});
afterAll(() => world.close());

const everything = (sql: string, values: unknown[] = []) =>
  unhidden(world.owner, (query) => query(sql, values), true);
const done = new Map<string, number>();
const count = (name: string) => () => {
  done.set(name, (done.get(name) ?? 0) + 1);
  return Promise.resolve();
};
const CLOCKS: Clock[] = [
  { name: "often", everySeconds: 5, work: count("often") },
  { name: "seldom", everySeconds: 3600, work: count("seldom"), asked: count("seldom, asked") },
  {
    name: "broken",
    everySeconds: 5,
    work: () => Promise.reject(Object.assign(new TypeError("what Kofi wrote"), { code: "P2024" })),
  },
];
const [OFTEN, SELDOM] = CLOCKS as [Clock, Clock, Clock];

beforeEach(async () => {
  done.clear();
  await everything("delete from ops.clock_turns");
  await everything("delete from ops.clocks");
  await registerClocks(CLOCKS);
});

test("every clock is in one list for an owner, before it has gone and after, and for nobody else", async () => {
  expect((await listClocks(world.noor)).map(({ nextAt, ...clock }) => ({ ...clock, awaited: nextAt !== null }))).toEqual([
    ...["broken", "often"].map((name) => ({ ...NEVER, name, everySeconds: 5 })),
    { ...NEVER, name: "seldom", everySeconds: 3600 },
  ]); // prettier-ignore
  const began = new Date();
  await new TurnBook().note(SELDOM, 0, null);
  const seldom = (await listClocks(world.noor)).find(({ name }) => name === "seldom");
  expect(seldom).toMatchObject({ wentWell: true, late: false });
  expect((seldom?.nextAt?.getTime() ?? 0) - (seldom?.beganAt?.getTime() ?? 0)).toBe(3_600_000);
  const later = await at(new Date(began.getTime() + 3 * 3_600_000), () => listClocks(world.noor));
  expect(later.find(({ name }) => name === "seldom")?.late).toBe(true);
  for (const who of ["tomas", "kofi", "stranger"] as const) {
    expect(await listClocks(world[who])).toEqual([]);
    expect(await listTurns(world[who])).toEqual([]);
  }
});
const NEVER = { beganAt: null, awaited: true, wentWell: null, late: false, asked: false };
const clockOf = async (name: string) => (await listClocks(world.noor)).find((clock) => clock.name === name);

test("one that never goes is late, and what is due is known to the next process", async () => {
  const later = await at(new Date(Date.now() + 5 * 60_000), () => listClocks(world.noor));
  expect(later.map(({ late }) => late)).toEqual([true, true, true]);
  expect((await registerClocks(CLOCKS)).get("seldom")).toBeLessThanOrEqual(60_000);
  await everything("update ops.clocks set next_at = now() + interval '20 minutes' where name = 'seldom'");
  const left = (await registerClocks(CLOCKS)).get("seldom") ?? 0;
  expect(Math.round(left / 60_000)).toBe(20);
  await everything("update ops.clocks set next_at = now() - interval '2 hours' where name = 'seldom'");
  expect((await registerClocks(CLOCKS)).get("seldom")).toBeLessThan(-7_190_000);
});

test("a clock that goes seldom has a line a turn; one that goes often when it fails and when it goes well again", async () => {
  const book = new TurnBook();
  for (let i = 0; i < 3; i++) await book.note(OFTEN, 0, null);
  await book.note(SELDOM, 0, null);
  await book.note(SELDOM, 0, null);
  expect((await listTurns(world.noor)).map(({ clock }) => clock)).toEqual(["seldom", "seldom"]);
  await book.note(OFTEN, 0, "TypeError");
  expect((await listClocks(world.noor)).find(({ name }) => name === "often")?.wentWell).toBe(false);
  for (let i = 0; i < 3; i++) await book.note(OFTEN, 0, null);
  expect((await listClocks(world.noor)).find(({ name }) => name === "often")?.wentWell).toBe(true);
  const often = (await listTurns(world.noor)).filter(({ clock }) => clock === "often");
  expect(often.map(({ fault }) => fault)).toEqual([null, "TypeError"]);
  expect((await listTurns(world.noor, { failed: true })).map(({ fault }) => fault)).toEqual(["TypeError"]);
});

test("an owner asks for a turn and a worker takes it once, however many workers there are", async () => {
  await askTurn(world.noor, { clock: "seldom" });
  await askTurn(world.noor, { clock: "seldom" }); // the same wish
  expect((await listClocks(world.noor)).find(({ name }) => name === "seldom")?.asked).toBe(true);
  expect(await listTurns(world.noor)).toEqual([]);
  const taken = await Promise.all([1, 2, 3, 4].map(() => takeTurnsAskedFor(CLOCKS)));
  expect(taken.reduce((a, b) => a + b)).toBe(1);
  expect([...done]).toEqual([["seldom, asked", 1]]);
  const [turn] = await listTurns(world.noor);
  expect(turn).toMatchObject({ clock: "seldom", askedBy: "noor", fault: null });
  expect(await clockOf("seldom")).toMatchObject({ beganAt: turn?.beganAt, wentWell: true, asked: false });
  const audit = await listAudit(world.noor, { subject: "clock" });
  expect(audit.map(({ kind, actor }) => [kind, actor])).toEqual([["clock.asked", "noor"]]);
});

test("one that fails says the name of the error and no word of it, and is tried again when it is asked for", async () => {
  await askTurn(world.noor, { clock: "broken" });
  await takeTurnsAskedFor(CLOCKS);
  expect(await listTurns(world.noor)).toMatchObject([{ clock: "broken", fault: "TypeError P2024" }]);
  const dump = JSON.stringify(await everything("select * from ops.clock_turns"));
  expect(dump).not.toContain("Kofi");
  expect(faultOf(Object.assign(new Error("x"), { name: "What <b>Kofi</b> said" }))).toBe("WhatbKofibsaid");
  expect(faultOf("text of somebody")).toBe("string");
  await askTurn(world.noor, { clock: "broken" });
  expect(await takeTurnsAskedFor(CLOCKS)).toBe(1);
});

test("one that the database refuses says so in five letters, and no word of what it was about", async () => {
  const refused = (sql: string) =>
    asWorker((db) => db.$queryRawUnsafe(sql)).then(() => "", faultOf); // prettier-ignore
  expect(await refused("select 'what Kofi wrote'::int")).not.toMatch(/Kofi|P2010/);
  expect(await refused("select 1 / 0")).toBe("PrismaClientKnownRequestError 22012");
});

test("nobody but an owner asks, and nobody for a clock that is none", async () => {
  for (const who of ["tomas", "kofi", "stranger"] as const)
    await expect(askTurn(world[who], { clock: "seldom" })).rejects.toMatchObject({ code: "NotFound" });
  await expect(askTurn(world.noor, { clock: "none" })).rejects.toMatchObject({ code: "NotFound" });
  expect(await takeTurnsAskedFor(CLOCKS)).toBe(0);
});

test("a clock that no worker knows any more is taken down a day later, not while an older worker lives", async () => {
  await new TurnBook().note({ name: "old", everySeconds: 5 }, 0, null);
  await registerClocks(CLOCKS);
  expect((await listClocks(world.noor)).map(({ name }) => name)).toContain("old");
  await everything("update ops.clocks set next_at = now() - interval '25 hours' where name = 'old'");
  await registerClocks(CLOCKS);
  expect((await listClocks(world.noor)).map(({ name }) => name)).not.toContain("old");
});

test("runs of more than thirty days are forgotten, one that was lost is called so, reminders stay while they could come again", async () => {
  const days = (many: number) => many * 86_400_000;
  await new TurnBook().note(SELDOM, days(31), null);
  await new TurnBook().note(SELDOM, days(29), null);
  await everything(
    "insert into ops.clock_turns (id, clock, began_at) values (gen_random_uuid(), 'often', now() - interval '2 hours')",
  );
  const { kofi, amara } = world;
  const agreement = async (version: number) => {
    const [row] = await everything(
      "insert into mentoring.agreements (id, relationship_id, version, author_id, sealed) values (gen_random_uuid(), $1, $2, $3, 'x') returning id",
      [world.pair, version, kofi.personId],
    );
    return String(row?.["id"]);
  };
  const [first, second] = [await agreement(1), await agreement(2)];
  await everything(
    "insert into mentoring.agreement_signatures (agreement_id, person_id, relationship_id) values ($1, $2, $3)",
    [second, amara.personId, world.pair],
  );
  const nudges: [string, string, string, string][] = [
    [kofi.personId, "session-tomorrow", world.pair, "101"],
    [kofi.personId, "not-logged", world.pair, "99"],
    [kofi.personId, "agreement-unsigned", first, "400"], // a later one stands
    [kofi.personId, "agreement-unsigned", second, "400"], // still unsigned: it must not come a second time
    [amara.personId, "agreement-unsigned", second, "1"], // signed
  ];
  for (const [person, kind, subject, days] of nudges)
    await everything(
      "insert into ops.nudges (person_id, kind, subject_id, due_on) values ($1, $2, $3, (now() at time zone 'UTC')::date - $4::int)",
      [person, kind, subject, days],
    );
  await everything(
    `insert into ops.rate_limits (key, "window", count) values ('a', now() - interval '2 days', 1), ('b', now(), 1)`,
  );
  await forgetTurns();
  const turns = await listTurns(world.noor);
  expect(turns.map(({ clock, fault }) => [clock, fault])).toEqual([
    ["often", "Lost"],
    ["seldom", null],
  ]);
  const left = await everything("select kind, subject_id, person_id from ops.nudges order by kind");
  expect([...left]).toEqual([
    { kind: "agreement-unsigned", subject_id: second, person_id: kofi.personId },
    { kind: "not-logged", subject_id: world.pair, person_id: kofi.personId },
  ]);
  expect([...(await everything("select key from ops.rate_limits"))]).toEqual([{ key: "b" }]);
});
