import fc from "fast-check";
import { describe, expect, test, vi } from "vitest";
import { compareAims } from "@/lib/matching/aims.ts";
import { verify } from "@/lib/matching/certificate.ts";
import { changed, type Change } from "@/lib/matching/change.ts";
import { AIMS, type MatchInput } from "@/lib/matching/criteria.ts";
import { match } from "@/lib/matching/match.ts";
import { whatIf } from "@/lib/matching/what-if.ts";
import { markets, priced } from "./markets.ts";

vi.setConfig({ testTimeout: 60_000 });

const aChange = ({ mentees, mentors, criteria, forbidden }: MatchInput): fc.Arbitrary<Change> => {
  const mentee = fc.constantFrom(...mentees.map(({ id }) => id));
  const mentor = fc.constantFrom(...mentors.map(({ id }) => id));
  const banned = new Set(forbidden.map((pair) => `${pair.mentee} ${pair.mentor}`));
  const open = mentees.flatMap((a) =>
    mentors.flatMap((b) =>
      b.capacity > 0 && !banned.has(`${a.id} ${b.id}`) ? [{ mentee: a.id, mentor: b.id }] : [],
    ),
  );
  return fc.oneof(
    ...(open.length > 0
      ? [fc.constantFrom(...open).map((pair): Change => ({ change: "lock", ...pair }))]
      : []),
    fc.record({ change: fc.constant("forbid" as const), mentee, mentor }),
    fc.record({ change: fc.constant("unlock" as const), mentee }),
    fc.record({ change: fc.constant("capacity" as const), mentor, capacity: fc.integer({ min: 0, max: 3 }) }),
    ...(criteria.length > 0
      ? [
          fc.record({
            change: fc.constant("weight" as const),
            criterion: fc.constantFrom(...criteria.map(({ key }) => key)),
            weight: fc.integer({ min: 0, max: 12 }),
          }),
        ]
      : []),
    mentee.map((id): Change => ({ change: "remove-mentee", id })),
    mentor.map((id): Change => ({ change: "remove-mentor", id })),
    fc.constant<Change>({ change: "add-mentee", person: { id: "new", answers: mentees[0]!.answers } }),
    fc.constant<Change>({
      change: "add-mentor",
      person: { id: "newt", answers: mentors[0]!.answers, capacity: 1 },
    }),
    fc.constantFrom(...AIMS).map((aim): Change => ({ change: "aim", aim })),
  );
};

describe("what if", () => {
  test("is the same answer as from nothing, certified, and the difference is right", () => {
    fc.assert(
      fc.property(
        markets().chain((market) => {
          const input = priced(market.scores, market.capacities, { seed: market.seed });
          return fc.record({ input: fc.constant(input), change: aChange(input) });
        }),
        ({ input, change }) => {
          const result = match(input);
          const after = whatIf(input, result, [change]);
          const fresh = match(changed(input, change));
          expect({ ...after.result, proof: null }).toEqual({ ...fresh, proof: null });
          expect(verify(after.input, after.result)).toEqual({ certified: true });
          expect(after.difference.total).toBe(after.result.total - result.total);
          for (const { mentee, before, after: now } of after.difference.moved) {
            expect(result.pairs.find((pair) => pair.mentee === mentee)?.mentor).toBe(before?.mentor);
            expect(after.result.pairs.find((pair) => pair.mentee === mentee)?.mentor).toBe(now?.mentor);
          }
        },
      ),
      { numRuns: 250 },
    );
  });

  test("is so change after change, by every aim, in a larger market", () => {
    const some = markets({ mentees: 14, mentors: 6, most: 5 }).chain((market) =>
      fc.constantFrom(...AIMS).chain((aim) => {
        const input = priced(market.scores, market.capacities, { seed: market.seed, aim });
        return fc.record({
          input: fc.constant(input),
          changes: fc.array(aChange(input), { minLength: 1, maxLength: 4 }),
        });
      }),
    );
    const orRefused = <T>(work: () => T): T | "refused" => {
      try {
        return work();
      } catch (error) {
        if (error instanceof RangeError) return "refused";
        throw error;
      }
    };
    fc.assert(
      fc.property(some, ({ input, changes }) => {
        let now = { input, result: match(input) };
        for (const change of changes) {
          const fresh = orRefused(() => match(changed(now.input, change)));
          const warm = orRefused(() => whatIf(now.input, now.result, [change]));
          if (fresh === "refused" || warm === "refused") {
            expect(warm).toBe(fresh);
            return;
          }
          expect({ ...warm.result, proof: null }).toEqual({ ...fresh, proof: null });
          expect(verify(warm.input, warm.result)).toEqual({ certified: true });
          now = warm;
        }
      }),
      { numRuns: 120 },
    );
  });

  const input = priced([[9, 8], [5, 1]], [1, 1]); // prettier-ignore

  test("a swap holds both pairs fast, and says what all lose", () => {
    const result = match(input);
    const swapped = whatIf(input, result, [
      { change: "swap", pairs: [{ mentee: "m0", mentor: "t1" }, { mentee: "m1", mentor: "t0" }] }, // prettier-ignore
    ]);
    expect(swapped.result.pairs.map(({ mentor }) => mentor)).toEqual(["t0", "t1"]);
    expect(swapped.difference).toMatchObject({ people: 0, total: -300 });
    const back = whatIf(swapped.input, swapped.result, [
      { change: "unlock", mentee: "m0" },
      { change: "unlock", mentee: "m1" },
    ]);
    expect(back.result.pairs).toEqual(result.pairs);
  });

  test("allow takes back a forbidding by hand, and never a rule of the house", () => {
    const walled: MatchInput = {
      ...input,
      forbidden: [{ mentee: "m0", mentor: "t1", rule: "reporting-line" }],
    };
    expect(changed(walled, { change: "allow", mentee: "m0", mentor: "t1" }).forbidden).toEqual(
      walled.forbidden,
    );
    const byHand = changed(input, { change: "forbid", mentee: "m0", mentor: "t1" });
    expect(changed(byHand, { change: "allow", mentee: "m0", mentor: "t1" })).toEqual({
      ...input,
      locked: [],
    });
  });

  test("a pair that a rule forbids cannot be locked", () => {
    const walled: MatchInput = {
      ...input,
      forbidden: [{ mentee: "m0", mentor: "t1", rule: "reporting-line" }],
    };
    expect(() => whatIf(walled, match(walled), [{ change: "lock", mentee: "m0", mentor: "t1" }])).toThrow(
      RangeError,
    );
  });
});

describe("the four aims side by side", () => {
  test("each is the best in what it aims at, and the costs are against the best", () => {
    fc.assert(
      fc.property(markets(), ({ scores, capacities, seed }) => {
        const reports = compareAims(priced(scores, capacities, { seed }));
        const by = new Map(
          reports.flatMap((report) => ("refused" in report ? [] : [[report.aim, report] as const])),
        );
        expect([...by.keys()]).toEqual([...AIMS]);
        for (const report of by.values()) {
          expect(report.certified).toBe(true);
          for (const cost of Object.values(report.costs)) expect(cost).toBeGreaterThanOrEqual(0);
        }
        expect(by.get("best-total")!.costs.total).toBe(0);
        expect(by.get("most-people")!.costs.people).toBe(0);
        expect(by.get("fairest")!.costs.people).toBe(0);
        expect(by.get("stable")!.measures.blocking).toBe(0);
      }),
      { numRuns: 80 },
    );
  });

  test("they differ where they should", () => {
    // best total leaves m1 out; most people takes 1 + 8; fairest raises the lower of two
    const measures = (scores: number[][], capacities: number[]) =>
      Object.fromEntries(
        compareAims(priced(scores, capacities)).map((report) => [
          report.aim,
          "refused" in report
            ? report.refused
            : [report.measures.people, report.measures.total / 100, (report.measures.worst ?? 0) / 100],
        ]),
      );
    expect(measures([[9, 1], [2, -1]], [1, 1])).toMatchObject({ "best-total": [1, 9, 9], "most-people": [2, 3, 1] }); // prettier-ignore
    expect(measures([[9, 4], [4, 1]], [1, 1])).toMatchObject({ "best-total": [2, 10, 1], fairest: [2, 8, 4] }); // prettier-ignore
  });
});
