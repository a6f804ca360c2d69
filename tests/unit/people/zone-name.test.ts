import { expect, test } from "vitest";
import { zoneName } from "@/lib/zone-name.ts";

test("a zone is called as people call it today, and every zone that is offered is the one it is called", () => {
  expect(zoneName("Asia/Calcutta")).toBe("Asia/Kolkata");
  expect(zoneName("America/New_York")).toBe("America/New York");
  const hours = (timeZone: string) =>
    [1, 7].map((month) => new Date(Date.UTC(2026, month, 15)).toLocaleString("en", { timeZone }));
  const zones = Intl.supportedValuesOf("timeZone");
  const names = zones.map(zoneName);
  expect(new Set(names).size).toBe(zones.length);
  for (const [i, name] of names.entries())
    expect(hours(name.replaceAll(" ", "_")), name).toEqual(hours(zones[i]!));
});
