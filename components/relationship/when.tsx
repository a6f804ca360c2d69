/** Where and in which language somebody reads the clock. */
export type Clock = { readonly timeZone: string; readonly locale: string };

const LOOKS = {
  day: { day: "numeric", month: "long", year: "numeric" },
  short: { day: "numeric", month: "short" },
  weekday: { weekday: "short", day: "numeric", month: "short" },
  moment: { weekday: "short", day: "numeric", month: "short", hour: "2-digit", minute: "2-digit" },
  month: { month: "long", year: "numeric" },
} as const satisfies Record<string, Intl.DateTimeFormatOptions>;
export type Look = keyof typeof LOOKS;

/** A moment in somebody's own zone and words. */
export const inWords = (date: Date, look: Look, { timeZone, locale }: Clock): string =>
  new Intl.DateTimeFormat(locale === "en" ? "en-GB" : locale, { ...LOOKS[look], timeZone }).format(date);

export function When({ date, look = "day", clock }: { date: Date; look?: Look; clock: Clock }) {
  return (
    <time dateTime={date.toISOString()} className="tabular-nums">
      {inWords(date, look, clock)}
    </time>
  );
}
