import fc from "fast-check";
import ICAL from "ical.js";
import { expect, test } from "vitest";
import { uidOf } from "@/lib/calendar/entry-uid.ts";
import { localTimeOf } from "@/lib/calendar/local-time.ts";
import { feed, invitation, type Entry } from "@/lib/calendar/icalendar.ts";

const entry = (change: Partial<Entry> = {}): Entry => ({
  uid: uidOf("session", "kofi"),
  startsAt: new Date("2026-12-03T16:00:00Z"),
  minutes: 45,
  sequence: 0,
  changedAt: new Date("2026-11-24T10:00:00Z"),
  calledOff: false,
  ...change,
});
const parse = (text: string) => new ICAL.Component(ICAL.parse(text) as unknown[]);
const events = (text: string) =>
  parse(text)
    .getAllSubcomponents("vevent")
    .map((each) => new ICAL.Event(each));

test("T37: an entry read by another program is at the moment and of the length that was written", () => {
  const [event] = events(feed([entry()]));
  expect(event?.startDate.toJSDate()).toEqual(new Date("2026-12-03T16:00:00Z"));
  expect(event?.endDate.toJSDate()).toEqual(new Date("2026-12-03T16:45:00Z"));
});

const SIZE = Number(process.env["TRELLIS_T37"] ?? 1_000);

test(`T37: ${SIZE} entries from 2025 to 2030, as feed and as invitation, are read at the hour that the page shows in the reader's zone`, () => {
  const minutes = fc.integer({ min: Date.UTC(2025, 0, 1) / 60_000, max: Date.UTC(2031, 0, 1) / 60_000 });
  const zones = fc.constantFrom(...Intl.supportedValuesOf("timeZone"));
  fc.assert(
    fc.property(minutes, fc.integer({ min: 5, max: 480 }), zones, (minute, length, zone) => {
      const startsAt = new Date(minute * 60_000);
      const given = entry({ startsAt, minutes: length });
      for (const text of [feed([given]), invitation(given, "k@x.org", "t@x.org").content]) {
        const [event] = events(text);
        const read = event?.startDate.toJSDate() ?? new Date(0);
        expect(localTimeOf(read, zone)).toEqual(localTimeOf(startsAt, zone));
        expect((event?.endDate.toJSDate().getTime() ?? 0) - read.getTime()).toBe(length * 60_000);
      }
    }),
    { numRuns: SIZE },
  );
});

test("W2: an invitation names its reader and nobody else, in neutral words", () => {
  const { method, content } = invitation(entry(), "kofi@example.org", "trellis@example.org");
  expect(method).toBe("REQUEST");
  const [event] = events(content);
  expect(event?.summary).toBe("Appointment");
  expect(event?.attendees).toHaveLength(1);
  expect(content).not.toMatch(/mentor|mentee|coach|amara/i);
  expect(content.replaceAll("\r\n ", "")).toContain("kofi@example.org");
});

test("an entry is in its reader's language, and as neutral", () => {
  const entries = [entry(), entry({ uid: "other@trellis" })];
  const calendars = [invitation(entry(), "k@x.org", "t@x.org", "de").content, feed(entries, "de")];
  for (const text of calendars) {
    for (const { summary } of events(text)) expect(summary).toBe("Termin");
    expect(text).not.toMatch(/appointment|mentor|mentee|coach|amara/i);
  }
});

test("a change keeps the UID and raises the SEQUENCE; calling off is a CANCEL", () => {
  const before = invitation(entry(), "k@x.org", "t@x.org");
  const after = invitation(entry({ sequence: 2, calledOff: true }), "k@x.org", "t@x.org");
  expect(events(after.content)[0]?.uid).toBe(events(before.content)[0]?.uid);
  expect(events(after.content)[0]?.sequence).toBe(2);
  expect(after.method).toBe("CANCEL");
  expect(after.content).toContain("STATUS:CANCELLED");
});

test("W2: the two partners' entries have nothing in common that tells they belong together", () => {
  expect(uidOf("session", "kofi")).not.toBe(uidOf("session", "amara"));
  expect(uidOf("session", "kofi")).not.toContain("session");
});

test("RFC 5546: every mail to a calendar has one entry, an organizer and one who is asked", () => {
  for (const calledOff of [false, true]) {
    const { method, content } = invitation(entry({ calledOff }), "k@x.org", "t@x.org");
    expect(parse(content).getFirstPropertyValue("method")).toBe(method);
    const [event, ...others] = events(content);
    expect(others).toEqual([]);
    expect(event?.organizer).toBe("mailto:t@x.org");
    expect(event?.attendees.map((each) => String(each.getFirstValue()).toLowerCase())).toEqual([
      "mailto:k@x.org",
    ]);
  }
});
