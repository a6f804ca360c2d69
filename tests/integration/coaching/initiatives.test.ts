import { spawn } from "node:child_process";
import { setTimeout as pause } from "node:timers/promises";
import { afterAll, beforeAll, expect, test } from "vitest";
import { endEarly } from "@/lib/coaching/engagements/commands.ts";
import { getEngagement, listMyEngagements } from "@/lib/coaching/engagements/queries.ts";
import { getInitiative, listInitiatives } from "@/lib/coaching/initiatives/queries.ts";
import { startInitiative } from "@/lib/coaching/initiatives/commands.ts";
import { openSeats } from "@/lib/coaching/initiatives/open.ts";
import { StartInitiative } from "@/lib/coaching/initiatives/schema.ts";
import { newId } from "@/lib/ids.ts";
import { unhidden } from "../../support/sql.ts";
import { people, tokensOf, type Name, type World } from "./triangle.ts";

let world: World;
beforeAll(async () => (world = await people()));
afterAll(() => world.close());

const plan = (list: string, more: object = {}) =>
  StartInitiative.parse({
    ...{ id: newId(), name: "Hard talks for leads", competencyId: world.competencyId },
    ...{
      expertise: "Has held such talks",
      instrument: "The last two talks",
      issue: "Talks are put off",
      outcome: "Talks are held",
    },
    ...{ targetLevel: 3, plannedSessions: 3, people: list },
    ...more,
  });
const one = async (sql: string, values: unknown[] = []) =>
  (await unhidden(world.owner, (query) => query(sql, values)))[0]!;

test("C7: a list as it comes becomes addresses, each once", () => {
  const { people: found } = plan(
    'name;mail\n"Kofi";KOFI@example.org\nMei <mei@example.org>, kofi@example.org',
  );
  expect(found).toEqual(["kofi@example.org", "mei@example.org"]);
  expect(StartInitiative.safeParse({ ...plan("a@b.org"), people: "nobody" }).success).toBe(false);
});

test("C7 C8: everybody on the list has a coach who is an expert and not their manager, a key, words, and a request to the manager", async () => {
  const before = (await tokensOf(world.ines)).length;
  const { id } = await startInitiative(
    world.noor,
    plan("kofi@example.org mei@example.org drift@example.org"),
  );
  expect((await getInitiative(world.noor, id)).progress).toMatchObject({ people: 3, opened: 0, waiting: 3 });
  expect(await openSeats()).toBe(3);
  const view = await getInitiative(world.noor, id);
  expect(view).toMatchObject({
    certified: true,
    progress: { people: 3, opened: 3, waiting: 0 },
    refused: [],
  });
  expect(view.figures).toMatchObject({ engagements: null, gain: null }); // fewer than five
  const mine = (await listMyEngagements(world.kofi))[0]!;
  expect(await getEngagement(world.ines, mine.id)).toMatchObject({
    ...{ role: "manager", state: "active", issue: "Talks are put off", planned: 3, noManager: null },
    contract: { version: 1, agreedBy: [] },
  });
  expect(await tokensOf(world.ines)).toHaveLength(before + 2); // kofi's and mei's manager; nobody knows drift's
  await endEarly(world.kofi, { engagementId: mine.id, reason: "I would rather not" }); // it is still theirs
});

test("C7: what an initiative is about is for its keepers and for the three of each engagement in it, by SQL", async () => {
  const { id } = await startInitiative(world.noor, plan("mei@example.org"));
  const reads = async (who: Name) => {
    const rows = await world.app.as(world[who].personId, (query) =>
      query("select issue, outcome from coaching.initiatives where id = $1", [id]),
    );
    return rows.length > 0;
  };
  const readers = async () => {
    const found: Name[] = [];
    for (const who of ["noor", "mei", "ines", "kofi", "viktor", "helena", "drift", "stranger"] as const)
      if (await reads(who)) found.push(who);
    return found;
  };
  expect(await readers()).toEqual(["noor"]); // nobody is in it yet
  await openSeats();
  expect(await readers()).toEqual(["noor", "mei", "ines"]);
  const own = (await listMyEngagements(world.kofi))[0]!.id;
  await expect(
    world.app.as(world.kofi.personId, (query) =>
      query("update coaching.engagements set initiative_id = $1 where id = $2", [id, own]),
    ),
  ).rejects.toMatchObject({ code: "42501" });
});

test("C7: only those who keep the directory begin one or see who is in it; an unknown address begins nothing", async () => {
  for (const who of [world.lena, world.kofi, world.ines, world.stranger]) {
    await expect(startInitiative(who, plan("kofi@example.org"))).rejects.toMatchObject({ code: "Forbidden" });
    await expect(listInitiatives(who)).rejects.toMatchObject({ code: "NotFound" });
  }
  const before = (await listInitiatives(world.noor)).length;
  await expect(startInitiative(world.noor, plan("kofi@example.org who@example.org"))).rejects.toThrow(
    /who@example.org/,
  );
  const input = plan("kofi@example.org");
  await startInitiative(world.noor, input);
  await startInitiative(world.noor, input); // sent again
  expect(await listInitiatives(world.noor)).toHaveLength(before + 1);
});

test("what a rule of the house refuses is said, and the list goes on", async () => {
  const { id } = await startInitiative(world.noor, plan("mei@example.org stranger@example.org"));
  await unhidden(world.owner, (query) => query("update coaching.coach_profiles set open = false"), true);
  await openSeats();
  const { progress, refused } = await getInitiative(world.noor, id);
  expect(progress).toMatchObject({ opened: 0, waiting: 0 });
  expect(refused).toMatchObject([{ names: ["mei", "stranger"] }]);
  await unhidden(world.owner, (query) => query("update coaching.coach_profiles set open = true"), true);
});

test("C7: 2,000 people and 150 coaches in one go, exactly once although the clock is killed midway", async () => {
  await unhidden(
    world.owner,
    async (query) => {
      await query(
        `insert into people.people (id, email, name, time_zone) select gen_random_uuid(), 'p' || n || '@example.org', 'Person ' || n, 'Europe/Berlin' from generate_series(1, 2000) n`,
      );
      await query(
        `insert into people.people (id, email, name, time_zone) select gen_random_uuid(), 'c' || n || '@example.org', 'Coach ' || n, 'Europe/Berlin' from generate_series(1, 150) n`,
      );
      await query(
        `insert into people.managers_of_record (id, person_id, manager_id) select gen_random_uuid(), id, $1 from people.people where email ~ '^[pc][0-9]+@'`,
        [world.ines.personId],
      );
      await query(
        `insert into coaching.coach_profiles (person_id, capacity) select id, 14 from people.people where email ~ '^c[0-9]+@'`,
      );
      await query(
        `insert into coaching.coach_expertise (person_id, competency_id, evidence) select id, $1, 'Has done it' from people.people where email ~ '^c[0-9]+@'`,
        [world.competencyId],
      );
    },
    true,
  );
  const addresses = Array.from({ length: 2000 }, (_, n) => `p${n + 1}@example.org`).join("\n");
  const input = plan(addresses, { name: "Two thousand" });
  const began = Date.now();
  await startInitiative(world.noor, input);
  const assigned = Date.now() - began;
  // asked as the keeper: the owner would have to lift row-level security, and wait for every writer
  const opened = async () => {
    const rows = await world.app.as(world.noor.personId, (query) =>
      query("select count(opened_at)::int as n from coaching.initiative_seats where initiative_id = $1", [
        input.id,
      ]),
    );
    return Number(rows[0]!["n"]);
  };
  const kills: number[] = [];
  for (let kill = 0; kill < 3; kill++) {
    const child = spawn(
      process.execPath,
      ["--conditions=react-server", "--import", "tsx", "tests/support/open-seats.ts"],
      { env: process.env, stdio: ["ignore", "pipe", "inherit"] },
    );
    await new Promise((resolve) => child.stdout.once("data", resolve));
    const from = await opened();
    while ((await opened()) < from + 40 && child.exitCode === null) await pause(50);
    child.kill("SIGKILL");
    await new Promise((resolve) => child.once("exit", resolve));
    kills.push(await opened());
  }
  expect(kills.at(-1)).toBeLessThan(2000);
  await Promise.all([openSeats(), openSeats()]); // two clocks at once
  console.info(
    `C7: assigned in ${assigned} ms, killed at ${kills.join(", ")}, all open after ${Date.now() - began} ms`,
  );
  expect(await getInitiative(world.noor, input.id)).toMatchObject({
    certified: true,
    progress: { people: 2000, opened: 2000, waiting: 0 },
    refused: [],
  });
  expect(
    await one(
      `select count(*)::int as engagements, count(distinct client_id)::int as clients, bool_and(load <= (select capacity from coaching.coach_profiles p where p.person_id = e.coach_id)) as within,
              (select count(*)::int from coaching.feedback_requests r join coaching.engagements e on e.id = r.engagement_id where e.initiative_id = $1) as requests,
              (select count(*)::int from coaching.engagement_keys k join coaching.engagements e on e.id = k.engagement_id where e.initiative_id = $1) as keys,
              (select count(*)::int from ops.notifications n join coaching.engagements e on e.id = n.subject_id where e.initiative_id = $1) as told
         from (select e.*, count(*) over (partition by coach_id) as load from coaching.engagements e where initiative_id = $1) e`,
      [input.id],
    ),
  ).toEqual({ engagements: 2000, clients: 2000, within: true, requests: 2000, keys: 2000, told: 4000 });
  const { letters } = await one(`select count(*)::int as letters from ops.mails where created_at >= $1`, [
    new Date(began),
  ]);
  expect(letters).toBe(2000);
});
