import { afterAll, beforeAll, expect, test } from "vitest";
import { getEngagement } from "@/lib/coaching/engagements/queries.ts";
import { endEarly } from "@/lib/coaching/engagements/commands.ts";
import { giveByLink, openLink } from "@/lib/coaching/feedback/link.ts";
import { getThread } from "@/lib/coaching/plans/queries.ts";
import { newToken } from "@/lib/crypto/token.ts";
import { newId } from "@/lib/ids.ts";
import { setManager } from "@/lib/people/person/commands.ts";
import { unhidden } from "../../support/sql.ts";
import { AREA, engage, people, tokensOf, type World } from "./triangle.ts";
import { withinOneWindow } from "../../support/one-window.ts";

let world: World;
beforeAll(async () => (world = await people()));
afterAll(() => world.close());

let visitors = 0;
const visitor = () => ({ address: `198.51.100.${++visitors}` });
const said = () => ({ id: newId(), areas: [AREA], level: 2, sure: false });

async function asked(coach: "lena" | "ruth" = "lena") {
  const id = await engage(world, { coachId: world[coach].personId });
  return { id, token: (await tokensOf(world.ines))[0]! };
}
const isDead = async (token: string) => {
  await expect(openLink(visitor(), { token })).rejects.toMatchObject({ code: "NotFound" });
  await expect(giveByLink(visitor(), { token, ...said() })).rejects.toMatchObject({ code: "NotFound" });
};

test("C2: without any sign-in the link shows this form and nothing else, and takes the feedback once", async () => {
  const { id, token } = await asked();
  const form = await openLink(visitor(), { token });
  expect(Object.keys(form).sort()).toEqual(
    ["anchors", "audience", "client", "coach", "competency", "detailAudience", "draft", "expiresAt", "issue", "manager", "occasion", "outcome", "requestId", "sharing", "toAgree"], // prettier-ignore
  );
  expect(form).toMatchObject({
    client: "kofi",
    coach: "lena",
    manager: "ines",
    competency: "Difficult conversations",
  });
  expect(await giveByLink(visitor(), { token, ...said() })).toEqual({ outcome: "kept" });
  expect((await getThread(world.lena, id)).areas).toMatchObject([{ ...AREA, author: { name: "ines" } }]);
  expect((await getEngagement(world.kofi, id)).levels).toMatchObject([{ role: "manager", level: 2 }]);
  await isDead(token);
});

test("a link is used once, however many send at the same moment", async () => {
  const { id, token } = await asked();
  const sent = await Promise.allSettled(
    Array.from({ length: 6 }, () => giveByLink(visitor(), { token, ...said() })),
  );
  expect(sent.filter(({ status }) => status === "fulfilled")).toHaveLength(1);
  expect((await getThread(world.lena, id)).areas).toHaveLength(1);
});

test("a warned text leaves the link alive (W4)", async () => {
  const { token } = await asked();
  const areas = [{ ...AREA, effect: "I wonder what the mentoring is for" }];
  expect(await giveByLink(visitor(), { token, ...said(), areas })).toEqual({
    outcome: "reconsider",
    areas: [0],
  });
  expect(await giveByLink(visitor(), { token, ...said(), areas, sure: true })).toEqual({ outcome: "kept" });
});

test("a link expires", async () => {
  const { id, token } = await asked("ruth");
  await unhidden(
    world.owner,
    async (query) => {
      await query("alter table coaching.feedback_requests disable trigger written_once");
      await query("update coaching.feedback_requests set expires_at = now() where engagement_id = $1", [id]);
      await query("alter table coaching.feedback_requests enable trigger written_once");
    },
    true,
  );
  await isDead(token);
});

test("C9: a link is dead as soon as its addressee is not the manager of record any more, and the next one's works", async () => {
  const { token } = await asked("ruth");
  const to = (name: "ines" | "viktor") =>
    setManager(world.noor, {
      personId: world.kofi.personId,
      manager: { kind: "person", id: world[name].personId },
    });
  await to("viktor");
  await isDead(token);
  await to("ines");
  expect(await openLink(visitor(), { token })).toMatchObject({ manager: "ines" });
});

test("after the end a link opens nothing", async () => {
  const { id, token } = await asked("ruth");
  await endEarly(world.kofi, { engagementId: id, reason: "The team was dissolved" });
  await expect(openLink(visitor(), { token })).rejects.toMatchObject({ code: "NotFound" });
  await expect(giveByLink(visitor(), { token, ...said() })).rejects.toMatchObject({ code: "Conflict" });
});

test("a link is bound to one request: another's stays open, and no request can be named beside the token", async () => {
  const [one, other] = [await asked(), await asked("ruth")];
  const { requestId } = await openLink(visitor(), { token: other.token });
  // the schema drops what is not asked for; were it sent all the same, the token decides
  const smuggled = { token: one.token, ...said(), requestId, engagementId: other.id };
  expect(await giveByLink(visitor(), smuggled)).toEqual({ outcome: "kept" });
  expect((await getThread(world.lena, one.id)).areas).toHaveLength(1);
  expect((await getThread(world.ruth, other.id)).areas).toHaveLength(0);
  expect((await openLink(visitor(), { token: other.token })).requestId).toBe(requestId);
  await isDead(one.token);
});

test("T17: 10,000 guesses open nothing: a hundred addresses get twenty tries each, the rest are turned away", async () => {
  const { token } = await asked("ruth");
  const found: Record<string, number> = {};
  const began = Date.now();
  const from = Array.from({ length: 100 }, visitor);
  await Promise.all(
    from.map(async (guesser, n) => {
      for (let i = 0; i < 100; i++) {
        // half of them at random, half a true link with one letter changed
        const at = (n * 100 + i) % token.length;
        const near = token.slice(0, at) + (token[at] === "A" ? "B" : "A") + token.slice(at + 1);
        const guess = i % 2 ? newToken() : near;
        const code = await openLink(guesser, { token: guess }).then(() => "open", (e: { code: string }) => e.code); // prettier-ignore
        found[code] = (found[code] ?? 0) + 1;
      }
    }),
  );
  console.info(`T17: 10,000 guesses in ${Date.now() - began} ms: ${JSON.stringify(found)}`);
  // tries are counted by the ten minutes of the clock, and a slow machine may begin a second ten
  const windows = Math.floor(Date.now() / 600_000) - Math.floor(began / 600_000) + 1;
  expect(Object.keys(found).sort()).toEqual(["NotFound", "TooMany"]);
  expect(found["NotFound"]! + found["TooMany"]!).toBe(10_000);
  expect(found["NotFound"]).toBeLessThanOrEqual(2000 * windows);
  expect(await openLink(visitor(), { token })).toMatchObject({ manager: "ines" });
});

test("T17: guessing yields nothing and is held off after twenty tries; others still get in", () =>
  withinOneWindow(10, async () => {
    const guesser = visitor();
    const answers: string[] = [];
    for (let i = 0; i < 30; i++)
    answers.push(await openLink(guesser, { token: newToken() }).then(() => "open", (e: { code: string }) => e.code)); // prettier-ignore
    expect(answers.filter((code) => code === "NotFound")).toHaveLength(20);
    expect(answers.filter((code) => code === "TooMany")).toHaveLength(10);
    const { token } = await asked("ruth");
    await expect(openLink(guesser, { token })).rejects.toMatchObject({ code: "TooMany" });
    expect(await openLink(visitor(), { token })).toMatchObject({ manager: "ines" });
  }));

test("whose a link is cannot be asked with the rights of somebody signed in", async () => {
  await expect(
    world.app.as(world.lena.personId, (query) => query("select * from coaching.open_feedback_link('\\x00')")),
  ).rejects.toMatchObject({ code: "42501" });
});
