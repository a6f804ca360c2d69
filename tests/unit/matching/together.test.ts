import fc from "fast-check";
import { describe, expect, test, vi } from "vitest";
import { companionsOf, peerCriteriaOf } from "@/lib/matching/companions.ts";
import type { Criterion, MatchInput } from "@/lib/matching/criteria.ts";
import { leftOver } from "@/lib/matching/left-over.ts";
import { boundOf, form, placesOf, type Formed, type Shape } from "@/lib/matching/together.ts";
import { checkTogether } from "@/lib/matching/together-check.ts";
import { CRITERION } from "./markets.ts";

vi.setConfig({ testTimeout: 120_000 });

const COVERS: Criterion = { ...CRITERION, key: "focus", label: "", weight: 10, comparator: "covers", mentee: "wants", mentor: "offers" }; // prettier-ignore
const OTHER: Criterion = { ...CRITERION, key: "dept", label: "", weight: 4, kind: "hard", comparator: "different", mentee: "dept", mentor: "dept", missing: "full" }; // prettier-ignore

const SHAPE = { apart: [], growing: {}, hosts: [] };
const group = (smallest: number, largest: number, more: Partial<Shape> = {}): Shape => ({ ...SHAPE, kind: "group", smallest, largest, ...more }); // prettier-ignore
const circle = (smallest: number, largest: number, more: Partial<Shape> = {}): Shape => ({ ...SHAPE, kind: "circle", smallest, largest, ...more }); // prettier-ignore

const words = fc.subarray(["a", "b", "c", "d"], { minLength: 1 });
const two = (n: number) => fc.array(fc.tuple(fc.nat(n - 1), fc.nat(n - 1)), { maxLength: 8 });

/** Mentees and mentors with a few answers, some pairs forbidden, some mentees kept apart. */
const groups = fc
  .record({
    wants: fc.array(words, { minLength: 1, maxLength: 14 }),
    offers: fc.array(fc.tuple(words, fc.integer({ min: 1, max: 5 })), { minLength: 1, maxLength: 4 }),
    never: two(14),
    apart: two(14),
    seed: fc.string({ maxLength: 4 }),
  })
  .map(({ wants, offers, never, apart, seed }) => {
    const input: MatchInput = {
      mentees: wants.map((value, i) => ({ id: `m${i}`, answers: { wants: { value }, dept: { value: "xyz"[i % 3]! } } })),
      mentors: offers.map(([value, capacity], i) => ({ id: `t${i}`, capacity, answers: { offers: { value }, dept: { value: "xyz"[i % 3]! } } })),
      criteria: [COVERS, OTHER],
      forbidden: never.map(([a, b]) => ({ mentee: `m${a}`, mentor: `t${b % offers.length}`, rule: "reporting-line" })),
      aim: "most-people",
      seed,
    }; // prettier-ignore
    const shape = group(2, 4, {
      apart: apart
        .filter(([a, b]) => a !== b)
        .map(([a, b]) => ({ mentee: `m${a}`, mentor: `m${b}`, rule: "reporting-line" })),
    });
    return { input, shape };
  });

const circles = (most: number) =>
  fc
    .record({
      wants: fc.array(words, { minLength: 3, maxLength: most }),
      apart: two(most),
      seed: fc.string({ maxLength: 4 }),
    })
    .map(({ wants, apart, seed }) => ({
      input: {
        mentees: wants.map((value, i) => ({ id: `m${i}`, answers: { wants: { value } } })),
        mentors: [],
        criteria: peerCriteriaOf([COVERS]),
        forbidden: apart.map(([a, b]) => ({ mentee: `m${a}`, mentor: `m${b}`, rule: "reporting-line" })),
        aim: "most-people" as const,
        seed,
      } satisfies MatchInput,
      shape: circle(3, 5, { hosts: ["m1", "m2"] }),
    }));

const shuffled = (input: MatchInput): MatchInput => ({
  ...input,
  mentees: [...input.mentees].reverse(),
  mentors: [...input.mentors].reverse(),
  forbidden: [...input.forbidden].reverse(),
});

/** The rules of the house, said again by hand. */
function held({ input, shape }: { input: MatchInput; shape: Shape }, formed: readonly Formed[]) {
  const everybody = formed.flatMap(({ host, members }) =>
    shape.kind === "circle" ? [host, ...members] : members,
  );
  expect(new Set(everybody).size).toBe(everybody.length);
  expect(new Set(formed.map(({ host }) => host)).size).toBe(formed.length);
  for (const { host, members } of formed) {
    const size = members.length + (shape.kind === "circle" ? 1 : 0);
    expect(size).toBeGreaterThanOrEqual(shape.smallest);
    expect(size).toBeLessThanOrEqual(shape.largest);
    const mentor = input.mentors.find(({ id }) => id === host);
    if (shape.kind === "group") expect(size).toBeLessThanOrEqual(mentor?.capacity ?? 0);
    for (const { mentee, mentor: other } of input.forbidden)
      if (shape.kind === "group") expect(other === host && members.includes(mentee)).toBe(false);
      else if (mentee !== other)
        expect([host, ...members].filter((id) => id === mentee || id === other).length).toBeLessThan(2);
    for (const { mentee, mentor: other } of shape.apart)
      expect(members.includes(mentee) && members.includes(other)).toBe(false);
    if (shape.kind === "group")
      for (const id of members)
        expect(input.mentees.find((each) => each.id === id)?.answers["dept"]?.value).not.toBe(
          mentor?.answers["dept"]?.value,
        );
  }
}

describe.each([
  ["groups", groups],
  ["circles, weighed one by one", circles(10)],
  ["circles, searched", circles(24)],
] as const)("%s", (_, cohorts) => {
  test("W5: everybody once, sizes and places held, nobody with whom a rule keeps them from; the check agrees", () => {
    fc.assert(
      fc.property(cohorts as fc.Arbitrary<{ input: MatchInput; shape: Shape }>, ({ input, shape }) => {
        const formed = form(input, shape);
        held({ input, shape }, formed);
        const { fault, people, total } = checkTogether(input, shape, formed);
        expect(fault).toBeNull();
        const bound = boundOf(input, shape);
        expect(people).toBeLessThanOrEqual(bound.people);
        expect(total).toBeLessThanOrEqual(bound.total);
        if (bound.exact) expect([people, total]).toEqual([bound.people, bound.total]);
        const left = leftOver(input, shape, formed);
        expect(left.length + people).toBe(input.mentees.length);
      }),
      { numRuns: 60 },
    );
  });

  test("the order of rows makes no difference", () => {
    fc.assert(
      fc.property(cohorts as fc.Arbitrary<{ input: MatchInput; shape: Shape }>, ({ input, shape }) => {
        expect(form(shuffled(input), shape)).toEqual(form(input, shape));
      }),
      { numRuns: 25 },
    );
  });
});

const people = (n: number, wants: (i: number) => string[]) =>
  Array.from({ length: n }, (_, i) => ({ id: `m${i}`, answers: { wants: { value: wants(i) } } }));
const mentor = (id: string, capacity: number, offers: string[], minimum?: number) => ({ id, capacity, answers: { offers: { value: offers } }, ...(minimum && { minimum }) }); // prettier-ignore
const market = (more: Partial<MatchInput>): MatchInput => ({ mentees: [], mentors: [], criteria: [COVERS], forbidden: [], aim: "most-people", seed: "s", ...more }); // prettier-ignore

test("whoever shares a focus comes into one group, where the mentors alone would not tell", () => {
  const input = market({
    mentees: people(6, (i) => [["a", "b"][i % 2]!]),
    mentors: [mentor("t0", 3, ["a", "b"]), mentor("t1", 3, ["a", "b"])],
  });
  const formed = form(input, group(2, 5));
  expect(formed.map(({ members }) => [...members].sort())).toEqual(
    expect.arrayContaining([
      ["m0", "m2", "m4"],
      ["m1", "m3", "m5"],
    ]),
  );
});

test("two of one line come into two groups; where there is one group only, one of them is left and it is said why", () => {
  const apart = [{ mentee: "m0", mentor: "m1", rule: "reporting-line" }];
  const mentees = people(4, () => ["a"]);
  const both = market({ mentees, mentors: [mentor("t0", 4, ["a"]), mentor("t1", 4, ["a"])] });
  const shape = group(2, 5, { apart });
  expect(checkTogether(both, shape, form(both, shape))).toMatchObject({ fault: null, people: 4 });
  const one = market({ mentees, mentors: [mentor("t0", 4, ["a"])] });
  const formed = form(one, shape);
  expect(formed).toHaveLength(1);
  expect(leftOver(one, shape, formed)).toMatchObject([{ removed: { "line-in-group": 1 }, possible: 0 }]);
});

test("fewer than the smallest are no group, except where a mentor’s group is under way", () => {
  const alone = market({ mentees: people(1, () => ["a"]), mentors: [mentor("t0", 4, ["a"])] });
  expect(form(alone, group(2, 5))).toEqual([]);
  expect(leftOver(alone, group(2, 5), [])).toEqual([{ id: "m0", removed: { "no-group": 1 }, possible: 0 }]);
  const growing = market({ ...alone, mentors: [mentor("t0", 2, ["a"], 1)] });
  const shape = group(2, 5, { growing: { t0: ["x", "y"] } });
  const formed = form(growing, shape);
  expect(formed).toEqual([{ host: "t0", members: ["m0"] }]);
  expect(placesOf(growing, shape, formed)).toMatchObject([{ member: "m0", companions: ["x", "y"] }]);
});

test("the check sees what is wrong: sizes, places, rules, somebody twice, somebody who is not there", () => {
  const input = market({
    mentees: people(6, () => ["a"]),
    mentors: [mentor("t0", 3, ["a"]), mentor("t1", 3, ["a"])],
    forbidden: [{ mentee: "m5", mentor: "t0", rule: "reporting-line" }],
  });
  const shape = group(2, 4, { apart: [{ mentee: "m1", mentor: "m0", rule: "reporting-line" }] });
  const faultOf = (...formed: Formed[]) => checkTogether(input, shape, formed).fault;
  expect(faultOf({ host: "t0", members: ["m0", "m2"] })).toBeNull();
  for (const wrong of [
    [{ host: "t0", members: ["m0"] }],
    [{ host: "t0", members: ["m0", "m2", "m3", "m4"] }],
    [{ host: "t0", members: ["m0", "m1"] }],
    [{ host: "t0", members: ["m2", "m5"] }],
    [{ host: "t0", members: ["m2", "m9"] }],
    [{ host: "t9", members: ["m2", "m3"] }],
    [{ host: "t0", members: ["m2", "m3"] }, { host: "t1", members: ["m3", "m4"] }], // prettier-ignore
    [{ host: "t0", members: ["m2", "m3"] }, { host: "t0", members: ["m0", "m4"] }], // prettier-ignore
  ])
    expect(faultOf(...wrong), JSON.stringify(wrong)).not.toBeNull();
  expect(checkTogether(input, circle(3, 4), [{ host: "m0", members: ["m1", "m2"] }]).fault).toBeNull();
  const walled = { ...input, forbidden: [{ mentee: "m2", mentor: "m0", rule: "managers-partner" }] };
  expect(checkTogether(walled, circle(3, 4), [{ host: "m0", members: ["m1", "m2"] }]).fault).not.toBeNull();
});

test("a circle is hosted first by somebody who offered to, if anybody did", () => {
  const input = market({ mentees: people(8, () => ["a"]), criteria: peerCriteriaOf([COVERS]) });
  for (const { host, members } of form(input, circle(3, 4, { hosts: ["m3", "m6"] })))
    if ([host, ...members].some((id) => ["m3", "m6"].includes(id))) expect(["m3", "m6"]).toContain(host);
});

test("what companions are compared by: questions of the mentees, and what two look for becomes what both look for", () => {
  const ranked: Criterion = { ...CRITERION, key: "w", label: "", weight: 5, comparator: "ranked", by: "mentee", ranks: [100], mentee: "w", mentor: "w" }; // prettier-ignore
  const [common] = companionsOf([COVERS, OTHER, ranked]);
  expect(common).toMatchObject({ comparator: "overlap", mentee: "wants", mentor: "wants" });
  expect(companionsOf([COVERS, OTHER, ranked])).toHaveLength(1);
  expect(peerCriteriaOf([COVERS, OTHER, ranked]).map(({ key }) => key)).toEqual(["focus", "dept"]);
  const gap = (shares: Record<string, number>): Criterion => ({ ...CRITERION, key: "g", label: "", weight: 5, kind: "hard", comparator: "gap", scale: ["x", "y"], shares, mentee: "g", mentor: "g" }); // prettier-ignore
  expect(peerCriteriaOf([gap({ "1": 100, "2": 100 })])).toEqual([]); // nobody stands above everybody
  expect(peerCriteriaOf([gap({ "-1": 50, "0": 100, "1": 50 })])).toHaveLength(1);
});
