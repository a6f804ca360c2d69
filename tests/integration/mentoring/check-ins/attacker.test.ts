import loadHighs from "highs";
import { v7 } from "uuid";
import { afterAll, beforeAll, expect, test } from "vitest";
import { listResults } from "@/lib/mentoring/check-ins/queries.ts";
import { unhidden, type Query } from "../../../support/sql.ts";
import { pairs, type World } from "../relationships/pair.ts";

/**
 * T08: an attacker who looks at the published results after every single answer, knows who answered when, and solves
 * for each person's answers. Reduced size: TRELLIS_T08 worlds (4 in `npm test`).
 */
const WORLDS = Number(process.env["TRELLIS_T08"] ?? 4);
const PAIRS = 23;
type Member = { relationship: string; person: string; side: string };

let world: World;
let members: Member[];
beforeAll(async () => {
  world = await pairs();
  members = await unhidden(world.owner, layOut, true);
});
afterAll(() => world.close());

/** Pairs beside each other, under the program of the world. */
async function layOut(query: Query): Promise<Member[]> {
  const found: Member[] = [];
  const [design] = await query("select id from mentoring.designs limit 1");
  for (let i = 0; i < PAIRS; i++) {
    const relationship = v7();
    await query("insert into mentoring.relationships (id, program_id, design_id, model, planned_end) values ($1, $2, $3, 'one_to_one', now())", [relationship, world.programId, design!["id"]]);
    for (const side of ["mentor", "mentee"]) {
      const person = v7();
      await query("insert into people.people (id, email, name) values ($1, $2, 'x')", [person, `${person}@example.org`]);
      await query("insert into people.managers_of_record (id, person_id) values ($1, $2)", [v7(), person]);
      await query("insert into mentoring.relationship_members (relationship_id, person_id, side) values ($1, $2, $3)", [relationship, person, side]);
      found.push({ relationship, person, side });
    }
  }
  return found;
} // prettier-ignore

/** What was published of one cell at one time, and whose answers the attacker knows to be in it. */
type Publication = { people: string[]; mean: number };

async function liveThrough(seed: number): Promise<{ cells: Map<string, Publication[]>; truth: Map<string, number>; published: number; smallest: number }> {
  const random = mulberry(seed);
  await unhidden(world.owner, (query) => query("delete from mentoring.check_ins"), true);
  const order = members.map((member) => ({ member, at: random() })).sort((a, b) => a.at - b.at).slice(0, 12 + Math.floor(random() * 34)); // prettier-ignore
  const leaning = random() * 4;
  const arrived = new Map<string, string[]>();
  const cells = new Map<string, Publication[]>();
  const truth = new Map<string, number>();
  let published = 0, smallest = Infinity; // prettier-ignore
  for (const [i, { member }] of order.entries()) {
    const value = Math.min(5, Math.max(1, Math.round(1 + leaning + (random() - 0.5) * 3)));
    truth.set(member.person, value);
    await unhidden(world.owner, async (query) => {
      await query("insert into mentoring.check_ins (id, relationship_id, due_on, month) values ($1, $2, '2026-06-01', 3) on conflict do nothing", [v7(), member.relationship]);
      await query("insert into mentoring.check_in_answers (check_in_id, person_id, item, answer, at) select id, $2, 'worth', $3, now() + make_interval(secs => $4) from mentoring.check_ins where relationship_id = $1", [member.relationship, member.person, value, i]);
    }, true); // prettier-ignore
    arrived.set(member.side, [...(arrived.get(member.side) ?? []), member.person]);
    for (const { side, answered, mean } of await listResults(world.tomas, world.programId)) {
      published++;
      smallest = Math.min(smallest, answered);
      const before = cells.get(side) ?? [];
      const people = (arrived.get(side) ?? []).slice(0, answered);
      if (before.at(-1)?.people.length !== answered) cells.set(side, [...before, { people, mean }]);
    }
  }
  return { cells, truth, published, smallest };
} // prettier-ignore

/** The lowest and highest answer that somebody can have given, after everything that was published. */
function solve(highs: Awaited<ReturnType<typeof loadHighs>>, publications: Publication[], person: string): [number, number] {
  const everybody = publications.at(-1)?.people ?? [];
  const name = (each: string) => `x${everybody.indexOf(each)}`;
  const rows = publications.flatMap(({ people, mean }, i) => {
    const sum = people.map(name).join(" + ");
    const low = mean <= 1.4 ? null : (mean - 0.05) * people.length;
    const high = mean >= 4.6 ? null : (mean + 0.05) * people.length;
    return [low === null ? "" : ` l${i}: ${sum} >= ${low.toFixed(6)}`, high === null ? "" : ` h${i}: ${sum} <= ${high.toFixed(6)}`].filter(Boolean);
  });
  const bound = (aim: string) => {
    const model = `${aim}\n obj: ${name(person)}\nSubject To\n${rows.length > 0 ? rows.join("\n") : ` n: ${name(person)} >= 1`}\nBounds\n${everybody.map((each) => ` 1 <= ${name(each)} <= 5`).join("\n")}\nEnd`;
    return highs.solve(model).ObjectiveValue;
  };
  return [Math.ceil(bound("Minimize") - 1e-6), Math.floor(bound("Maximize") + 1e-6)];
} // prettier-ignore

test(`W8 T08: ${WORLDS} programs watched after every answer; nobody's answer is known by solving`, async () => {
  const highs = await loadHighs();
  let attacked = 0, published = 0, narrowest = Infinity, smallest = Infinity; // prettier-ignore
  for (let seed = 1; seed <= WORLDS; seed++) {
    const lived = await liveThrough(seed);
    published += lived.published;
    smallest = Math.min(smallest, lived.smallest);
    for (const publications of lived.cells.values()) {
      for (const [i, { people }] of publications.entries()) expect(people.length - (publications[i - 1]?.people.length ?? 0)).toBeGreaterThanOrEqual(5);
      for (const person of publications.at(-1)?.people ?? []) {
        const [low, high] = solve(highs, publications, person);
        const value = lived.truth.get(person) ?? 0;
        expect(low <= value && value <= high, "the attacker's model holds the truth").toBe(true);
        narrowest = Math.min(narrowest, high - low);
        attacked++;
      }
    }
  }
  console.info(`T08: ${published} published cells, smallest ${smallest}; ${attacked} answers attacked, narrowest range ${narrowest + 1} values`);
  expect(smallest).toBeGreaterThanOrEqual(5);
  expect(narrowest).toBeGreaterThanOrEqual(1);
}); // prettier-ignore

function mulberry(seed: number): () => number {
  return () => {
    seed = (seed + 0x6d2b79f5) | 0;
    let t = Math.imul(seed ^ (seed >>> 15), 1 | seed);
    t = (t + Math.imul(t ^ (t >>> 7), 61 | t)) ^ t;
    return ((t ^ (t >>> 14)) >>> 0) / 4294967296;
  };
}
