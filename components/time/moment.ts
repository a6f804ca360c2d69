/** Moments in words, in the reader's own time zone. */
const format =
  (options: Intl.DateTimeFormatOptions) =>
  (date: Date, timeZone: string, locale = "en-GB") =>
    new Intl.DateTimeFormat(locale, { ...options, timeZone }).format(date);

/** 24 Nov 2026 */
export const dateOf = format({ day: "numeric", month: "short", year: "numeric" });
/** 24 Nov, 16:00 */
export const momentOf = format({ day: "numeric", month: "short", hour: "2-digit", minute: "2-digit" });
/** 16:00 */
export const timeOf = format({ hour: "2-digit", minute: "2-digit" });
/** Tuesday 24 November */
export const dayOf = format({ weekday: "long", day: "numeric", month: "long" });
