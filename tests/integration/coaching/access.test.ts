import { afterAll, beforeAll, describe, expect, test } from "vitest";
import type { Actor } from "@/lib/access/actor.ts";
import { assess } from "@/lib/coaching/assessments/commands.ts";
import { agree, propose } from "@/lib/coaching/contracts/commands.ts";
import { getContracts } from "@/lib/coaching/contracts/queries.ts";
import { complete, endEarly, extend, pause, resume } from "@/lib/coaching/engagements/commands.ts";
import { getEndings } from "@/lib/coaching/engagements/endings.ts";
import { getEngagement, listMyEngagements } from "@/lib/coaching/engagements/queries.ts";
import { accept, decline } from "@/lib/coaching/engagements/start.ts";
import { ask, sayUnasked } from "@/lib/coaching/feedback/commands.ts";
import { getRequest } from "@/lib/coaching/feedback/queries.ts";
import { rateGoal, writeScale } from "@/lib/coaching/goals/commands.ts";
import { findScale } from "@/lib/coaching/goals/queries.ts";
import { write } from "@/lib/coaching/notes/commands.ts";
import { listNotes } from "@/lib/coaching/notes/queries.ts";
import { addItem } from "@/lib/coaching/plans/commands.ts";
import { getThread } from "@/lib/coaching/plans/queries.ts";
import { schedule } from "@/lib/coaching/sessions/commands.ts";
import { listSessions } from "@/lib/coaching/sessions/queries.ts";
import { setTask } from "@/lib/coaching/tasks/commands.ts";
import { listTasks } from "@/lib/coaching/tasks/queries.ts";
import { newId } from "@/lib/ids.ts";
import { setManager } from "@/lib/people/person/commands.ts";
import { everything, tablesOf, type Row } from "../../support/sql.ts";
import { life, offered, type State, type Three } from "./life.ts";
import { people, type Name, type World } from "./triangle.ts";

/**
 * T01, C6, C9: three parties × every noun of coaching × every state, and everybody else in the organization; once
 * through the application's own functions and once as its role in SQL, without any where.
 */
const EVERYBODY = ["helena", "noor", "ines", "viktor", "kofi", "mei", "lena", "ruth", "drift", "stranger"] as const; // prettier-ignore
const OURS: Three = { client: "kofi", coach: "lena", manager: "ines" };
/** Another client and another coach, with the same manager. */
const THEIRS: Three = { client: "mei", coach: "ruth", manager: "ines" };
/** In the middle of it the manager of record changes from helena to viktor. */
const HANDED: Three = { client: "stranger", coach: "ruth", manager: "helena" };

type Life = { id: string; label: string; state: State; three: Three; knownTo: readonly Name[] };
let world: World;
const lives: Life[] = [];
beforeAll(async () => {
  world = await people();
  const keep = (id: string, label: string, state: State, three: Three, knownTo: readonly Name[]) =>
    lives.push({ id, label, state, three, knownTo });
  keep(await offered(world, OURS, "ines"), "offered by the manager", "offered", OURS, ["kofi", "ines"]);
  keep(await offered(world, OURS, "lena"), "offered by the coach", "offered", OURS, ["kofi", "lena"]);
  keep(await life(world, OURS, "declined"), "declined", "declined", OURS, ["kofi", "ines"]);
  for (const state of ["active", "paused", "completed", "ended_early"] as const)
    keep(await life(world, OURS, state), state, state, OURS, ["kofi", "lena", "ines"]);
  keep(await life(world, THEIRS, "active"), "another's", "active", THEIRS, ["mei", "ruth", "ines"]);
  const id = await life(world, HANDED, "active");
  const manager = { kind: "person", id: world.viktor.personId } as const;
  await setManager(world.noor, { personId: world.stranger.personId, manager });
  keep(id, "after a new manager", "active", HANDED, ["stranger", "ruth", "viktor"]);
});
afterAll(() => world.close());

/** Tables of coaching that belong to no engagement. */
const OF_ALL = ["competencies", "competency_levels", "coach_profiles", "coach_expertise", "initiatives", "initiative_seats"]; // prettier-ignore
const FEEDBACK_OF: Record<string, string> = {
  manager_feedback: "t.id",
  feedback_areas: "t.feedback_id",
  feedback_details: "(select a.feedback_id from coaching.feedback_areas a where a.id = t.area_id)",
  feedback_answers: "(select a.feedback_id from coaching.feedback_areas a where a.id = t.area_id)",
};
const REQUEST_OF: Record<string, string> = {
  feedback_requests: "t.id",
  feedback_drafts: "t.request_id",
  feedback_reminders: "t.request_id",
};

/** Every row, the engagement it belongs to and whose it is, where it is somebody's. */
async function truth(): Promise<Record<string, Row[]>> {
  return everything(world.owner, async (query) => {
    const names = (await tablesOf(query)).filter((each) => each.startsWith("coaching."));
    const rows: Record<string, Row[]> = {};
    for (const table of names.map((each) => each.replace("coaching.", ""))) {
      if (OF_ALL.includes(table)) continue;
      const [feedback, request] = [FEEDBACK_OF[table], REQUEST_OF[table]];
      const from = feedback
        ? `(select f.engagement_id || ' ' || f.author_id from coaching.manager_feedback f where f.id = ${feedback})`
        : request
          ? `(select r.engagement_id || ' ' || r.manager_id from coaching.feedback_requests r where r.id = ${request})`
          : table === "engagements"
            ? "t.id || ' '"
            : `t.engagement_id || ' ' || ${table === "notes" ? "t.author_id" : "''"}`;
      const more = table === "notes" ? ", t.visibility::text" : "";
      rows[table] = await query(
        `select t.ctid::text as place, ${from} as whose${more} from coaching.${table} t`,
      );
    }
    return rows;
  });
}

/** Said a second time from C6 and C9, without SQL. */
function maySee(table: string, row: Row, who: Name): boolean {
  const [engagement, owner] = String(row["whose"]).split(" ");
  const found = lives.find(({ id }) => id === engagement)!;
  const own = owner === world[who].personId;
  const pair = who === found.three.client || who === found.three.coach;
  if (table === "feedback_drafts") return own;
  if (table in FEEDBACK_OF || table in REQUEST_OF) return own || pair;
  if (table !== "notes" || row["visibility"] === "everyone") return found.knownTo.includes(who);
  return row["visibility"] === "between_us" ? pair : own;
}

test("SQL: as the application's role everybody sees exactly their rows of every noun, in every state", async () => {
  const all = await truth();
  const wrong: string[] = [];
  let looked = 0;
  for (const who of EVERYBODY)
    for (const [table, rows] of Object.entries(all)) {
      const seen = await world.app.as(world[who].personId, (query) => query(`select ctid::text as place from coaching.${table}`)); // prettier-ignore
      const places = new Set(seen.map((row) => row["place"]));
      for (const row of rows) {
        looked++;
        if (places.has(row["place"]) !== maySee(table, row, who))
          wrong.push(`${who} ${places.has(row["place"]) ? "sees" : "does not see"} ${table} of ${String(row["whose"])}`); // prettier-ignore
      }
    }
  expect(wrong).toEqual([]);
  // the nouns that each state has, or the rest proves little
  const full = Object.keys(all).filter((table) => table !== "early_endings");
  for (const { id, label, state } of lives) {
    const there = Object.keys(all).filter((table) => all[table]!.some((row) => String(row["whose"]).startsWith(id))); // prettier-ignore
    const bare = state === "offered" || state === "declined";
    expect(
      there.filter((table) => table !== "early_endings" || state === "ended_early").sort(),
      label,
    ).toEqual(
      bare
        ? ["contract_agreements", "contracts", "engagement_keys", "engagements"]
        : state === "ended_early"
          ? Object.keys(all).sort()
          : full.sort(),
    );
  }
  console.info(
    `T01 coaching, SQL: ${EVERYBODY.length} people × ${Object.keys(all).length} nouns × ${lives.length} engagements: ${looked} rows looked for, ${wrong.length} wrong`,
  );
});

const codeOf = (work: Promise<unknown>): Promise<string> =>
  work.then(
    () => "ok",
    (error: { code?: string }) => error.code ?? String(error),
  );
const READ: Record<string, (actor: Actor, id: string) => Promise<unknown>> = {
  engagement: getEngagement,
  contracts: getContracts,
  thread: getThread,
  sessions: listSessions,
  notes: listNotes,
  endings: getEndings,
  tasks: listTasks,
  scale: findScale,
};

describe("the application's own functions", () => {
  test("every noun in every state: for its parties, and a 404 for everybody else", async () => {
    const wrong: string[] = [];
    let asked = 0;
    for (const { id, label, knownTo } of lives)
      for (const who of EVERYBODY)
        for (const [noun, read] of Object.entries(READ)) {
          asked++;
          const [is, should] = [
            await codeOf(read(world[who], id)),
            knownTo.includes(who) ? "ok" : "NotFound",
          ];
          if (is !== should) wrong.push(`${who}, ${noun}, ${label}: ${is}`);
        }
    expect(wrong).toEqual([]);
    console.info(`T01 coaching, reads: ${asked} asked, ${wrong.length} wrong`);
  });

  test("each list of engagements holds one's own, and an offer that was declined is on none", async () => {
    for (const who of EVERYBODY)
      expect((await listMyEngagements(world[who])).map(({ id }) => id).sort(), who).toEqual(
        lives.filter(({ state, knownTo }) => state !== "declined" && knownTo.includes(who)).map(({ id }) => id).sort(), // prettier-ignore
      );
  });

  test("C6 C9: notes and feedback reach whom they say, in every state that has any", async () => {
    for (const { id, label, state, three, knownTo } of lives) {
      if (state === "offered" || state === "declined") continue;
      const texts = async (who: Name) => (await listNotes(world[who], id)).map(({ text }) => text).sort();
      const [, , manager] = knownTo;
      expect(await texts(three.client), label).toEqual(["For me", "For three", "between_us"]);
      expect(await texts(three.coach), label).toEqual(["For three", "between_us", "private"]);
      expect(await texts(manager!), label).toEqual(["For three"]);
      const areas = async (who: Name) => (await getThread(world[who], id)).areas.length;
      expect([await areas(three.client), await areas(three.coach)], label).toEqual([2, 2]);
      expect(await areas(manager!), label).toBe(manager === three.manager ? 2 : 0);
    }
  });

  test("a request opens for its addressee, while they are the manager", async () => {
    const requests = await everything(world.owner, (query) => query("select id, engagement_id, manager_id from coaching.feedback_requests")); // prettier-ignore
    expect(requests.length).toBeGreaterThan(10);
    for (const request of requests) {
      const { knownTo, label } = lives.find(({ id }) => id === request["engagement_id"])!;
      for (const who of EVERYBODY) {
        const own = world[who].personId === request["manager_id"] && knownTo.includes(who);
        expect(await codeOf(getRequest(world[who], String(request["id"]))), `${who}, ${label}`).toBe(own ? "ok" : "NotFound"); // prettier-ignore
      }
    }
  });

  test("whoever is no party of it cannot write the least thing: a 404 to every command, in every state", async () => {
    const wrong: string[] = [];
    let tried = 0;
    for (const { id, label, knownTo } of lives)
      for (const who of EVERYBODY.filter((each) => !knownTo.includes(each)))
        for (const [name, attempt] of Object.entries(WRITE)) {
          tried++;
          const is = await codeOf(attempt(world[who], id));
          if (is !== "NotFound") wrong.push(`${who}, ${name}, ${label}: ${is}`);
        }
    expect(wrong).toEqual([]);
    console.info(`T01 coaching, writes by strangers: ${tried} tried, ${wrong.length} let through`);
  });
});

const WRITE: Record<string, (actor: Actor, engagementId: string) => Promise<unknown>> = {
  accept: (actor, engagementId) => accept(actor, { engagementId }),
  decline: (actor, engagementId) => decline(actor, { engagementId }),
  propose: (actor, engagementId) =>
    propose(actor, { engagementId, version: 1, feedback: "coach", words: "" }),
  agree: (actor, engagementId) => agree(actor, { engagementId, version: 1 }),
  pause: (actor, engagementId) => pause(actor, { engagementId }),
  resume: (actor, engagementId) => resume(actor, { engagementId }),
  extend: (actor, engagementId) => extend(actor, { id: newId(), engagementId, sessions: 1, purpose: "More" }),
  complete: (actor, engagementId) => complete(actor, { engagementId }),
  endEarly: (actor, engagementId) => endEarly(actor, { engagementId, reason: "None of mine" }),
  ask: (actor, engagementId) => ask(actor, { engagementId, occasion: "on_demand" }),
  sayUnasked: (actor, engagementId) => sayUnasked(actor, { engagementId }),
  addItem: (actor, engagementId) =>
    addItem(actor, { id: newId(), engagementId, feedbackAreaId: null, title: "Mine", practice: "" }),
  schedule: (actor, engagementId) =>
    schedule(actor, { id: newId(), engagementId, date: "2030-01-15", time: "10:00", minutes: 60 }),
  write: (actor, engagementId) =>
    write(actor, { id: newId(), engagementId, sessionId: null, visibility: "everyone", text: "Mine" }),
  setTask: (actor, engagementId) =>
    setTask(actor, { id: newId(), engagementId, planItemId: null, task: "Mine", dueOn: "2026-03-09" }),
  writeScale: (actor, engagementId) =>
    writeScale(actor, { engagementId, outcomes: ["aaa", "bbb", "ccc", "ddd", "eee"] }),
  rateGoal: (actor, engagementId) =>
    rateGoal(actor, { id: newId(), engagementId, occasion: "final", score: 2 }),
  assess: (actor, engagementId) => assess(actor, { id: newId(), engagementId, occasion: "final", level: 5 }),
};
