import { afterAll, beforeAll, expect, test } from "vitest";
import { newId } from "@/lib/ids.ts";
import { write } from "@/lib/mentoring/notes/commands.ts";
import {
  chainHash,
  isChainSound,
  listAudit,
  sealEvents,
  verifyChain,
  type ChainedEvent,
} from "@/lib/operations/audit.ts";
import { setManager } from "@/lib/people/person/commands.ts";
import { unhidden, type Query } from "../../support/sql.ts";
import { pairs, type World } from "../mentoring/relationships/pair.ts";

/** noor owns the organization and manages priya, whose pair she must learn nothing of. */
let world: World;
beforeAll(async () => {
  world = await pairs();
  for (let i = 0; i < 20; i++)
    await write(world.priya, {
      id: newId(),
      relationshipId: world.recused,
      visibility: "shared",
      text: `${i}`,
    });
  await setManager(world.noor, {
    personId: world.stranger.personId,
    manager: { kind: "person", id: world.noor.personId },
  });
  while ((await sealEvents()) > 0);
});
afterAll(() => world.close());

/** Something done behind everybody's back, and what the chain says then; taken back afterwards. */
const tampered = (work: (query: Query) => Promise<unknown>) =>
  unhidden(world.owner, async (query) => {
    await work(query);
    await query("grant trellis_worker to current_user with inherit false, set true");
    await query("set local role trellis_worker");
    const [row] = await query("select first_wrong, unsealed from ops.verify_events()");
    return row?.["first_wrong"] === null ? null : Number(row?.["first_wrong"]);
  });

test("every event is sealed in its place, by the words of the code and not only of the database", async () => {
  const rows = await unhidden(world.owner, (query) =>
    query("select e.*, s.hash, s.seq from ops.sealed_events s join ops.events e on e.id = s.event_id order by s.seq"),
  ); // prettier-ignore
  expect(rows.length).toBeGreaterThan(20);
  let previous: Buffer = Buffer.alloc(0);
  for (const [i, row] of rows.entries()) {
    const event = { id: row["id"], at: row["at"], actorId: row["actor_id"], kind: row["kind"], subjectType: row["subject_type"], subjectId: row["subject_id"] }; // prettier-ignore
    previous = chainHash(previous, event as ChainedEvent);
    expect(Number(row["seq"])).toBe(i + 1);
    expect(previous.equals(row["hash"] as Buffer)).toBe(true);
  }
  expect(await verifyChain()).toEqual({
    entries: rows.length,
    firstWrong: null,
    unsealed: 0,
    head: previous.toString("hex"),
  });
});

test("whatever is changed behind the application's back shows at the entry where it was done", async () => {
  const nth = (n: number) => `(select event_id from ops.sealed_events where seq = ${n})`;
  expect(await tampered(() => Promise.resolve())).toBeNull();
  for (const column of ["kind = 'x.y'", "at = at - interval '1 second'", "actor_id = null", `subject_id = id`, "subject_type = 'x'"]) // prettier-ignore
    expect(await tampered((query) => query(`update ops.events set ${column} where id = ${nth(7)}`)), column).toBe(7); // prettier-ignore
  expect(await tampered((query) => query("delete from ops.sealed_events where seq = 5"))).toBe(6);
  expect(
    await tampered((query) => query("update ops.sealed_events set hash = sha256(hash) where seq = 9")),
  ).toBe(9);
  expect(
    await tampered(async (query) => {
      await query("alter table ops.sealed_events drop constraint sealed_events_event_id_fkey");
      await query(`delete from ops.events where id = ${nth(3)}`);
    }),
  ).toBe(3);
  expect(
    await tampered(async (query) => {
      await query(
        "with two as (select seq, event_id from ops.sealed_events where seq in (10, 11)), gone as (delete from ops.sealed_events where seq in (10, 11) returning *) insert into ops.sealed_events (seq, event_id, hash) select 110, gone.event_id, gone.hash from gone where seq = 10",
      );
    }),
  ).toBe(12);
});

test("nobody of the application can change an event, seal one or read the chain", async () => {
  for (const statement of [
    "update ops.events set kind = 'x.y'",
    "delete from ops.events",
    "delete from ops.sealed_events",
    "select ops.seal_events(1)",
    "select * from ops.sealed_events",
  ])
    for (const who of [world.noor, world.kofi])
      await expect(world.app.as(who.personId, (query) => query(statement))).rejects.toMatchObject({
        code: "42501",
      });
});

test("W2 W7: an owner who manages a mentee finds nothing of the mentoring in the log", async () => {
  const entries = await listAudit(world.noor, {});
  expect(entries).toContainEqual(
    expect.objectContaining({ kind: "person.manager-changed", subject: "stranger" }),
  );
  // A name is shown where the subject is a person as everybody knows them, or a program; of all else there is none.
  for (const { kind, subject } of entries)
    if (!/^(person|directory|role|program)\./.test(kind)) expect(subject, kind).toBeNull();
  const seen = await world.app.as(world.noor.personId, (query) =>
    query("select distinct subject_type from ops.events where actor_id is distinct from $1", [
      world.noor.personId,
    ]),
  );
  for (const row of seen)
    expect(["relationship", "note", "session", "goal", "enrolment"]).not.toContain(row["subject_type"]);
  const [{ n } = { n: 0 }] = await world.app.as(world.noor.personId, (query) =>
    query("select count(*)::int as n from ops.events where actor_id = $1", [world.priya.personId]),
  );
  expect(n).toBe(0);
});

test("others see their own entries at most, and not the state of the chain", async () => {
  expect(await listAudit(world.stranger, {})).toEqual([]);
  expect(await listAudit(world.tomas, {})).toEqual([]);
  await expect(isChainSound(world.tomas)).rejects.toMatchObject({ code: "Forbidden" });
  expect(await isChainSound(world.noor)).toBe(true);
});

test("W2: what an owner who manages a mentee reads here is the same when something has happened in the mentoring", async () => {
  const page = async () => JSON.stringify([await isChainSound(world.noor), await listAudit(world.noor, {})]);
  const [before, { entries }] = [await page(), await verifyChain()];
  await write(world.priya, { id: newId(), relationshipId: world.recused, visibility: "shared", text: "x" });
  expect(await page(), "waiting for its seal").toBe(before);
  while ((await sealEvents()) > 0);
  expect((await verifyChain()).entries).toBeGreaterThan(entries);
  expect(await page()).toBe(before);
});

test("sealing by several at once makes one chain", async () => {
  for (let i = 0; i < 30; i++)
    await write(world.kofi, {
      id: newId(),
      relationshipId: world.pair,
      visibility: "private",
      text: `${i}`,
    });
  await Promise.all(Array.from({ length: 4 }, sealEvents));
  const { firstWrong, unsealed } = await verifyChain();
  expect({ firstWrong, unsealed }).toEqual({ firstWrong: null, unsealed: 0 });
});
