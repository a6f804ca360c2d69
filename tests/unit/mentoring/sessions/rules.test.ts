import { expect, test } from "vitest";
import { sessionObstacle, usualStart } from "@/lib/mentoring/sessions/rules.ts";

const moment = new Date("2026-11-24T10:07:00Z");
const later = new Date("2026-11-24T11:00:00Z");
const earlier = new Date("2026-11-24T09:00:00Z");

test("L1: what was held or missed cannot lie in the future", () => {
  expect(sessionObstacle({ from: null, to: "held", startsAt: later }, moment)).toMatch(/future/);
  expect(sessionObstacle({ from: "scheduled", to: "missed", startsAt: later }, moment)).toMatch(/future/);
  expect(sessionObstacle({ from: "scheduled", to: "scheduled", startsAt: later }, moment)).toBeNull();
  expect(sessionObstacle({ from: "scheduled", to: "held", startsAt: earlier }, moment)).toBeNull();
});

test("a clock five minutes off is forgiven, six are not", () => {
  const at = (minutes: number) => new Date(moment.getTime() + minutes * 60_000);
  expect(sessionObstacle({ from: null, to: "held", startsAt: at(5) }, moment)).toBeNull();
  expect(sessionObstacle({ from: null, to: "held", startsAt: at(6) }, moment)).not.toBeNull();
});

test("what was held does not go back to being planned", () => {
  expect(sessionObstacle({ from: "held", to: "scheduled", startsAt: later }, moment)).not.toBeNull();
  expect(sessionObstacle({ from: "cancelled", to: "scheduled", startsAt: later }, moment)).toBeNull();
});

test("the usual start is now less the usual length, on a full five minutes", () => {
  expect(usualStart(moment, 60).toISOString()).toBe("2026-11-24T09:05:00.000Z");
});
