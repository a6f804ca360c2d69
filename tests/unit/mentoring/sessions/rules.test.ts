import { expect, test } from "vitest";
import { sessionObstacle, usualStart } from "@/lib/mentoring/sessions/rules.ts";
import type { SessionState } from "@/lib/mentoring/sessions/schema.ts";
import { inEnglish } from "@/lib/words/said.ts";

const moment = new Date("2026-11-24T10:07:00Z");
const later = new Date("2026-11-24T11:00:00Z");
const earlier = new Date("2026-11-24T09:00:00Z");
const sentence = (from: SessionState | null, to: SessionState): string => {
  const said = sessionObstacle({ from, to, startsAt: later }, moment);
  return said ? inEnglish(said) : "";
};

test("L1: what was held or missed cannot lie in the future", () => {
  expect(sentence(null, "held")).toBe(
    "A session that was held cannot lie in the future. Schedule it instead.",
  );
  expect(sentence("scheduled", "missed")).toBe(
    "A session that was missed cannot lie in the future. Schedule it instead.",
  );
  expect(sessionObstacle({ from: "scheduled", to: "scheduled", startsAt: later }, moment)).toBeNull();
  expect(sessionObstacle({ from: "scheduled", to: "held", startsAt: earlier }, moment)).toBeNull();
});

test("a clock five minutes off is forgiven, six are not", () => {
  const at = (minutes: number) => new Date(moment.getTime() + minutes * 60_000);
  expect(sessionObstacle({ from: null, to: "held", startsAt: at(5) }, moment)).toBeNull();
  expect(sessionObstacle({ from: null, to: "held", startsAt: at(6) }, moment)).not.toBeNull();
});

test("what was held does not go back to being planned", () => {
  expect(sentence("held", "scheduled")).toBe("A session that was held does not become scheduled.");
  expect(sessionObstacle({ from: "cancelled", to: "scheduled", startsAt: later }, moment)).toBeNull();
});

test("the usual start is now less the usual length, on a full five minutes", () => {
  expect(usualStart(moment, 60).toISOString()).toBe("2026-11-24T09:05:00.000Z");
});
