import { expect, test } from "vitest";
import { daysAgo } from "@/prisma/worlds/demo/calendar.ts";

const WEEK = Array.from({ length: 7 }, (_, i) => Date.parse("2026-11-23T23:50:00Z") + i * 86_400_000);

test("on whatever day the demo is loaded, what happened a day later happens a day later", () => {
  for (const today of WEEK)
    for (let ago = 0; ago < 400; ago++)
      expect(Date.parse(daysAgo(ago, today)) - Date.parse(daysAgo(ago + 1, today))).toBe(86_400_000);
});

test("what is still to come falls on a working day", () => {
  for (const today of WEEK)
    for (let ahead = 1; ahead < 60; ahead++) {
      const day = daysAgo(-ahead, today);
      expect([0, 6]).not.toContain(new Date(day).getUTCDay());
      expect(Date.parse(day)).toBeGreaterThan(today - 86_400_000);
    }
});
