import { expect, test } from "vitest";
import { newsOf } from "@/lib/calendar/news.ts";

const NOW = new Date("2026-11-30T12:00:00Z");
const THIS_MORNING = new Date("2026-11-30T08:00:00Z");
const LAST_WEEK = new Date("2026-11-23T08:00:00Z");
const NEXT_WEEK = new Date("2026-12-07T08:00:00Z");
const session = (state: string, startsAt: Date, minutes = 45) => ({ state, startsAt, minutes });

test.each([
  [
    "called off, and planned again",
    session("cancelled", NEXT_WEEK),
    session("scheduled", NEXT_WEEK),
    "planned",
  ],
  ["saved as it was", session("scheduled", NEXT_WEEK), session("scheduled", NEXT_WEEK), null],
  ["moved", session("scheduled", NEXT_WEEK), session("scheduled", LAST_WEEK), "moved"],
  ["made longer", session("scheduled", NEXT_WEEK), session("scheduled", NEXT_WEEK, 60), "moved"],
  ["over, and moved to next week", session("scheduled", LAST_WEEK), session("scheduled", NEXT_WEEK), "moved"],
  ["held before its time", session("scheduled", NEXT_WEEK), session("held", THIS_MORNING), "moved"],
  ["held as it begins", session("scheduled", NEXT_WEEK), session("held", NEXT_WEEK), null],
  ["missed before its time", session("scheduled", NEXT_WEEK), session("missed", THIS_MORNING), "called-off"],
  ["called off", session("scheduled", NEXT_WEEK), session("cancelled", NEXT_WEEK), "called-off"],
  ["held when it was planned", session("scheduled", LAST_WEEK), session("held", LAST_WEEK), null],
  ["called off when it is over", session("scheduled", LAST_WEEK), session("cancelled", LAST_WEEK), null],
  ["not held after all", session("held", LAST_WEEK), session("missed", LAST_WEEK), null],
])("%s", (_, before, after, news) => expect(newsOf(before, after, NOW)).toBe(news));
