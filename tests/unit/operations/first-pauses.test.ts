import { expect, test } from "vitest";
import { firstPauses } from "@/lib/worker/first-pauses.ts";

const HOUR = 3_600_000;
const hourly = (name: string) => ({ name, everySeconds: 3600 });
const often = { name: "often", everySeconds: 5 };

test("a clock waits for the turn that an earlier process left to it, and never longer than from turn to turn", () => {
  const dueIn = new Map([
    ["a", HOUR / 2],
    ["b", 5 * HOUR],
    ["often", 1],
  ]);
  const pauses = firstPauses([hourly("a"), hourly("b"), often], dueIn);
  expect([...pauses]).toEqual(expect.arrayContaining([["a", HOUR / 2], ["b", HOUR], ["often", 5000]])); // prettier-ignore
});

test("what is due already goes within a minute, the longest due first, no two at once", () => {
  const clocks = ["new", "late", "later", "just"].map(hourly);
  const dueIn = new Map([
    ["late", -HOUR],
    ["later", -9 * HOUR],
    ["just", 59_000],
  ]);
  const pauses = firstPauses(clocks, dueIn);
  const order = [...pauses].sort(([, a], [, b]) => a - b);
  expect(order.map(([name]) => name)).toEqual(["later", "late", "new", "just"]);
  expect(order.map(([, pause]) => pause)).toEqual([12_000, 24_000, 36_000, 48_000]);
});
