import fc from "fast-check";
import { describe, expect, test, vi } from "vitest";
import { formCircles } from "@/lib/matching/circles.ts";
import { boundOfGroups, formGroups } from "@/lib/matching/groups.ts";
import { peersOf, SHARES, worthOfCircle, type PeerInput } from "@/lib/matching/peers.ts";
import { improve } from "@/lib/matching/circle-search.ts";
import { CRITERION } from "./markets.ts";

vi.setConfig({ testTimeout: 60_000 });

const COMMON = { ...CRITERION, key: "focus", label: "", weight: 10, comparator: "overlap", mentee: "focus", mentor: "focus" } as const; // prettier-ignore

const input = (focus: readonly (readonly string[])[], more: Partial<PeerInput> = {}): PeerInput => ({
  people: focus.map((value, at) => ({ id: `p${at}`, answers: { focus: { value } } })),
  criteria: [COMMON],
  forbidden: [],
  seed: "s",
  ...more,
});

const focusOf = (n: number) =>
  fc.array(fc.subarray(["a", "b", "c", "d"], { minLength: 1 }), { minLength: 2, maxLength: n });

/** Every way to divide people into circles of these sizes, some left over. */
function divisions(people: number[], smallest: number, largest: number): number[][][] {
  const [first, ...rest] = people;
  if (first === undefined) return [[]];
  const subsets = rest.reduce<number[][]>((all, each) => [...all, ...all.map((one) => [...one, each])], [[]]);
  return [
    ...divisions(rest, smallest, largest),
    ...subsets
      .filter((others) => others.length + 1 >= smallest && others.length + 1 <= largest)
      .flatMap((others) =>
        divisions(
          rest.filter((each) => !others.includes(each)),
          smallest,
          largest,
        ).map((more) => [[first, ...others], ...more]),
      ),
  ];
}

describe("circles", () => {
  test("up to fourteen people: as many as possible, then the best division there is", () => {
    fc.assert(
      fc.property(focusOf(7), fc.array(fc.tuple(fc.nat(6), fc.nat(6)), { maxLength: 4 }), (focus, apart) => {
        const forbidden = apart.map(([a, b]) => ({ mentee: `p${a}`, mentor: `p${b}`, rule: "no" }));
        const given = input(focus, { forbidden });
        const peers = peersOf(given);
        const best = divisions([...focus.keys()], 2, 3)
          .map((circles) => ({
            placed: circles.flat().length,
            worth: circles.map((each) => worthOfCircle(peers, each)),
          }))
          .filter(({ worth }) => worth.every((each) => each >= 0))
          .map(({ placed, worth }) => [placed, worth.reduce((sum, each) => sum + each, 0)] as const)
          .reduce((a, b) => (b[0] > a[0] || (b[0] === a[0] && b[1] > a[1]) ? b : a));
        const found = formCircles(given, { smallest: 2, largest: 3 });
        expect(found.method).toBe("exact");
        expect([focus.length - found.left.length, found.total]).toEqual([
          best[0],
          Math.floor(best[1] / SHARES),
        ]);
        expect(
          formCircles({ ...given, people: [...given.people].reverse() }, { smallest: 2, largest: 3 }),
        ).toEqual(found);
      }),
      { numRuns: 80 },
    );
  });

  test("the search keeps sizes and rules, and never beats its bound nor what is exact", () => {
    fc.assert(
      fc.property(focusOf(12), (focus) => {
        const given = input(focus, { forbidden: [{ mentee: "p0", mentor: "p1", rule: "no" }] });
        const peers = peersOf(given);
        const circles = improve(peers, 2, 4);
        for (const circle of circles) {
          expect(circle.length).toBeGreaterThanOrEqual(2);
          expect(circle.length).toBeLessThanOrEqual(4);
          expect(worthOfCircle(peers, circle)).toBeGreaterThanOrEqual(0);
        }
        const exact = formCircles(given, { smallest: 2, largest: 4 });
        const total = circles.reduce((sum, circle) => sum + worthOfCircle(peers, circle), 0);
        if (circles.flat().length + exact.left.length === focus.length)
          expect(Math.floor(total / SHARES)).toBeLessThanOrEqual(exact.total);
      }),
      { numRuns: 60 },
    );
  });

  test("forty people: nobody is left, the bound is said", () => {
    const focus = Array.from({ length: 40 }, (_, at) => [["a", "b", "c", "d"][at % 4]!]);
    const found = formCircles(input(focus), { smallest: 4, largest: 6 });
    expect(found).toMatchObject({ left: [], method: "search" });
    expect(found.total).toBeLessThanOrEqual(found.bound);
    expect(found.total).toBeGreaterThan(0.8 * found.bound);
  });
});

describe("groups", () => {
  test("one mentor and several mentees with a focus in common: sizes and places kept, never over the bound", () => {
    fc.assert(
      fc.property(focusOf(9), (focus) => {
        const answers = (value: string[]) => ({ focus: { value } });
        const given = {
          mentees: focus.map((value, at) => ({ id: `m${at}`, answers: answers(value) })),
          mentors: [0, 1, 2].map((at) => ({ id: `t${at}`, capacity: 4, answers: answers(["a", "b"]) })),
          criteria: [COMMON],
          forbidden: [{ mentee: "m0", mentor: "t0", rule: "no" }],
          aim: "best-total" as const,
          seed: "s",
        };
        const { groups, left, total } = formGroups(given, [COMMON], { smallest: 2, largest: 4 });
        const bound = boundOfGroups(given, [COMMON], { smallest: 2, largest: 4 }).total;
        for (const { mentor, mentees } of groups) {
          expect(mentees.length).toBeGreaterThanOrEqual(2);
          expect(mentees.length).toBeLessThanOrEqual(4);
          if (mentor === "t0") expect(mentees).not.toContain("m0");
        }
        expect(groups.flatMap(({ mentees }) => mentees).length + left.length).toBe(focus.length);
        expect(left).toEqual([]);
        expect(total).toBeLessThanOrEqual(bound);
      }),
      { numRuns: 60 },
    );
  });
});
