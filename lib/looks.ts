/** How moments look in words, by name: the one table that dates are written from, in every language. */
const LOOKS = {
  /** 24 Nov 2026 */
  date: { day: "numeric", month: "short", year: "numeric" },
  /** 24 Nov, 16:00 */
  moment: { day: "numeric", month: "short", hour: "2-digit", minute: "2-digit" },
  /** 24 Nov 2026, 16:00 */
  dateTime: { day: "numeric", month: "short", year: "numeric", hour: "2-digit", minute: "2-digit" },
  /** 24 November 2026 at 16:00 */
  longMoment: { day: "numeric", month: "long", year: "numeric", hour: "2-digit", minute: "2-digit" },
  /** 16:00 */
  time: { hour: "2-digit", minute: "2-digit" },
  /** Tuesday 24 November */
  day: { weekday: "long", day: "numeric", month: "long" },
  /** Tuesday 24 November 2026 */
  wholeDay: { weekday: "long", day: "numeric", month: "long", year: "numeric" },
  /** 24 November 2026 */
  long: { day: "numeric", month: "long", year: "numeric" },
  /** 24 Nov */
  short: { day: "numeric", month: "short" },
  /** Tue 24 Nov */
  weekday: { weekday: "short", day: "numeric", month: "short" },
  /** Tue 24 Nov, 16:00 */
  appointment: { weekday: "short", day: "numeric", month: "short", hour: "2-digit", minute: "2-digit" },
  /** 24 Nov 2026, 16:00:00 */
  exact: { dateStyle: "medium", timeStyle: "medium" },
  /** November 2026 */
  month: { month: "long", year: "numeric" },
  /** Nov 2026 */
  shortMonth: { month: "short", year: "numeric" },
} as const satisfies Record<string, Intl.DateTimeFormatOptions>;

/** What the catalogue and its readers know by name. */
export const FORMATS = { dateTime: LOOKS } as const;
