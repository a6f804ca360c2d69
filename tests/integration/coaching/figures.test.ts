import { afterAll, beforeAll, expect, test } from "vitest";
import { figuresAsCsv, listFigures } from "@/lib/coaching/figures/queries.ts";
import { findAll } from "@/lib/coaching/engagements/find.ts";
import { asPerson } from "@/lib/db/unit.ts";
import { newId } from "@/lib/ids.ts";
import { IN_ENGLISH } from "@/lib/words/tell.ts";
import { everything, unhidden, type Query } from "../../support/sql.ts";
import { people, type World } from "./triangle.ts";

/** Facts laid down as rows, and every figure worked out a second time here, without the function under test. */
let world: World;
const CLIENTS = 9;
type Laid = {
  id: string;
  client: string;
  held: number;
  levels: Record<string, number[]>;
  later: number | null;
};
const laid: Laid[] = [];

beforeAll(async () => {
  world = await people();
  await unhidden(
    world.owner,
    async (query) => {
      const coach = world.lena.personId;
      for (let n = 0; n < CLIENTS; n++) {
        const [id, client] = [newId(), newId()];
        await query("insert into people.people (id, email, name) values ($1, $2, $3)", [
          client,
          `n${n}@example.org`,
          `N${n}`,
        ]);
        await query(
          `insert into coaching.engagements (id, client_id, coach_id, competency_id, sealed, target_level, planned_sessions, started_by) values ($1, $2, $3, $4, '\\x00', 3, 6, $2)`,
          [id, client, coach, world.competencyId],
        );
        const levels = { client: [1 + (n % 2), 3], coach: [1, 3 + (n % 3 === 0 ? 1 : 0)] };
        for (const [role, seen] of Object.entries(levels))
          for (const [i, level] of seen.entries())
            await query(
              `insert into coaching.assessments (id, engagement_id, assessor_id, role, occasion, level, at) values ($1, $2, $3, $4::coaching.assessor_role, $5::coaching.assessment_occasion, $6, now() + $7 * interval '1 second')`,
              [
                newId(),
                id,
                role === "client" ? client : coach,
                role,
                i === 0 ? "baseline" : "final",
                level,
                i,
              ],
            );
        for (let s = 0; s < 2 + (n % 4); s++)
          await query(
            `insert into coaching.sessions (id, engagement_id, starts_at, minutes, state, created_by) values ($1, $2, now() - interval '200 days' + $3 * interval '1 day', 60, 'held', $4)`,
            [newId(), id, s, coach],
          );
        await query(
          "insert into coaching.completions (engagement_id, accepted_at) values ($1, now() - interval '95 days')",
          [id],
        );
        await query("update coaching.engagements set state = 'completed' where id = $1", [id]);
        const later = n < 7 ? 3 + (n % 2) : null;
        if (later)
          await query(
            `insert into coaching.assessments (id, engagement_id, assessor_id, role, occasion, level) values ($1, $2, $3, 'client', 'follow_up', $4)`,
            [newId(), id, client, later],
          );
        laid.push({ id, client, held: 2 + (n % 4), levels, later });
      }
    },
    true,
  );
});
afterAll(() => world.close());

const mean = (values: number[]) => values.reduce((sum, value) => sum + value, 0) / values.length;
const median = (values: number[]) => {
  const sorted = [...values].sort((a, b) => a - b);
  const middle = (sorted.length - 1) / 2;
  return (sorted[Math.floor(middle)]! + sorted[Math.ceil(middle)]!) / 2;
};

test("C7: ladder, gain and completion are what an independent reckoning of the same rows gives", async () => {
  const [row] = await listFigures(world.noor);
  const starts = laid.map(({ levels }) => mean([levels["client"]![0]!, levels["coach"]![0]!]));
  const ends = laid.map(({ levels }) => mean([levels["client"]![1]!, levels["coach"]![1]!]));
  const gains = ends.map((end, n) => end - starts[n]!);
  const spread = Math.sqrt(
    gains.reduce((sum, gain) => sum + (gain - mean(gains)) ** 2, 0) / (gains.length - 1),
  );
  expect(row).toMatchObject({
    engagements: CLIENTS,
    completed: CLIENTS,
    measured: CLIENTS,
    askedBack: 7,
    held: 7,
  });
  for (const [found, own] of [
    [row!.baseline, mean(starts)],
    [row!.final, mean(ends)],
    [row!.gain, mean(gains)],
    [row!.spread, spread],
    [row!.sessionsToAcquisition, median(laid.map(({ held }) => held))],
  ] as const)
    // prettier-ignore
    expect(found).toBeCloseTo(own, 2);
});

test("C4 C5 C7: ladder, gain, completion, speed and hold by an independent SQL: equal in every column", async () => {
  await unhidden(world.owner, feedback, true);
  const [own] = await everything(world.owner, (query) => query(INDEPENDENT));
  const [row] = await listFigures(world.noor);
  const { competencyId: _c, competency: _n, initiativeId: _i, initiative: _m, ...figures } = row!;
  expect(own).toEqual(figures);
  expect(Object.values(figures).filter((value) => value === null)).toEqual([]);
  // the ladder that a page draws is the rows, in their order
  const [first] = laid;
  const drawn = (await asPerson({ personId: first!.client }, (db) => findAll(db, { personId: first!.client }, { id: first!.id })))[0]!; // prettier-ignore
  const rungs = await everything(world.owner, (query) =>
    query("select role::text, occasion::text, level, at from coaching.assessments where engagement_id = $1 order by at, id", [first!.id])); // prettier-ignore
  expect(drawn.levels.map((each) => ({ ...each }))).toEqual(rungs.map((each) => ({ ...each })));
});

/** An area of feedback each, all but two of them taken up: after n hours into the plan, or by an answer. */
async function feedback(query: Query): Promise<void> {
  for (const [n, { id, client }] of laid.entries()) {
    const [request, given, area] = [newId(), newId(), newId()];
    await query("insert into coaching.feedback_requests (id, engagement_id, manager_id, occasion, token_hash, expires_at) values ($1, $2, $3, 'start', decode(md5($4), 'hex'), now())", [request, id, world.ines.personId, id]); // prettier-ignore
    await query("insert into coaching.manager_feedback (id, request_id, engagement_id, author_id, at) values ($1, $2, $3, $4, now() - interval '100 hours')", [given, request, id, world.ines.personId]); // prettier-ignore
    await query("insert into coaching.feedback_areas (id, feedback_id, sealed, priority) values ($1, $2, '\\x00', 1)", [area, given]); // prettier-ignore
    if (n < 5)
      await query("insert into coaching.plan_items (id, engagement_id, feedback_area_id, author_id, sealed, created_at) values ($1, $2, $3, $4, '\\x00', now() - interval '100 hours' + $5 * interval '1 hour')", [newId(), id, area, client, 2 + n * n]); // prettier-ignore
    else if (n < 7)
      await query("insert into coaching.feedback_answers (area_id, engagement_id, author_id, sealed, at) values ($1, $2, $3, '\\x00', now() - interval '100 hours' + $4 * interval '1 hour')", [area, id, world.lena.personId, n]); // prettier-ignore
  }
}

/** The figures once more, written without looking at the function: subqueries in place of joins, sorts for medians. */
const INDEPENDENT = `
  with ended as (select * from coaching.engagements where state = 'completed'),
  at_moment as (
    select e.id, (select avg(l) from (select (array_agg(level order by at desc, id desc))[1] as l from coaching.assessments
                    where engagement_id = e.id and occasion = 'baseline' group by role) b) as low,
                 (select avg(l) from (select (array_agg(level order by at desc, id desc))[1] as l from coaching.assessments
                    where engagement_id = e.id and occasion = 'final' group by role) f) as high,
                 (select min(level) from coaching.assessments where engagement_id = e.id and occasion = 'follow_up') as later,
                 (select count(*) from coaching.sessions where engagement_id = e.id and state = 'held') as n,
                 e.target_level as target from ended e),
  taken as (
    select extract(epoch from w.at - f.at) / 3600 as hours from coaching.feedback_areas a
      join coaching.manager_feedback f on f.id = a.feedback_id
      join lateral (select min(x.at) as at from (select created_at as at from coaching.plan_items where feedback_area_id = a.id
                    union all select at from coaching.feedback_answers where area_id = a.id) x) w on w.at is not null),
  middle as (select (array_agg(n order by n)) as s from at_moment), speed as (select array_agg(hours order by hours) as s from taken)
  select (select count(*)::int from coaching.engagements) as engagements, (select count(*)::int from ended) as completed,
         round((select (s[(cardinality(s) + 1) / 2] + s[cardinality(s) / 2 + 1]) / 2.0 from middle), 1)::float8 as "sessionsToAcquisition",
         count(*)::int as measured, round(sum(low) / count(*), 2)::float8 as baseline, round(sum(high) / count(*), 2)::float8 as final,
         round(sum(high - low) / count(*), 2)::float8 as gain,
         round(sqrt((sum((high - low) ^ 2) - sum(high - low) ^ 2 / count(*)) / (count(*) - 1)), 2)::float8 as spread,
         (select count(*)::int from coaching.feedback_areas) as areas, (select count(*)::int from taken) as "takenUp",
         round((select (s[(cardinality(s) + 1) / 2] + s[cardinality(s) / 2 + 1]) / 2.0 from speed)::numeric, 1)::float8 as "hoursToPlan",
         count(later)::int as "askedBack", count(*) filter (where later >= target)::int as held from at_moment`;

test("W8: six engagements of four people are four people: nothing of it is shown; nor a share whose rest is smaller than five", async () => {
  await unhidden(world.owner, (query) => query("update people.organizations set small_group = 8"), true);
  const [row] = await listFigures(world.noor);
  expect(row).toMatchObject({ engagements: CLIENTS, askedBack: null, held: null });
  await unhidden(world.owner, (query) => query("update people.organizations set small_group = 10"), true);
  expect((await listFigures(world.noor))[0]).toMatchObject({
    engagements: null,
    completed: null,
    gain: null,
    spread: null,
  });
  await unhidden(
    world.owner,
    async (query) => {
      await query("update people.organizations set small_group = 5");
      await query("alter table coaching.engagements disable trigger written_once");
      await query("update coaching.engagements set client_id = $1 where id = any ($2)", [
        laid[0]!.client,
        laid.slice(0, 6).map(({ id }) => id),
      ]);
      await query("alter table coaching.engagements enable trigger written_once");
    },
    true,
  );
  expect((await listFigures(world.noor))[0]).toMatchObject({
    engagements: null,
    completed: null,
    gain: null,
  });
});

test("the figures are for those who keep the directory, and their file holds nothing a spreadsheet would run", async () => {
  for (const who of [world.lena, world.ines, world.kofi, world.stranger])
    await expect(listFigures(who)).rejects.toMatchObject({ code: "NotFound" });
  await unhidden(
    world.owner,
    (query) => query(`update coaching.competencies set name = '=cmd()' where id = $1`, [world.competencyId]),
    true,
  );
  expect(await figuresAsCsv(world.noor, IN_ENGLISH)).toContain("\r\n'=cmd(),");
  expect(await figuresAsCsv(world.noor, { ...IN_ENGLISH, language: "de" })).toContain("\r\n'=cmd();");
});
