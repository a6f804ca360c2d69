import { afterAll, beforeAll, expect, test } from "vitest";
import { getContracts } from "@/lib/coaching/contracts/queries.ts";
import { getEngagement, listMyEngagements } from "@/lib/coaching/engagements/queries.ts";
import { listFigures } from "@/lib/coaching/figures/queries.ts";
import { listNotes } from "@/lib/coaching/notes/queries.ts";
import { getThread } from "@/lib/coaching/plans/queries.ts";
import { listTasks } from "@/lib/coaching/tasks/queries.ts";
import { carryOutErasures } from "@/lib/reports/erasures/carry-out.ts";
import { askErasure, orderErasure } from "@/lib/reports/erasures/commands.ts";
import { rehearse } from "@/lib/reports/erasures/counts.ts";
import { openedDump } from "../../support/opened-dump.ts";
import { unhidden } from "../../support/sql.ts";
import { life } from "../coaching/life.ts";
import { people, type Name, type World } from "../coaching/triangle.ts";

let world: World;
const engagements: Partial<Record<Name, string>> = {};
const everything = (sql: string, values: unknown[] = [], keep = false) =>
  unhidden(world.owner, (query) => query(sql, values), keep);

beforeAll(async () => {
  world = await people();
  for (const client of ["kofi", "mei"] as const)
    engagements[client] = await life(world, { client, coach: "lena", manager: "ines" }, "active");
}, 60_000);
afterAll(() => world.close());

/** Asked for, ordered, and the two weeks over. */
async function erase(who: Name): Promise<void> {
  const { personId } = world[who];
  await askErasure(world[who]);
  await orderErasure(world.noor, { personId });
  await everything("update people.erasures set ordered_at = now() - interval '15 days', due_at = now() - interval '1 day' where person_id = $1", [personId], true); // prettier-ignore
  expect(await carryOutErasures()).toBe(1);
}

/** What all three said, and how often the dump of a life says it. */
const SAID = ["In three reviews he merged", "With the whole team", "Ask first", "For three", `"text":"between_us"`, "Code reviews with a senior colleague"]; // prettier-ignore
/** Where a dump says it: all of it would be too much to be told. */
const around = (dump: string, words: string) => {
  const at = dump.indexOf(words);
  return at < 0 ? null : dump.slice(Math.max(0, at - 200), at + 100);
};
const timesIn = (dump: string) => SAID.map((words) => dump.split(words).length - 1);

test("with a client all that the three said in it is gone, the figures stay, and the space answers as if it were not there", async () => {
  const before = timesIn(await openedDump(world.owner));
  expect(Math.min(...before)).toBeGreaterThan(1);
  const figures = async () => (await listFigures(world.noor)).map(({ competency: _, ...rest }) => rest);
  const counted = await figures();
  expect((await rehearse(world.kofi, world.kofi.personId)).get("coaching")).toBe(1);

  await erase("kofi");

  // of two lives that said the same, one is left
  expect(timesIn(await openedDump(world.owner))).toEqual(before.map((times) => times / 2));
  expect(await figures()).toEqual(counted);
  const id = engagements.kofi ?? "";
  for (const who of ["lena", "ines"] as const) {
    expect((await listMyEngagements(world[who])).map((each) => each.id)).toEqual([engagements.mei]);
    await expect(getEngagement(world[who], id)).rejects.toMatchObject({ status: 404 });
  }
});

test("with a coach only their notes go: what the client was told, planned and was set stays the client's", async () => {
  const id = engagements.mei ?? "";
  const kept = async () => {
    const { areas } = await getThread(world.mei, id);
    const said = areas.map(({ area, observed, effect }) => [area, observed, effect]);
    return { said, tasks: (await listTasks(world.mei, id)).map(({ task }) => task), contracts: (await getContracts(world.mei, id)) }; // prettier-ignore
  };
  const before = await kept();
  expect((await listNotes(world.mei, id)).map(({ text }) => text).sort()).toEqual(["For me", "For three", "between_us"].sort()); // prettier-ignore

  await erase("lena");

  const after = await kept();
  expect([after.said, after.tasks]).toEqual([before.said, before.tasks]);
  expect((await listNotes(world.mei, id)).map(({ text }) => text).sort()).toEqual(["For me", "For three"]); // prettier-ignore
  expect((await getEngagement(world.mei, id)).state).toBe("ended_early");
  const dump = await openedDump(world.owner);
  expect(around(dump, "between_us")).toBeNull();
  expect(around(dump, `"lena@example.org`)).toBeNull();
});

test("with a manager the draft goes that they had not sent; what they did send stays with the client", async () => {
  expect(around(await openedDump(world.owner), "Half a")).not.toBeNull();
  await erase("ines");
  const dump = await openedDump(world.owner);
  expect(around(dump, "Half a")).toBeNull();
  expect((await getThread(world.mei, engagements.mei ?? "")).areas).toHaveLength(2);
});

test("whose erasure is ordered hears by mail that it can be called back, and the other owners that it was asked for", async () => {
  await everything("insert into people.organization_roles (person_id, role) values ($1, 'owner')", [world.helena.personId], true); // prettier-ignore
  await askErasure(world.mei);
  await askErasure(world.mei);
  await orderErasure(world.noor, { personId: world.mei.personId });
  const mails = await everything("select person_id, address, kind from ops.mails where kind like 'erasure-%' order by kind, address"); // prettier-ignore
  const one = (who: Name, kind: string) => ({ person_id: world[who].personId, address: `${who}@example.org`, kind }); // prettier-ignore
  expect(mails.filter((mail) => mail["person_id"] !== world.noor.personId)).toEqual([
    one("helena", "erasure-asked"),
    one("mei", "erasure-ordered"),
  ]);
  expect(mails.filter((mail) => mail["person_id"] === world.noor.personId)).toHaveLength(4);
});
