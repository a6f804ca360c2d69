import { readFileSync } from "node:fs";
import { parse } from "csv-parse/sync";
import { describe, expect, test } from "vitest";
import { verify } from "@/lib/matching/certificate.ts";
import type { MatchInput } from "@/lib/matching/criteria.ts";
import { match } from "@/lib/matching/match.ts";
import { solve } from "@/lib/matching/solve/solve.ts";
import { CRITERION } from "./markets.ts";

describe("known answers", () => {
  const assign = (size: number): { n: number; costs: number[] } => {
    const [n = 0, ...costs] = readFileSync(`tests/data/assign${size}.txt`, "utf8")
      .trim()
      .split(/\s+/)
      .map(Number);
    return { n, costs };
  };

  test.each([
    [100, 305],
    [200, 475],
    [300, 626],
  ])("OR-Library assign%i by the solver alone: the minimum cost is %i", (size, minimum) => {
    const { n, costs } = assign(size);
    const most = Math.max(...costs) + 1;
    const values = Int32Array.from(costs, (cost) => most - cost);
    const { columnOf, gains, prices, total } = solve({
      rows: n,
      columns: n,
      capacity: new Int32Array(n).fill(1),
      scores: { kind: "dense", values },
    });
    expect(n * most - total).toBe(minimum);
    expect(new Set(columnOf).size).toBe(n);
    expect([...columnOf].reduce((sum, j, i) => sum + costs[i * n + j]!, 0)).toBe(minimum);
    expect(values.every((value, at) => gains[Math.floor(at / n)]! + prices[at % n]! >= value)).toBe(true);
    expect([...gains, ...prices].reduce((sum, each) => sum + each, 0)).toBe(total);
  });

  test("OR-Library assign100 through the whole engine, certified: 305", () => {
    const { n, costs } = assign(100);
    const most = Math.max(...costs) + 1;
    const scale = Array.from({ length: most + 1 }, (_, k) => String(k));
    // a criterion for each mentee: on a scale theirs is 0, and the mentor's is what the pair is worth
    const input: MatchInput = {
      seed: "s",
      aim: "best-total",
      forbidden: [],
      criteria: Array.from({ length: n }, (_, i) => ({
        ...CRITERION,
        key: `c${i}`,
        label: "",
        weight: 1,
        comparator: "gap",
        scale,
        shares: Object.fromEntries(scale.map((_, k) => [String(k), k])),
        mentee: `q${i}`,
        mentor: `q${i}`,
      })),
      mentees: Array.from({ length: n }, (_, i) => ({ id: `m${i}`, answers: { [`q${i}`]: { value: "0" } } })),
      mentors: Array.from({ length: n }, (_, j) => ({
        id: `t${j}`,
        capacity: 1,
        answers: Object.fromEntries(
          Array.from({ length: n }, (_, i) => [`q${i}`, { value: String(most - costs[i * n + j]!) }]),
        ),
      })),
    };
    const result = match(input);
    expect(n * most - result.total).toBe(305);
    expect(verify(input, result)).toEqual({ certified: true });
  });

  const GRADES = ["AA", "AO", "EO", "HEO", "SEO", "Grade 7", "Grade 6", "SCS1", "SCS2", "SCS3", "SCS4"];
  type Sheet = Record<string, string>;
  const read = (side: string): Sheet[] =>
    parse(readFileSync(`tests/data/mentor-match-small/${side}.csv`), { columns: true, bom: true });
  const list = (cell: string | undefined) =>
    (cell ?? "")
      .split(",")
      .map((each) => each.trim())
      .filter(Boolean);

  function mentorMatch({ sensitive }: { sensitive: boolean }): MatchInput {
    return {
      seed: "s",
      aim: "best-total",
      forbidden: [],
      criteria: [
        {
          ...CRITERION,
          key: "organisation",
          label: "Another organisation",
          weight: 0,
          kind: "hard",
          comparator: "different",
          mentee: "organisation",
          mentor: "organisation",
        },
        {
          ...CRITERION,
          key: "grade",
          label: "One or two grades above",
          weight: 12,
          kind: "hard",
          comparator: "gap",
          scale: GRADES,
          shares: { "1": 75, "2": 100 },
          mentee: "grade",
          mentor: "grade",
        },
        {
          ...CRITERION,
          key: "profession",
          label: "Same profession",
          weight: 10,
          comparator: "same",
          mentee: "profession",
          mentor: "profession",
        },
        {
          ...CRITERION,
          key: "identity",
          label: "Shared identity",
          weight: 6,
          comparator: "covers",
          sensitive,
          mentee: "identity",
          mentor: "characteristics",
        },
      ],
      mentees: read("mentees").map((row) => ({
        id: row["email address"]!,
        answers: {
          organisation: { value: row["organisation"]! },
          grade: { value: row["grade"]! },
          profession: { value: row["profession"]! },
          identity: {
            value: row["identity to match"]!,
            consented: row["match with similar identity"] === "yes",
          },
        },
      })),
      mentors: read("mentors").map((row) => ({
        id: row["email address"]!,
        capacity: 1,
        answers: {
          organisation: { value: row["organisation"]! },
          grade: { value: row["grade"]! },
          profession: { value: row["profession"]! },
          characteristics: { value: list(row["characteristics"]), consented: true },
        },
      })),
    };
  }

  test("mentor-match-small under its published rules: 750 with 35 pairs when the identity answer is not marked sensitive", () => {
    const input = mentorMatch({ sensitive: false });
    const result = match(input);
    expect({ total: result.total / 100, pairs: result.pairs.length, proof: verify(input, result) }).toEqual({
      total: 750,
      pairs: 35,
      proof: { certified: true },
    });
  });

  test("mentor-match-small with consent honoured: 727 with 35 pairs", () => {
    const input = mentorMatch({ sensitive: true });
    const result = match(input);
    expect({ total: result.total / 100, pairs: result.pairs.length, proof: verify(input, result) }).toEqual({
      total: 727,
      pairs: 35,
      proof: { certified: true },
    });
  });
});
