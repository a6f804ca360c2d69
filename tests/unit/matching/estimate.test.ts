import fc from "fast-check";
import { expect, test } from "vitest";
import type { Criterion, MatchInput } from "@/lib/matching/criteria.ts";
import { estimate } from "@/lib/matching/estimate.ts";
import { scorer } from "@/lib/matching/scores.ts";

const hard = (key: string, question: string): Criterion => ({
  key, label: key, weight: 1, kind: "hard", view: "both", comparator: "same", mentee: question, mentor: question, sensitive: false, missing: "nothing",
}); // prettier-ignore
const person = (id: string, place: string, trade: string) => ({
  id,
  answers: { place: { value: place }, trade: { value: trade } },
});
const input = (more: Partial<MatchInput>): MatchInput => ({
  mentees: [], mentors: [], criteria: [hard("same place", "place"), hard("same trade", "trade")], forbidden: [], aim: "best-total", seed: "s", ...more,
}); // prettier-ignore

test("says what each rule takes away, what it alone takes away, and whom it leaves with nobody", () => {
  const counted = estimate(
    input({
      mentees: [person("a", "Oslo", "wood"), person("b", "Bonn", "wood"), person("c", "Oslo", "iron")],
      mentors: [{ ...person("x", "Oslo", "wood"), capacity: 2 }, { ...person("y", "Oslo", "gold"), capacity: 1 }],
      forbidden: [{ mentee: "c", mentor: "y", rule: "reporting-line" }],
    }),
  ); // prettier-ignore
  expect(counted).toMatchObject({ mentees: 3, mentors: 2, places: 3, possible: 1, withoutMentor: 2, withoutMentee: 1 }); // prettier-ignore
  expect(counted.rules).toEqual([
    // a–y and c–x by trade alone, b–y by place and trade, c–y by trade and the wall; c would have x but for it
    { rule: "same trade", forbids: 4, alone: 2, freed: 1 },
    { rule: "same place", forbids: 2, alone: 1, freed: 1 },
    { rule: "reporting-line", forbids: 1, alone: 0, freed: 0 },
  ]);
});

test("the pairs it calls possible are those that the engine's own scorer gives a score", () => {
  const places = fc.constantFrom("Oslo", "Bonn", "Kyiv");
  const people = fc.array(fc.record({ place: places, trade: places }), { maxLength: 6 });
  fc.assert(
    fc.property(people, people, fc.array(fc.tuple(fc.nat(5), fc.nat(5)), { maxLength: 6 }), (left, right, apart) => {
      const of = (side: string, { place, trade }: { place: string; trade: string }, i: number) => person(`${side}${i}`, place, trade);
      const asked = input({
        mentees: left.map((each, i) => of("a", each, i)),
        mentors: right.map((each, i) => ({ ...of("b", each, i), capacity: 1 })),
        forbidden: apart.map(([a, b]) => ({ mentee: `a${a}`, mentor: `b${b}`, rule: "exclusion" })),
      });
      const score = scorer(asked);
      const rows = asked.mentees.map((mentee) => asked.mentors.filter((mentor) => !("rule" in score(mentee, mentor))).length);
      const { possible, withoutMentor, rules } = estimate(asked);
      expect(possible).toBe(rows.reduce((sum, one) => sum + one, 0));
      expect(withoutMentor).toBe(rows.filter((one) => one === 0).length);
      for (const { forbids, alone } of rules) expect(alone).toBeLessThanOrEqual(forbids);
    }),
  ); // prettier-ignore
});
