import fc from "fast-check";
import { expect, test } from "vitest";
import { branchOf, fitting, treeOf, type ShownBranch } from "@/lib/people/org-chart/rules.ts";

/** As it is asked for: who manages nobody and has somebody above them is only counted. */
const chart = (managers: readonly (number | null)[]) =>
  treeOf(
    managers
      .map((manager, i) => ({ id: `${i}`, managerId: manager === null ? null : `${manager}`, team: managers.filter((each) => each === i).length }))
      .filter(({ managerId, team }) => managerId === null || team > 0),
  ); // prettier-ignore
const all = (branches: readonly ShownBranch[]): ShownBranch[] =>
  branches.flatMap((each) => [each, ...all(each.reports)]);
/** How many are drawn: the tops, and the teams that are open. */
const drawn = (tops: readonly ShownBranch[]) =>
  all(tops).reduce((sum, { team, closed }) => sum + (closed ? 0 : team), tops.length);

test("a chart that fits is drawn whole; a larger one down to where it fits, and every team is a page further", () => {
  const managers = fc.array(fc.nat(), { minLength: 1, maxLength: 60 }).map((all) => all.map((n, i) => (i === 0 ? null : n % i))); // prettier-ignore
  fc.assert(
    fc.property(managers, fc.integer({ min: 1, max: 70 }), (everybody, room) => {
      const roots = chart(everybody);
      const tops = fitting(roots, room);
      const shown = all(tops);
      expect(drawn(tops)).toBeLessThanOrEqual(Math.max(room, roots.length));
      expect(shown.some(({ closed }) => closed)).toBe(drawn(tops) < everybody.length);
      for (const { id, closed, reports, below } of shown) {
        expect(branchOf(roots, id)?.below).toBe(below);
        if (closed) expect(reports).toEqual([]);
      }
      // whoever is not drawn is below somebody whose team is a page further
      const hidden = shown.filter(({ closed }) => closed).reduce((sum, { below }) => sum + below, 0);
      expect(drawn(tops) + hidden).toBe(everybody.length);
    }),
  );
  expect(branchOf(chart([null]), "nobody")).toBeUndefined();
});
