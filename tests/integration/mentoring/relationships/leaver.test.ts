import { afterAll, beforeAll, expect, test } from "vitest";
import { asPerson, asSignIn, asWorker } from "@/lib/db/unit.ts";
import { post } from "@/lib/mail/outbox.ts";
import { listPairs } from "@/lib/mentoring/relationships/program-room.ts";
import { getRelationship } from "@/lib/mentoring/relationships/queries.ts";
import { markLeft } from "@/lib/people/person/commands.ts";
import { getProfile } from "@/lib/people/person/queries.ts";
import { hashOf } from "@/lib/crypto/token.ts";
import { unhidden } from "../../../support/sql.ts";
import { pairs, type World } from "./pair.ts";

/** Amara, Kofi's mentor, leaves the organization; so does Ines, his manager. */
let world: World;
beforeAll(async () => (world = await pairs()));
afterAll(() => world.close());

const everything = (sql: string, values: unknown[] = []) =>
  unhidden(world.owner, (query) => query(sql, values));
const told = async (kind: string, subject: string) =>
  (
    await everything("select person_id from ops.notifications where kind = $1 and subject_id = $2", [
      kind,
      subject,
    ])
  )
    .map((row) => String(row["person_id"]))
    .sort();

test("only those who keep the directory say that somebody has left, and nobody of themselves", async () => {
  for (const who of ["kofi", "ines", "stranger"] as const)
    await expect(markLeft(world[who], { personId: world.amara.personId })).rejects.toThrow();
  await expect(markLeft(world.noor, { personId: world.noor.personId })).rejects.toThrow(/Somebody else/);
});

test("T16: in the same transaction their visits, links and waiting mail are gone", async () => {
  const { personId } = world.amara;
  await asSignIn(async (db) => {
    await db.signInSession.create({
      data: { tokenHash: hashOf("a cookie"), personId, expiresAt: new Date(Date.now() + 3_600_000) },
    });
    const { email } = await db.person.findUniqueOrThrow({ where: { id: personId } });
    await db.signInToken.create({
      data: { identifier: email, tokenHash: "x", expiresAt: new Date(Date.now() + 3_600_000) },
    });
    await post(db, { personId, address: email }, { kind: "proposal-released", link: "http://localhost/x" });
  });
  await markLeft(world.noor, { personId });
  const [left] = await everything(
    `select (select count(*)::int from ops.sign_in_sessions where person_id = $1) as visits,
            (select count(*)::int from ops.sign_in_tokens) as links,
            (select count(*)::int from ops.mails where person_id = $1) as mails`,
    [personId],
  );
  expect(left).toEqual({ visits: 0, links: 0, mails: 0 });
});

test("and nobody writes to them afterwards", async () => {
  const { personId } = world.amara;
  await asPerson(world.kofi, (db) =>
    post(db, { personId, address: "amara@example.org" }, { kind: "suggestion", link: "http://localhost/x" }),
  );
  expect(await everything("select 1 from ops.mails where person_id = $1", [personId])).toHaveLength(0);
});

test("L2: her relationship has ended without a word of who left; Kofi keeps what they shared", async () => {
  const { standing } = await getRelationship(world.kofi, world.pair);
  expect(standing.phase).toBe("ended");
  const [closing] = await everything(
    "select kind::text, closed_by from mentoring.closings where relationship_id = $1",
    [world.pair],
  );
  expect(closing).toEqual({ kind: "left_early", closed_by: null });
  const [event] = await everything(
    "select actor_id from ops.events where kind = 'relationship.ended' and subject_id = $1",
    [world.pair],
  );
  expect(event).toEqual({ actor_id: null });
});

test("her partner and the admins who are not recused are told, nobody else", async () => {
  expect(await told("relationship.ended", world.pair)).toEqual([world.kofi.personId]);
  expect(await told("relationship.needs-rematch", world.pair)).toEqual(
    [world.noor.personId, world.tomas.personId].sort(),
  );
});

test("W7: when a mentee whom an admin manages is left by her mentor, that admin learns nothing", async () => {
  await markLeft(world.noor, { personId: world.lena.personId });
  expect(await told("relationship.ended", world.recused)).toEqual([world.priya.personId]);
  expect(await told("relationship.needs-rematch", world.recused)).toEqual([world.tomas.personId]);
});

test("W13: whom a leaver managed has a manager nobody knows; the keepers are asked, and the line stands until they say", async () => {
  await markLeft(world.noor, { personId: world.ines.personId });
  expect((await getProfile(world.tomas, world.kofi.personId)).manager).toEqual({ kind: "unknown" });
  expect(await told("person.manager-needed", world.kofi.personId)).toContain(world.noor.personId);
  const [found] = await asWorker(
    (db) => db.$queryRaw<{ rule: string }[]>`
      select rule from mentoring.walled_pairs(array[${world.kofi.personId}::uuid], array[${world.tomas.personId}::uuid])`,
  );
  expect(found).toEqual({ rule: "unknown-manager" });
  const [line] = await world.app.as(world.noor.personId, (query) =>
    query("select people.line_above($1) as above", [world.kofi.personId]),
  );
  expect(line?.["above"]).toContain(world.helena.personId);
});

test("whoever has left holds no role, and the last owner cannot be left behind as nobody", async () => {
  await expect(
    world.app.as(world.noor.personId, (query) =>
      query("update people.people set left_at = now() where id = $1", [world.noor.personId]),
    ),
  ).rejects.toMatchObject({ code: "TROWN" });
  await markLeft(world.noor, { personId: world.tomas.personId });
  expect(
    await everything("select 1 from mentoring.program_roles where person_id = $1", [world.tomas.personId]),
  ).toHaveLength(0);
  expect((await listPairs(world.noor, world.programId)).pairs.length).toBeGreaterThan(0);
});
