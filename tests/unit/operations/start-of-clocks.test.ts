import { afterEach, expect, test, vi } from "vitest";
import { start } from "@/lib/worker/turns.ts";

const dueIn = vi.hoisted(() => new Map<string, number>());
vi.mock("@/lib/operations/clocks/turns.ts", () => ({
  registerClocks: () => Promise.resolve(dueIn),
  takeAskedTurns: () => Promise.resolve([]),
  TurnBook: class {
    note = () => Promise.resolve();
  },
}));
afterEach(() => vi.useRealTimers());

test("where no process lives for an hour an hourly clock goes all the same, and then from hour to hour", async () => {
  vi.useFakeTimers();
  const went: string[] = [];
  const clock = (name: string, everySeconds: number) => {
    const work = () => Promise.resolve(void went.push(name));
    return { name, everySeconds, work };
  };
  dueIn.set("due long ago", -7_200_000).set("due in half an hour", 1_800_000);
  await start([clock("due long ago", 3600), clock("due in half an hour", 3600), clock("never gone", 3600)]);
  await vi.advanceTimersByTimeAsync(1000);
  expect(went).toEqual([]);
  await vi.advanceTimersByTimeAsync(60_000);
  expect(went).toEqual(["due long ago", "never gone"]);
  await vi.advanceTimersByTimeAsync(1_800_000);
  expect(went.slice(2)).toEqual(["due in half an hour"]);
  await vi.advanceTimersByTimeAsync(3_600_000);
  expect(went.slice(3)).toEqual(["due long ago", "never gone", "due in half an hour"]);
});
