import { afterAll, beforeAll, expect, test } from "vitest";
import { offer } from "@/lib/coaching/coaches/commands.ts";
import { listCoaches } from "@/lib/coaching/coaches/queries.ts";
import { suggest } from "@/lib/coaching/coaches/rules.ts";
import { start } from "@/lib/coaching/engagements/start.ts";
import { getEngagement, listMyEngagements } from "@/lib/coaching/engagements/queries.ts";
import { newId } from "@/lib/ids.ts";
import { setManager } from "@/lib/people/person/commands.ts";
import { unhidden } from "../../support/sql.ts";
import { engage, form, people, requestTo, tokensOf, type World } from "./triangle.ts";

let world: World;
beforeAll(async () => (world = await people()));
afterAll(() => world.close());

test("C1 C2: one form starts it, and the manager of record is asked in the same transaction", async () => {
  const input = form(world);
  expect(await start(world.kofi, input)).toEqual({ id: input.id, asked: "ines", noManager: null });
  for (const [who, role] of [
    ["kofi", "client"],
    ["lena", "coach"],
    ["ines", "manager"],
  ] as const)
    // prettier-ignore
    expect(await getEngagement(world[who], input.id)).toMatchObject({
      role,
      state: "active",
      issue: input.issue,
      outcome: input.outcome,
      planned: 4,
      manager: { name: "ines" },
    });
  expect((await requestTo(world.ines, input.id)).occasion).toBe("start");
  expect(await tokensOf(world.ines)).toHaveLength(1);
});

test("C1: sent five times at once it starts once and asks once", async () => {
  const input = form(world);
  const before = (await tokensOf(world.ines)).length;
  await Promise.all(Array.from({ length: 5 }, () => start(world.kofi, input)));
  expect((await listMyEngagements(world.kofi)).filter(({ id }) => id === input.id)).toHaveLength(1);
  expect(await tokensOf(world.ines)).toHaveLength(before + 1);
});

test("C1: what is said is sealed; the raw rows hold no word of it, nor the link", async () => {
  const rows = await unhidden(world.owner, (query) =>
    query(`select t::text as row from coaching.engagements t union all select t::text from coaching.feedback_requests t
           union all select t::text from ops.mails t union all select t::text from ops.events t`),
  );
  const text = rows.map((row) => String(row["row"])).join("\n");
  const hex = (said: string) => Buffer.from(said).toString("hex");
  for (const said of [form(world).issue, form(world).outcome, (await tokensOf(world.ines))[0]!])
    expect(text.includes(said) || text.includes(hex(said))).toBe(false);
});

test("C1: an expert in the competency, one to twelve sessions: the database refuses the rest", async () => {
  await expect(engage(world, { coachId: world.stranger.personId })).rejects.toThrow(/expert|place/);
  for (const sessions of [0, 13]) await expect(insert(sessions)).rejects.toMatchObject({ code: "23514" });
  await expect(insert(1)).resolves.toBeDefined();
  function insert(sessions: number) {
    return world.app.as(world.kofi.personId, (query) =>
      query(
        `insert into coaching.engagements (id, client_id, coach_id, competency_id, sealed, target_level, planned_sessions, started_by)
         values ($1, $2, $3, $4, '\\x00', 3, $5, $2)`,
        [newId(), world.kofi.personId, world.lena.personId, world.competencyId, sessions],
      ),
    );
  }
});

test("C2: no manager, or nobody knows who it is: it starts all the same and says so", async () => {
  const coachId = world.ruth.personId;
  expect(await start(world.helena, form(world, { coachId }))).toMatchObject({
    asked: null,
    noManager: "none",
  });
  expect(await start(world.drift, form(world, { coachId }))).toMatchObject({
    asked: null,
    noManager: "unknown",
  });
});

test("C8: the manager of record is never the coach; a colleague or somebody further up can be", async () => {
  const evidence = "Twelve years of managing engineers.";
  for (const who of [world.ines, world.helena])
    await offer(who, { competencyId: world.competencyId, evidence });
  const offered = suggest(await listCoaches(world.mei), {
    competencyId: world.competencyId,
    clientId: world.mei.personId,
    managerId: world.ines.personId,
  });
  const chosen = (who: "ines" | "ruth" | "helena") =>
    offered.find(({ coach }) => coach.personId === world[who].personId)?.obstacle;
  expect(chosen("ines")).toMatch(/manager/);
  expect([chosen("ruth"), chosen("helena")]).toEqual([null, null]);
  await expect(engage(world, { coachId: world.ines.personId }, "mei")).rejects.toThrow(/two roles/);
  await expect(engage(world, { coachId: world.helena.personId }, "mei")).resolves.toBeTypeOf("string");
});

test("C8: a manager of record who has become so of a client of theirs is coach there and nothing else", async () => {
  const id = await engage(world, { coachId: world.ruth.personId }, "mei");
  await setManager(world.noor, {
    personId: world.mei.personId,
    manager: { kind: "person", id: world.ruth.personId },
  });
  expect(await getEngagement(world.ruth, id)).toMatchObject({
    role: "coach",
    manager: null,
    noManager: "is-the-coach",
  });
  await setManager(world.noor, {
    personId: world.mei.personId,
    manager: { kind: "person", id: world.ines.personId },
  });
});

test("a coach takes no more than they said, however many ask at once", async () => {
  const competencyId = world.competencyId;
  await offer(world.viktor, { competencyId, evidence: "Mediates between teams for a living." });
  const coachId = world.viktor.personId; // three places
  const asked = await Promise.allSettled(Array.from({ length: 8 }, () => engage(world, { coachId })));
  expect(asked.filter(({ status }) => status === "fulfilled")).toHaveLength(3);
  expect((await listCoaches(world.stranger)).find(({ personId }) => personId === coachId)?.load).toBe(3);
});

test("strangers, other coaches, the owner and managers further up get the answer for what is not there", async () => {
  const id = await engage(world, { coachId: world.helena.personId });
  for (const who of [world.stranger, world.lena, world.ruth, world.noor, world.viktor, world.mei]) {
    await expect(getEngagement(who, id)).rejects.toMatchObject({ code: "NotFound" });
    expect((await listMyEngagements(who)).some((each) => each.id === id)).toBe(false);
  }
  const other = await engage(world, { coachId: world.ruth.personId });
  await expect(getEngagement(world.helena, other)).rejects.toMatchObject({ code: "NotFound" });
});
