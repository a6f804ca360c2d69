import fc from "fast-check";
import { expect, test } from "vitest";
import { branchOf, fitting, treeOf, type ShownBranch } from "@/lib/people/org-chart/rules.ts";

const chart = (managers: readonly (number | null)[]) =>
  treeOf(managers.map((manager, i) => ({ id: `${i}`, managerId: manager === null ? null : `${manager}` }))); // prettier-ignore
const drawn = (branches: readonly ShownBranch[]): ShownBranch[] => branches.flatMap((each) => [each, ...drawn(each.reports)]); // prettier-ignore

test("a chart that fits is drawn whole; a larger one down to where it fits, and every team is a page further", () => {
  const managers = fc.array(fc.nat(), { minLength: 1, maxLength: 60 }).map((all) => all.map((n, i) => (i === 0 ? null : n % i))); // prettier-ignore
  fc.assert(
    fc.property(managers, fc.integer({ min: 1, max: 70 }), (all, room) => {
      const roots = chart(all);
      const shown = drawn(fitting(roots, room));
      expect(shown.length).toBeLessThanOrEqual(Math.max(room, roots.length));
      expect(shown.some(({ closed }) => closed)).toBe(shown.length < all.length);
      for (const { id, closed, reports, below } of shown) {
        expect(branchOf(roots, id)?.below).toBe(below);
        if (closed) expect(reports).toEqual([]);
      }
      // whoever is not drawn is below somebody whose team is a page further
      const hidden = shown.filter(({ closed }) => closed).reduce((sum, { below }) => sum + below, 0);
      expect(shown.length + hidden).toBe(all.length);
    }),
  );
  expect(branchOf(chart([null]), "nobody")).toBeUndefined();
});
