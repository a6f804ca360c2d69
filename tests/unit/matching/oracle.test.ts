import loadHighs, { type Highs } from "highs";
import { expect, test } from "vitest";
import { verify } from "@/lib/matching/certificate.ts";
import type { Criterion, MatchInput } from "@/lib/matching/criteria.ts";
import { match } from "@/lib/matching/match.ts";
import { scorer } from "@/lib/matching/scores.ts";

/** A small generator of random numbers, so that every run sees the same instances (Mulberry32). */
function random(seed: number) {
  return () => {
    seed = (seed + 0x6d2b79f5) | 0;
    let t = Math.imul(seed ^ (seed >>> 15), 1 | seed);
    t = (t + Math.imul(t ^ (t >>> 7), 61 | t)) ^ t;
    return ((t ^ (t >>> 14)) >>> 0) / 4294967296;
  };
}

/** Mentees and mentors with ties, capacities, forbidden pairs and more mentees than places as often as not. */
function instance(seed: number): MatchInput {
  const next = random(seed);
  const upTo = (n: number) => Math.floor(next() * n);
  const criterion = (key: string, weight: number): Criterion => ({
    key,
    label: key,
    weight,
    kind: "preference",
    view: "both",
    comparator: "same",
    mentee: key,
    mentor: key,
    sensitive: false,
    missing: "nothing",
  });
  const answers = () => ({
    a: { value: `${upTo(3)}` },
    b: { value: `${upTo(2)}` },
    c: { value: [`${upTo(4)}`, `${upTo(4)}`] },
  });
  const mentees = Array.from({ length: 2 + upTo(18) }, (_, i) => ({ id: `m${i}`, answers: answers() }));
  const mentors = Array.from({ length: 1 + upTo(10) }, (_, j) => ({
    id: `t${j}`,
    answers: answers(),
    capacity: upTo(4),
  }));
  const forbidden = mentees.flatMap((mentee) =>
    mentors.flatMap((mentor) => (next() < 0.2 ? [{ mentee: mentee.id, mentor: mentor.id, rule: "no" }] : [])),
  );
  return {
    mentees,
    mentors,
    criteria: [
      criterion("a", 5),
      criterion("b", 3),
      { ...criterion("c", 4), comparator: "overlap" } as Criterion,
    ],
    forbidden,
    aim: "best-total",
    seed: `${seed}`,
  };
}

/** The best total by HiGHS, which knows nothing of our solver: a linear program whose optimum is integral. */
function bestByHighs(highs: Highs, input: MatchInput, perPerson = 0): number {
  const scoreOf = scorer(input);
  const columns = input.mentees.flatMap((mentee, i) =>
    input.mentors.flatMap((mentor, j) => {
      const scored = scoreOf(mentee, mentor);
      return "rule" in scored || mentor.capacity < 1 ? [] : [{ i, j, score: scored.total + perPerson }];
    }),
  );
  if (columns.length === 0) return 0;
  const rows = input.mentees.length + input.mentors.length;
  const model = highs.createModel({
    numCols: columns.length,
    numRows: rows,
    colCost: columns.map((column) => -column.score),
    colLower: columns.map(() => 0),
    colUpper: columns.map(() => 1),
    rowLower: Array.from({ length: rows }, () => 0),
    rowUpper: [...input.mentees.map(() => 1), ...input.mentors.map((mentor) => mentor.capacity)],
    matrix: {
      format: "csc",
      numRows: rows,
      numCols: columns.length,
      starts: [...columns.map((_, k) => 2 * k), 2 * columns.length],
      indices: columns.flatMap(({ i, j }) => [i, input.mentees.length + j]),
      values: columns.flatMap(() => [1, 1]),
    },
  });
  model.options.set({ output_flag: false });
  model.run();
  const values = Array.from(model.getSolution().colValue as ArrayLike<number>);
  model.dispose();
  return Math.round(values.reduce((sum, value, k) => sum + value * (columns[k]?.score ?? 0), 0));
}

test("2,000 random markets: the total is that of an independent solver (HiGHS), and certified", async () => {
  const highs = await loadHighs();
  for (let seed = 1; seed <= 2000; seed++) {
    const input = instance(seed);
    const result = match(input);
    expect(verify(input, result), `seed ${seed}`).toEqual({ certified: true });
    expect(result.total, `seed ${seed}`).toBe(bestByHighs(highs, input));
  }
});

test("300 random markets by most people: as many, and with as many points, as by HiGHS", async () => {
  const highs = await loadHighs();
  const person = 1_000_000; // more than all points of a market together
  for (let seed = 5001; seed <= 5300; seed++) {
    const input: MatchInput = { ...instance(seed), aim: "most-people" };
    const result = match(input);
    expect(verify(input, result), `seed ${seed}`).toEqual({ certified: true });
    expect(result.total + person * result.pairs.length, `seed ${seed}`).toBe(
      bestByHighs(highs, input, person),
    );
  }
});

test("mentors who are alike, and a market with too few places: the total is that of HiGHS, and certified", async () => {
  const highs = await loadHighs();
  const check = (input: MatchInput) => {
    const result = match(input);
    expect(verify(input, result), `seed ${input.seed}`).toEqual({ certified: true });
    expect(result.total, `seed ${input.seed}`).toBe(bestByHighs(highs, input));
  };
  for (let seed = 6001; seed <= 6300; seed++) {
    const input = instance(seed);
    const kinds = 1 + (seed % 3);
    check({
      ...input,
      mentors: input.mentors.map((mentor, j) => ({
        ...mentor,
        answers: input.mentors[j % Math.min(kinds, input.mentors.length)]!.answers,
      })),
    });
  }
  check(crowded(7001));
});

/** So many mentees that places bid for them (see `solve/scarce.ts`), and mentors who differ. */
function crowded(seed: number): MatchInput {
  const small = instance(seed);
  const next = random(seed);
  const upTo = (n: number) => Math.floor(next() * n);
  const answers = () => ({
    a: { value: `${upTo(9)}` },
    b: { value: `${upTo(8)}` },
    c: { value: [`${upTo(9)}`, `${upTo(9)}`] },
  });
  const mentees = Array.from({ length: 440 }, (_, i) => ({ id: `m${i}`, answers: answers() }));
  const mentors = Array.from({ length: 150 }, (_, j) => ({
    id: `t${j}`,
    answers: answers(),
    capacity: upTo(4),
  }));
  const forbidden = mentees.map(({ id }, i) => ({ mentee: id, mentor: `t${i % 150}`, rule: "no" }));
  return { ...small, mentees, mentors, forbidden };
}
