import ical, { ICalCalendarMethod, ICalEventStatus } from "ical-generator";

/**
 * What every entry says, in the language of whose calendar it is in. The words are the same for every session of either
 * practice, because a calendar is looked at over shoulders and shared with managers (W2).
 */
export type EntryWords = { readonly title: string; readonly about: string; readonly language: string };

/** One entry in somebody's own calendar. */
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
export function feed(entries: readonly Entry[], words: EntryWords): string {
  return calendarOf(entries, words, null).toString();
}

/** An invitation by mail, to one person and naming nobody else; called off when `entry` says so. */
export function invitation(
  entry: Entry,
  words: EntryWords,
  to: string,
  from: string,
): { method: string; content: string } {
  const method = entry.calledOff ? ICalCalendarMethod.CANCEL : ICalCalendarMethod.REQUEST;
  return { method, content: calendarOf([entry], words, { method, to, from }).toString() };
}

/** Several entries in one mail: an invitation may hold one only, so they are published. */
export const announcement = (
  entries: readonly Entry[],
  words: EntryWords,
): { method: string; content: string } => ({
  method: ICalCalendarMethod.PUBLISH,
  content: calendarOf(entries, words, { method: ICalCalendarMethod.PUBLISH }).toString(),
});

type Mailed = { method: ICalCalendarMethod; to?: string; from?: string };

function calendarOf(entries: readonly Entry[], words: EntryWords, mail: Mailed | null) {
  const calendar = ical({
    name: mail ? null : "Trellis",
    prodId: { company: "Trellis", product: "Trellis", language: words.language.toUpperCase() },
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
      summary: words.title,
      description: words.about,
    });
    if (mail?.to && mail.from) {
      event.organizer({ name: "Trellis", email: mail.from });
      event.createAttendee({ email: mail.to, rsvp: false });
    }
  }
  return calendar;
}
