import { describe, expect, test } from "vitest";
import { commonMinutes } from "@/lib/matching/availability.ts";
import { shareOf } from "@/lib/matching/comparators.ts";
import type { Answer, Comparison, Criterion } from "@/lib/matching/criteria.ts";
import { sharesOf } from "@/lib/matching/steps.ts";
import { CRITERION } from "./markets.ts";

const criterion = (comparison: Comparison, more: Partial<Criterion> = {}) =>
  ({
    ...CRITERION,
    key: "k",
    label: "",
    weight: 1,
    mentee: "q",
    mentor: "q",
    ...comparison,
    ...more,
  }) as Criterion;

type Given = Answer | undefined | { value: Answer; consented?: boolean };
const person = (id: string, given: Given) => ({
  id,
  capacity: 1,
  answers:
    given === undefined
      ? {}
      : { q: typeof given === "object" && "value" in given ? given : { value: given } },
});
const share = (of: Criterion, mentee: Given, mentor: Given) =>
  shareOf(of, person("ada", mentee), person("ben", mentor));

describe("comparators", () => {
  test("same and different look at what two have in common, whatever the case and the space", () => {
    const [same, different] = [criterion({ comparator: "same" }), criterion({ comparator: "different" })];
    expect(share(same, " Policy ", "policy")).toBe(100);
    expect(share(same, ["a", "b"], ["b", "c"])).toBe(100);
    expect(share(same, "a", "b")).toBe(0);
    expect(share(different, "a", "b")).toBe(100);
    expect(share(different, ["a", "b"], "b")).toBe(0);
  });

  test("overlap is the share of all that both named; covers of what the mentee wants", () => {
    expect(share(criterion({ comparator: "overlap" }), ["a", "b", "a"], ["b", "c"])).toBe(33);
    expect(share(criterion({ comparator: "covers" }), ["a", "b", "c"], ["b", "c", "d", "e"])).toBe(66);
  });

  test("closeness of numbers, of dates, and of hours round the clock", () => {
    const number = criterion({ comparator: "closeness", reach: 10, measure: "number" });
    expect([
      share(number, 3, 3),
      share(number, "3", 8),
      share(number, 3, 13),
      share(number, 3, "many"),
    ]).toEqual([100, 50, 0, 0]);
    const date = criterion({ comparator: "closeness", reach: 4, measure: "date" });
    expect([share(date, "2026-02-28", "2026-03-01"), share(date, "2024-02-28", "2024-03-01")]).toEqual([
      75, 50,
    ]);
    expect(share(date, "2026-02-30", "2026-03-01")).toBe(0);
    const zone = criterion({ comparator: "closeness", reach: 240, measure: "utc-offset" });
    expect([share(zone, "+12:00", "-11:00"), share(zone, 60, "UTC+3"), share(zone, "+05:30", 330)]).toEqual([
      75, 50, 100,
    ]);
    expect(share(zone, "-08:00", "+01:00")).toBe(0);
  });

  test("gap by shares, and shares of at least, at most and preferred", () => {
    const scale = ["junior", "senior", "lead", "head"];
    const gap = (shares: Record<string, number>) => criterion({ comparator: "gap", scale, shares });
    expect(share(gap({ "1": 75, "2": 100 }), "Junior", "lead")).toBe(100);
    expect(share(gap({ "1": 75, "2": 100 }), "lead", "junior")).toBe(0);
    expect(share(gap({ "1": 75 }), "junior", "unheard of")).toBe(0);
    expect(sharesOf({ atLeast: 1 }, 4)).toEqual({ "1": 100, "2": 100, "3": 100 });
    expect(sharesOf({ atMost: -1 }, 3)).toEqual({ "-2": 100, "-1": 100 });
    expect(sharesOf({ atLeast: 0, preferred: 1, lose: 40 }, 4)).toEqual({
      "0": 60,
      "1": 100,
      "2": 60,
      "3": 20,
    });
  });

  test("ranked wishes, of either side, by id or by an address", () => {
    const by = (side: "mentee" | "mentor") => criterion({ comparator: "ranked", by: side, ranks: [100, 60] });
    expect(share(by("mentee"), ["carl", "ben"], undefined)).toBe(60);
    expect(share(by("mentee"), ["carl", "dora", "ben"], undefined)).toBe(0);
    expect(share(by("mentee"), ["ben@x.org"], "ben@x.org")).toBe(100);
    expect(share(by("mentor"), undefined, ["ada"])).toBe(100);
  });

  test("availability is time in the week that both have, across time zones and midnight", () => {
    expect(commonMinutes("Mon 09:00-11:00", "Mon 10:30-12:00")).toBe(30);
    expect(commonMinutes("Mon 09:00-11:00 +01:00", "Mon 08:00-09:00")).toBe(60);
    expect(commonMinutes("Sun 23:00-01:00", ["Mon 00:00-02:00"])).toBe(60);
    expect(commonMinutes(["Mon 09:00-10:00", "Mon 09:30-11:00"], "Mon 09:00-11:00")).toBe(120);
    expect(commonMinutes("whenever", "Mon 09:00-11:00")).toBe(0);
    const time = criterion({ comparator: "availability", minutes: 60 });
    expect([
      share(time, "Mon 09:00-11:00", "Mon 10:30-12:00"),
      share(time, "Mon 09:00-11:00", "Mon 09:00-11:00"),
    ]).toEqual([50, 100]);
  });

  test("a missing answer counts nothing, half or full, as the criterion says", () => {
    const missing = (what: Criterion["missing"]) =>
      share(criterion({ comparator: "same" }, { missing: what }), undefined, "a");
    expect([missing("nothing"), missing("half"), missing("full")]).toEqual([0, 50, 100]);
  });

  test("a sensitive answer without that person’s consent is a missing one, on either side", () => {
    const sensitive = criterion({ comparator: "same" }, { sensitive: true });
    const yes = { value: "x", consented: true };
    expect(share(sensitive, yes, yes)).toBe(100);
    expect(share(sensitive, { value: "x", consented: false }, yes)).toBe(0);
    expect(share(sensitive, yes, { value: "x" })).toBe(0);
    expect(share(criterion({ comparator: "different" }, { sensitive: true }), { value: "x" }, yes)).toBe(0);
  });
});
