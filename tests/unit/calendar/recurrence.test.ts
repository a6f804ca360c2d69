import fc from "fast-check";
import { expect, test } from "vitest";
import { occurrences, type Rhythm } from "@/lib/calendar/recurrence.ts";
import { localTimeOf } from "@/lib/calendar/local-time.ts";

/**
 * T37: recurring sessions against a second implementation that knows neither Temporal nor a recurrence library: it
 * walks the calendar with whole days in UTC and finds the moment of a wall time by asking `Intl` what the wall shows.
 */
const FORMATS = new Map<string, Intl.DateTimeFormat>();
function wallAt(moment: number, timeZone: string): number {
  let format = FORMATS.get(timeZone);
  if (!format)
    FORMATS.set(
      timeZone,
      (format = new Intl.DateTimeFormat("en-US", {
        timeZone, hourCycle: "h23", year: "numeric", month: "numeric", day: "numeric", hour: "numeric", minute: "numeric", second: "numeric",
      })), // prettier-ignore
    );
  const part = Object.fromEntries(
    format.formatToParts(moment).map(({ type, value }) => [type, Number(value)]),
  );
  return Date.UTC(part["year"] ?? 0, (part["month"] ?? 1) - 1, part["day"], part["hour"], part["minute"], part["second"]); // prettier-ignore
}

/** The first moment at which the wall shows this; null when it never does. */
function momentAtWall(wall: number, timeZone: string): number | null {
  const offsets = [-36, -24, -12, 0, 12, 24, 36].map((hours) => {
    const near = wall + hours * 3_600_000;
    return wallAt(near, timeZone) - near;
  });
  const found = [...new Set(offsets)]
    .map((offset) => wall - offset)
    .filter((moment) => wallAt(moment, timeZone) === wall);
  return found.length > 0 ? Math.min(...found) : null;
}

const DAY = 86_400_000;
function secondOpinion(first: number, timeZone: string, { every, unit, count }: Rhythm): number[] {
  const wall = wallAt(first, timeZone);
  const time = wall % DAY;
  const found = [first]; // the beginning is the first instance, whatever its hour (RFC 5545, 3.8.5.3)
  const start = new Date(wall);
  const nth = Math.ceil(start.getUTCDate() / 7);
  for (let step = 1; found.length < count && step < 2000; step++) {
    let day: number | null;
    if (unit === "week") day = wall - time + step * every * 7 * DAY;
    else {
      const [year, month] = [start.getUTCFullYear(), start.getUTCMonth() + step * every];
      const days = Array.from({ length: 31 }, (_, i) => Date.UTC(year, month, i + 1)).filter(
        (each) =>
          new Date(each).getUTCMonth() === ((month % 12) + 12) % 12 &&
          new Date(each).getUTCDay() === start.getUTCDay(),
      );
      day = (nth === 5 ? days.at(-1) : days[nth - 1]) ?? null;
    }
    const moment = day === null ? null : momentAtWall(day + time, timeZone);
    if (moment !== null) found.push(moment);
  }
  return found;
}

const ZONES = Intl.supportedValuesOf("timeZone");
const SIZE = Number(process.env["TRELLIS_T37"] ?? 2_000);

test(`T37: ${SIZE} random zones, times and rhythms from 2025 to 2030 equal a second implementation`, () => {
  let compared = 0;
  fc.assert(
    fc.property(
      fc.constantFrom(...ZONES),
      fc.integer({ min: Date.UTC(2025, 0, 1) / 300_000, max: Date.UTC(2030, 0, 1) / 300_000 }),
      fc.constantFrom<Rhythm["unit"]>("week", "month"),
      fc.integer({ min: 1, max: 6 }),
      fc.integer({ min: 2, max: 26 }),
      (zone, fives, unit, every, count) => {
        const first = fives * 300_000;
        const rhythm = { every, unit, count };
        const ours = occurrences(new Date(first), zone, rhythm).moments.map((each) => each.getTime());
        expect(ours).toEqual(secondOpinion(first, zone, rhythm));
        compared += ours.length;
      },
    ),
    { numRuns: SIZE },
  );
  console.info(`T37: ${SIZE} series with ${compared} sessions in ${ZONES.length} zones, all equal`);
});

/** The full hours after which a zone's wall shows another distance from UTC. */
function changesOf(zone: string): number[] {
  const offset = (moment: number) => wallAt(moment, zone) - moment;
  const found: number[] = [];
  for (let day = Date.UTC(2025, 0, 1); day < Date.UTC(2031, 0, 1); day += DAY)
    if (offset(day) !== offset(day + DAY))
      for (let hour = day; hour < day + DAY; hour += 3_600_000)
        if (offset(hour) !== offset(hour + 3_600_000)) found.push(hour);
  return found;
}

const SOME_ZONES = ["Europe/Berlin", "Europe/Lisbon", "America/New_York", "Australia/Lord_Howe", "Africa/Casablanca", "America/Santiago", "Asia/Beirut"]; // prettier-ignore

test("T37: a session in each hour around every change of the clocks from 2025 to 2030", () => {
  let changes = 0;
  const zones = SIZE >= 10_000 ? ZONES : SOME_ZONES;
  for (const zone of zones)
    for (const hour of changesOf(zone)) {
      changes++;
      for (const shift of [-1_800_000, 0, 1_800_000, 3_600_000]) {
        const first = hour - 7 * DAY + shift;
        const rhythm = { every: 1, unit: "week", count: 3 } as const;
        expect(occurrences(new Date(first), zone, rhythm).moments.map((each) => each.getTime())).toEqual(secondOpinion(first, zone, rhythm));
      }
    }
  console.info(`T37: ${changes} changes of the clocks in ${zones.length} zones, four sessions around each, all equal`);
  expect(changes).toBeGreaterThan(70);
}); // prettier-ignore

test("the hour on the planner's wall stays; the last Friday stays the last Friday", () => {
  const weekly = occurrences(new Date("2026-03-17T16:00:00Z"), "Europe/Lisbon", { every: 2, unit: "week", count: 3 });
  expect(weekly.moments.map((each) => localTimeOf(each, "Europe/Lisbon"))).toEqual([
    { date: "2026-03-17", time: "16:00" },
    { date: "2026-03-31", time: "16:00" },
    { date: "2026-04-14", time: "16:00" },
  ]);
  const monthly = occurrences(new Date("2026-01-30T09:00:00Z"), "UTC", { every: 1, unit: "month", count: 3 });
  expect(monthly.rule).toBe("FREQ=MONTHLY;INTERVAL=1;BYDAY=-1FR;COUNT=3");
  expect(monthly.moments.map((each) => each.toISOString().slice(0, 10))).toEqual(["2026-01-30", "2026-02-27", "2026-03-27"]);
}); // prettier-ignore
