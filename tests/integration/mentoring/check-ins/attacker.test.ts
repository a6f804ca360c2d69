import { v7 } from "uuid";
import { afterAll, beforeAll, expect, test } from "vitest";
import { listResults } from "@/lib/mentoring/check-ins/queries.ts";
import { INSTRUMENT } from "@/lib/mentoring/check-ins/schema.ts";
import { mulberry, newAttacker, type Attack, type Known } from "../../../support/differencing.ts";
import { unhidden, type Query } from "../../../support/sql.ts";
import { pairs, type World } from "../relationships/pair.ts";

/**
 * T08: an attacker who looks at every published cell (side × check point × sentence) after every single check-in that
 * comes in, knows who sent it and when, and solves for each person's answers. TRELLIS_T08: how many cells are looked
 * at (3,000 in `npm test`, 100,000 in full).
 */
const LOOKS = Number(process.env["TRELLIS_T08"] ?? 3_000);
const PAIRS = 23;
const MONTHS = [3, 6, 9];
const SIDES = ["mentor", "mentee"] as const;
const ITEMS = INSTRUMENT.items.map(({ key }) => key);
const TABLES = ["mentoring.check_ins", "mentoring.check_in_answers"];
type Member = { relationship: string; person: string; side: (typeof SIDES)[number] };

let world: World;
let members: Member[];
beforeAll(async () => {
  world = await pairs();
  members = await unhidden(world.owner, layOut, true);
  // once, and not around each of thousands of answers: what functions have planned begins anew with it
  await asOwner(async (query) => {
    for (const table of TABLES) await query(`alter table ${table} no force row level security`);
  });
});
afterAll(() => world.close());

const asOwner = <T>(work: (query: Query) => Promise<T>) => world.owner.as(null, work, true);

/** Pairs beside each other, under the program of the world. */
async function layOut(query: Query): Promise<Member[]> {
  const found: Member[] = [];
  const [design] = await query("select id from mentoring.designs limit 1");
  for (let i = 0; i < PAIRS; i++) {
    const relationship = v7();
    await query("insert into mentoring.relationships (id, program_id, design_id, model, planned_end) values ($1, $2, $3, 'one_to_one', now())", [relationship, world.programId, design!["id"]]);
    for (const side of SIDES) {
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
type Cell = { publications: Publication[]; arrived: string[]; truth: Map<string, number> };

/** One program in which check-ins come in, in a random order; after each, all cells are looked at. */
async function liveThrough(seed: number, mayLook: () => boolean): Promise<Map<string, Cell>> {
  const random = mulberry(seed);
  await asOwner((query) => query("delete from mentoring.check_ins"));
  const events = MONTHS.flatMap((month) => members.map((member) => ({ member, month, at: random() })))
    .filter(() => random() < 0.75)
    .sort((a, b) => a.at - b.at);
  const leaning = random() * 4;
  const cells = new Map<string, Cell>();
  const cellOf = (side: string, month: number, item: string): Cell => {
    const found = cells.get(`${side} ${month} ${item}`) ?? { publications: [], arrived: [], truth: new Map<string, number>() };
    cells.set(`${side} ${month} ${item}`, found);
    return found;
  };
  for (const [i, { member, month }] of events.entries()) {
    if (!mayLook()) break;
    const answers = ITEMS.map(() => Math.min(5, Math.max(1, Math.round(1 + leaning + (random() - 0.5) * 3))));
    await asOwner(async (query) => {
      await query("insert into mentoring.check_ins (id, relationship_id, due_on, month) values ($1, $2, date '2026-01-01' + $3::int, $3) on conflict do nothing", [v7(), member.relationship, month]);
      await query("insert into mentoring.check_in_answers (check_in_id, person_id, item, answer, at) select c.id, $3, a.item, a.answer, now() + make_interval(secs => $6) from mentoring.check_ins c, unnest($4::text[], $5::int[]) a (item, answer) where c.relationship_id = $1 and c.month = $2", [member.relationship, month, member.person, ITEMS, answers, i]);
    });
    for (const [k, item] of ITEMS.entries()) {
      const cell = cellOf(member.side, month, item);
      cell.truth.set(member.person, answers[k] ?? 0);
      cell.arrived.push(member.person);
    }
    for (const { side, month, item, answered, mean } of await listResults(world.tomas, world.programId)) {
      const { publications, arrived } = cellOf(side, month, item);
      const before = publications.at(-1);
      if (before?.people.length !== answered) publications.push({ people: arrived.slice(0, answered), mean });
      else expect(mean, "what was published once stays as it is").toBe(before.mean);
    }
  }
  return cells;
} // prettier-ignore

/** In parts of a ten-thousandth, since an attack is about whole numbers. */
const FINE = 10_000;
const [LEAST, MOST] = [1.4, 4.6];

/** What the means of so many groups, each cut off at both ends and then rounded together, say of their sum. */
const saysOf = ({ mean }: Publication, groups: number): Known => ({
  of: Array.from({ length: groups }, (_, g) => String(g)),
  atLeast: (mean - 0.05) * groups * FINE,
  atMost: (mean + 0.05) * groups * FINE,
});

/** How many values stay possible, at the least, for anybody in a cell. Who came in one group cannot be told apart. */
function narrowestOf(attack: Attack, { publications, truth }: Cell): number {
  const groups = publications.map(({ people }, i) => people.slice(publications[i - 1]?.people.length ?? 0));
  const unknowns = new Map(groups.map((_, g) => [String(g), [LEAST * FINE, MOST * FINE] as const]));
  const known = publications.map((each, i) => saysOf(each, i + 1));
  return Math.min(
    5,
    ...groups.map((group, g) => {
      const n = group.length;
      expect(n, "a group is large enough to be counted, and none is larger").toBe(5);
      const [low, high] = attack(String(g), unknowns, known).map((mean) => mean / FINE) as [number, number];
      // a mean at an end may be any beyond it
      const sum = [low <= LEAST + 0.001 ? n : low * n, high >= MOST - 0.001 ? 5 * n : high * n] as const;
      const lowest = Math.max(1, Math.ceil(sum[0] - 5 * (n - 1) - 0.01));
      const highest = Math.min(5, Math.floor(sum[1] - (n - 1) + 0.01));
      for (const person of group) {
        const value = truth.get(person) ?? 0;
        expect(lowest <= value && value <= highest, "the attacker's model holds the truth").toBe(true);
      }
      return highest - lowest + 1;
    }),
  );
}

test(`W8 T08: ${LOOKS} published cells looked at, after every single check-in; nobody's answer is known by solving`, async () => {
  const attack = await newAttacker();
  const each = SIDES.length * MONTHS.length * ITEMS.length;
  let looks = 0, attacked = 0, narrowest = 5; // prettier-ignore
  const mayLook = () => looks < LOOKS && (looks += each) > 0;
  for (let seed = 1; looks < LOOKS; seed++)
    for (const cell of (await liveThrough(seed, mayLook)).values()) {
      attacked += cell.publications.at(-1)?.people.length ?? 0;
      narrowest = Math.min(narrowest, narrowestOf(attack, cell));
    }
  console.info(
    `T08: ${looks} cells looked at, ${attacked} answers attacked, at the least ${narrowest} values possible`,
  );
  expect(attacked).toBeGreaterThan(LOOKS / 20);
  expect(narrowest).toBeGreaterThanOrEqual(2);
});
