import { afterAll, beforeAll, expect, test } from "vitest";
import { asPerson } from "@/lib/db/unit.ts";
import { newId } from "@/lib/ids.ts";
import { everything } from "../../support/sql.ts";
import { people, type World } from "../coaching/triangle.ts";

/** Transactions that wait for each other: PostgreSQL ends one, and it is done again instead of failing a page. */
let world: World;
beforeAll(async () => (world = await people()));
afterAll(() => world.close());

const signal = () => {
  let give = () => {};
  const given = new Promise<void>((resolve) => (give = resolve));
  return { give, given };
};

test("a page that reads while somebody locks every table is done again, not answered with an error", async () => {
  const [read, locked] = [signal(), signal()];
  let tries = 0;
  const page = asPerson(world.kofi, async (db) => {
    tries++;
    await db.person.count();
    read.give();
    await locked.given;
    return db.competency.count();
  });
  await read.given;
  const locker = world.owner.as(null, async (query) => {
    await query("lock table coaching.competencies in access exclusive mode");
    locked.give();
    // The page has to wait first: whoever waits longer is the one that PostgreSQL ends. Within one statement, because
    // on a busy machine a second passes between two.
    await query(`do $$ begin
      while not exists (select 1 from pg_locks where not granted and relation = 'coaching.competencies'::regclass) loop
        perform pg_sleep(0.01);
      end loop;
      lock table people.people in access exclusive mode;
    end $$`);
  });
  expect(await page).toBe(12);
  await locker;
  expect(tries).toBe(2);
});

test("two that write the same rows in another order are both kept, each of their events once", async () => {
  const rows = [world.kofi.personId, world.mei.personId] as const;
  const first = [signal(), signal()] as const;
  const write = (mine: 0 | 1) =>
    asPerson(world.noor, async (db) => {
      const about = `by ${mine}`;
      await db.person.update({ where: { id: rows[mine] }, data: { about } });
      first[mine].give();
      await first[mine === 0 ? 1 : 0].given;
      await db.person.update({ where: { id: rows[mine === 0 ? 1 : 0] }, data: { about } });
      await db.event.createMany({
        data: { id: newId(), actorId: world.noor.personId, kind: "person.tested", subjectType: "person", subjectId: rows[mine] }, // prettier-ignore
      });
    });
  await Promise.all([write(0), write(1)]);
  const [found] = await everything(world.owner, (query) =>
    query(`select count(distinct about)::int as ways, (select count(*)::int from ops.events where kind = 'person.tested') as events
             from people.people where id = any ($1)`, [rows]),
  ); // prettier-ignore
  expect(found).toEqual({ ways: 1, events: 2 });
});
