import fc from "fast-check";
import { expect, test } from "vitest";
import { pageOf, placeOf } from "@/components/ui/page-links.tsx";
import { paths } from "@/lib/paths.ts";

test("every row of a long list is on exactly one of its pages, whatever the address asks for is a page, and the count is of all", () => {
  fc.assert(
    fc.property(fc.nat(400), fc.integer({ min: 1, max: 60 }), fc.string(), (count, size, asked) => {
      const rows = Array.from({ length: count }, (_, i) => i);
      const { pages } = placeOf(count, undefined, size);
      const all = Array.from({ length: pages }, (_, i) => pageOf(rows, String(i + 1), size));
      expect(all.flatMap((page) => page.rows)).toEqual(rows);
      expect(all.every((page) => page.rows.length <= size && page.count === count)).toBe(true);
      const { page } = placeOf(count, asked, size);
      expect(page >= 1 && page <= pages).toBe(true);
    }),
  );
  expect(pageOf(["a", "b", "c"], "2", 2)).toMatchObject({ rows: ["c"], page: 2, pages: 2, count: 3 });
  for (const asked of ["-1", "0", "x", "", "1e9", "NaN"])
    expect(placeOf(3, asked, 2).page).toBeGreaterThan(0);
});

test("the address of a board keeps the page of each list, and says only what is not the first", () => {
  expect(paths.matchList("p", "r")).toBe("/mentoring/programs/p/matching/r");
  expect(paths.matchList("p", "r", { page: 1, rest: 1 })).toBe("/mentoring/programs/p/matching/r");
  expect(paths.matchList("p", "r", { mentee: "m", page: 3, rest: 2 })).toBe(
    "/mentoring/programs/p/matching/r?mentee=m&page=3&rest=2",
  );
  expect(paths.people({ search: "", page: 2 })).toBe("/people?page=2");
});
