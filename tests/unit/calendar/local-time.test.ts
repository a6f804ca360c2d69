import { expect, test } from "vitest";
import fc from "fast-check";
import { localTimeOf, momentOf } from "@/lib/calendar/local-time.ts";
import { Invalid } from "@/lib/errors.ts";

test("a wall clock means another moment in winter than in summer", () => {
  expect(momentOf({ date: "2026-07-01", time: "09:00" }, "Europe/Berlin").toISOString()).toBe(
    "2026-07-01T07:00:00.000Z",
  );
  expect(momentOf({ date: "2026-12-01", time: "09:00" }, "Europe/Berlin").toISOString()).toBe(
    "2026-12-01T08:00:00.000Z",
  );
});

test("of an hour that comes twice, the first is meant", () => {
  expect(momentOf({ date: "2026-10-25", time: "02:30" }, "Europe/Berlin").toISOString()).toBe(
    "2026-10-25T00:30:00.000Z",
  );
});

test("an hour that never comes, and a day that does not exist, are refused with a sentence", () => {
  expect(() => momentOf({ date: "2026-03-29", time: "02:30" }, "Europe/Berlin")).toThrow(/clocks go forward/);
  expect(() => momentOf({ date: "2026-02-30", time: "10:00" }, "Europe/Berlin")).toThrow(Invalid);
});

test("there and back again, in every zone and over every change of clocks", () => {
  const zones = [
    "Europe/Lisbon",
    "Europe/Berlin",
    "Africa/Nairobi",
    "America/New_York",
    "Australia/Lord_Howe",
    "Asia/Kathmandu",
  ];
  fc.assert(
    fc.property(fc.constantFrom(...zones), fc.integer({ min: 0, max: 525_600 * 5 }), (zone, minute) => {
      const moment = new Date(Date.UTC(2025, 0, 1) + minute * 60_000);
      const back = momentOf(localTimeOf(moment, zone), zone);
      // the second pass of a repeated hour reads as the first
      expect([0, 30 * 60_000, 3_600_000]).toContain(moment.getTime() - back.getTime());
    }),
  );
});
