import { FORMATS } from "@/lib/looks";

/** Where somebody reads the clock. */
export type Clock = { readonly timeZone: string };

/**
 * Moments in words, for rooms whose words are not in the catalogue yet; the others ask `useFigures` (decision 046). Both
 * write them by the same table.
 */
const format = (look: keyof typeof FORMATS.dateTime) => (date: Date, timeZone: string) =>
  new Intl.DateTimeFormat("en-GB", { ...FORMATS.dateTime[look], timeZone }).format(date);

export const dateOf = format("date");
export const momentOf = format("moment");
