import ical, { ICalCalendarMethod, ICalEventStatus } from "ical-generator";
import type { Language } from "../words/languages.ts";
import { wordsFor } from "../words/tell.ts";

/**
 * One entry in somebody's own calendar. The words are those of its language and the same for every session of either
 * practice, because a calendar is looked at over shoulders and shared with managers (W2).
 */
export type Entry = {
  /** Of one person's entry: the partner's has another, so that two calendars cannot be laid side by side. */
  readonly uid: string;
  readonly startsAt: Date;
  readonly minutes: number;
  readonly sequence: number;
  readonly changedAt: Date;
  readonly calledOff: boolean;
};

/** What a calendar subscribes to. */
export function feed(entries: readonly Entry[], language: Language = "en"): string {
  return calendarOf(entries, null, language).toString();
}

/** An invitation by mail, to one person and naming nobody else; called off when `entry` says so. */
export function invitation(
  entry: Entry,
  to: string,
  from: string,
  language: Language = "en",
): { method: string; content: string } {
  const method = entry.calledOff ? ICalCalendarMethod.CANCEL : ICalCalendarMethod.REQUEST;
  return { method, content: calendarOf([entry], { method, to, from }, language).toString() };
}

type Mailed = { method: ICalCalendarMethod; to: string; from: string };

function calendarOf(entries: readonly Entry[], mail: Mailed | null, language: Language) {
  const t = wordsFor({ language, timeZone: "UTC" }, "calendar");
  const calendar = ical({
    name: mail ? null : "Trellis",
    prodId: { company: "Trellis", product: "Trellis", language: "EN" },
    ...(mail && { method: mail.method }),
  });
  for (const entry of entries) {
    const event = calendar.createEvent({
      id: entry.uid,
      start: entry.startsAt,
      end: new Date(entry.startsAt.getTime() + entry.minutes * 60_000),
      stamp: entry.changedAt,
      sequence: entry.sequence,
      status: entry.calledOff ? ICalEventStatus.CANCELLED : ICalEventStatus.CONFIRMED,
      summary: t("entry.title"),
      description: t("entry.about"),
    });
    if (mail) {
      event.organizer({ name: "Trellis", email: mail.from });
      event.createAttendee({ email: mail.to, rsvp: false });
    }
  }
  return calendar;
}
