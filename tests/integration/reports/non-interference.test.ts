import { v7 } from "uuid";
import { afterAll, beforeAll, expect, test } from "vitest";
import type { Actor } from "@/lib/access/actor.ts";
import { ENDPOINTS, answerApi } from "@/lib/api/answer.ts";
import { at } from "@/lib/clock.ts";
import { listCoaches } from "@/lib/coaching/coaches/queries.ts";
import { start } from "@/lib/coaching/engagements/start.ts";
import { getEngagement, getOffer, listMyEngagements } from "@/lib/coaching/engagements/queries.ts";
import { listFigures } from "@/lib/coaching/figures/queries.ts";
import { disconnect } from "@/lib/db/client.ts";
import { listCheckIns } from "@/lib/mentoring/check-ins/queries.ts";
import { getTakingPart } from "@/lib/mentoring/enrolments/my-enrolment.ts";
import { listEnrolments } from "@/lib/mentoring/enrolments/queries.ts";
import { getEvidence } from "@/lib/mentoring/evidence/queries.ts";
import { getOwnProposal } from "@/lib/mentoring/matches/proposals/queries.ts";
import { getPart } from "@/lib/mentoring/matches/wishes/queries.ts";
import { listOwed } from "@/lib/mentoring/owed/queries.ts";
import { exportReport } from "@/lib/mentoring/program-numbers/export.ts";
import { getReport } from "@/lib/mentoring/program-numbers/queries.ts";
import { aroundVersion } from "@/lib/mentoring/designs/versions.ts";
import { getProgram, listPrograms } from "@/lib/mentoring/programs/queries.ts";
import { getJournal } from "@/lib/mentoring/relationships/journal.ts";
import { listPairs, membersOf } from "@/lib/mentoring/relationships/program-room.ts";
import { getRelationship, listMyRelationships } from "@/lib/mentoring/relationships/queries.ts";
import { listSessions } from "@/lib/mentoring/sessions/queries.ts";
import { countUnread, listReports, listSuggestions } from "@/lib/mentoring/suggestions/queries.ts";
import { isChainSound, listAudit } from "@/lib/operations/audit.ts";
import { getHats } from "@/lib/people/hats/queries.ts";
import { listNotices, listOwnMail } from "@/lib/people/inbox/queries.ts";
import { getOrgChart } from "@/lib/people/org-chart/queries.ts";
import { getChoice, getProfile, listColleagues } from "@/lib/people/person/queries.ts";
import { SCOPES } from "@/lib/people/tokens/schema.ts";
import { getFeed } from "@/lib/reports/calendar/queries.ts";
import { getOutbox } from "@/lib/reports/outbox/queries.ts";
import { exportOwnData } from "@/lib/reports/own-data/queries.ts";
import { search } from "@/lib/reports/search/queries.ts";
import { freshDatabase, serveFrom, type TestDatabase } from "../../support/database.ts";
import { Sql, tablesOf } from "../../support/sql.ts";
import { layOut, takeAway, type TwoWorlds } from "./two-worlds.ts";

/**
 * T04 in the data layer: two organizations that differ only in the mentoring of a manager's people give that manager
 * the same bytes on every read, search, count, export and feed, whatever other hats they wear. `TRELLIS_T04=1000` runs
 * the full size. The pages over HTTP are compared at the demo's size in zz-manager-learns-nothing.
 */
const WORLDS = Number(process.env["TRELLIS_T04"] ?? 200);
const MOMENT = new Date("2026-11-01T09:00:00Z");

let database: TestDatabase;
let owner: Sql;
const competencyId = v7();
beforeAll(async () => {
  database = await freshDatabase();
  serveFrom(database);
  owner = new Sql(database.ownerUrl);
  // for good: the database is this file's own, and the application is held by the rules either way
  await owner.as(null, async (query) => {
    for (const table of await tablesOf(query)) await query(`alter table ${table} no force row level security`);
  }, true);
  await beginAnew();
}); // prettier-ignore
afterAll(async () => {
  await disconnect();
  await owner.close();
  await database.drop();
});

const beginAnew = () =>
  owner.as(
    null,
    async (query) => {
      const tables = (await tablesOf(query)).filter((table) => !table.includes("migrations"));
      await query(`truncate ${tables.join(", ")} cascade`);
      await query("insert into people.organizations (id, name) values (1, 'Org')");
      await query("insert into coaching.competencies (id, name, description) values ($1, 'Skill', 'd')", [competencyId]); // prettier-ignore
      for (let level = 1; level <= 5; level++) await query("insert into coaching.competency_levels (competency_id, level, anchor) values ($1, $2, 'a')", [competencyId, level]); // prettier-ignore
    },
    true,
  );

/** Everything a manager can ask, and everything of their people's whose address they may have come by. */
function surfacesOf(world: TwoWorlds, engagement: string): [string, (who: Actor) => Promise<unknown>][] {
  const { programId, below, relationships, proposals } = world;
  return [
    ["hats", getHats], ["notices", listNotices], ["mail", listOwnMail], ["colleagues", (who) => listColleagues(who, { take: 200 })], ["choice", getChoice],
    ["colleagues searched", (who) => listColleagues(who, { search: "P2", take: 200 })], ["org chart", (who) => getOrgChart(who, { room: 200 })],
    ["search", (who) => search(who, { text: "P" })], ["feed", getFeed], 
    ["programs", listPrograms], ["program", (who) => getProgram(who, programId)], ["owed", listOwed],
    ["my relationships", listMyRelationships], ["my place", (who) => getTakingPart(who, programId)],
    ["wishes", (who) => getPart(who, programId)], ["enrolments", (who) => listEnrolments(who, programId)],
    ["pairs", (who) => listPairs(who, programId)], ["pairs by name", async (who) => { const { pairs } = await listPairs(who, programId); return pairs.map(await membersOf(who, pairs)); }], ["report", (who) => getReport(who, programId)],
    ["csv", (who) => exportReport(who, programId, "csv")], ["versions", (who) => aroundVersion(who, programId, 1)],
    ["evidence", (who) => getEvidence(who, programId)], ["audit", (who) => listAudit(who, {})], ["audit chain", isChainSound], ["outgoing mail", getOutbox],
    ["reports", listReports], ["suggestions", listSuggestions], ["unread", countUnread],
    ["engagements", listMyEngagements], ["engagement", (who) => getEngagement(who, engagement)],
    ["coaches", listCoaches], ["offer", (who) => getOffer(who, "report")], ["figures", listFigures],
    ...below.slice(0, 2).map((id): [string, (who: Actor) => Promise<unknown>] => ["profile", (who) => getProfile(who, id)]),
    ...relationships.map((id): [string, (who: Actor) => Promise<unknown>] => ["relationship", (who) => getRelationship(who, id)]),
    ...relationships.slice(0, 1).flatMap((id): [string, (who: Actor) => Promise<unknown>][] => [
      ["journal", (who) => getJournal(who, id)], ["sessions", (who) => listSessions(who, id)], ["check-ins", (who) => listCheckIns(who, id)],
    ]),
    ...proposals.map((id): [string, (who: Actor) => Promise<unknown>] => ["proposal", (who) => getOwnProposal(who, id)]),
    ...ENDPOINTS.filter(({ method }) => method === "GET").map(({ path }): [string, (who: Actor) => Promise<unknown>] => [
      `api ${path}`, (who) => askApi(who, path.replace("{programId}", programId).replace("{personId}", below[0] ?? "").replace("{engagementId}", engagement)),
    ]),
    // last, because it writes down that it was asked for
    ["own data", exportOwnData],
  ];
} // prettier-ignore

/** What a token of theirs with every scope is answered. */
const askApi = (actor: Actor, path: string): Promise<unknown> =>
  answerApi(
    { actor, scopes: [...SCOPES], expiresAt: MOMENT },
    { method: "GET", place: path.slice(1).split("/"), query: new URLSearchParams(), body: null, idempotencyKey: null },
  ); // prettier-ignore

/** The bytes of an answer; a refusal is one too. */
const bytesOf = (work: (who: Actor) => Promise<unknown>, who: Actor): Promise<string> =>
  at(MOMENT, () => work(who)).then(
    (value) => JSON.stringify(value),
    (error: unknown) => `${(error as Error).name}: ${(error as Error).message}`,
  );

async function readAll(surfaces: ReturnType<typeof surfacesOf>, who: Actor): Promise<string[]> {
  const found: string[] = [];
  const [last, ...rest] = [...surfaces].reverse();
  for (let i = 0; i < rest.length; i += 8)
    found.push(...(await Promise.all(rest.slice(i, i + 8).map(([, work]) => bytesOf(work, who)))));
  return last ? [await bytesOf(last[1], who), ...found].reverse() : found;
}

test(`T04: over ${WORLDS} pairs of organizations a manager learns nothing of their people's mentoring`, async () => {
  let compared = 0;
  let answered = 0;
  let taken = 0;
  const kinds = new Set<string>();
  const differing: string[] = [];
  for (let seed = 1; seed <= WORLDS; seed++) {
    if (seed % 20 === 0) await beginAnew();
    const world = await owner.as(null, (query) => layOut(query, seed, competencyId), true);
    const engagement = v7();
    const [client] = world.below;
    await start({ personId: client ?? "" }, { id: engagement, competencyId, coachId: await coachOf(), issue: "An issue", outcome: "An outcome", plannedSessions: 3, targetLevel: 3 });
    const surfaces = surfacesOf(world, engagement);
    const before = await readAll(surfaces, world.manager);
    await owner.as(null, (query) => takeAway(query, world), true);
    const after = await readAll(surfaces, world.manager);
    taken += world.relationships.length;
    for (const [i, [name]] of surfaces.entries()) {
      kinds.add(name);
      compared++;
      if (!/^(NotFound|Forbidden)/.test(before[i] ?? "")) answered++;
      if (before[i] !== after[i]) differing.push(`${seed} (${world.hats.join(", ")}) ${name}: ${difference(before[i] ?? "", after[i] ?? "")}`);
    }
  }
  console.info(`T04: ${WORLDS} pairs of organizations, ${taken} relationships taken away, ${compared} answers of ${kinds.size} surfaces compared (${answered} with content, the rest refusals), ${differing.length} differ`);
  expect(differing).toEqual([]);
  expect(taken).toBeGreaterThan(WORLDS);
}); // prettier-ignore

const coachOf = async (): Promise<string> => {
  const [row] = await owner.as(null, (query) => query("select person_id as id from coaching.coach_profiles order by person_id desc limit 1")); // prettier-ignore
  return String(row?.["id"]);
};

function difference(a: string, b: string): string {
  const place = [...a].findIndex((char, i) => char !== b[i]);
  return `“${a.slice(Math.max(0, place - 60), place + 60)}” / “${b.slice(Math.max(0, place - 60), place + 60)}”`;
}
