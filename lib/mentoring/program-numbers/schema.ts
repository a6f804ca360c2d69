import { z } from "zod";

export const TakeMeasurement = z.object({
  programId: z.uuid(),
  measure: z.string().trim().min(1, "Choose a measure.").max(160),
  takenOn: z.iso.date("Please choose a day."),
  value: z.coerce.number("A number, please.").min(-1e9).max(1e9),
});

/** `n` is null where a group is too small to be shown. */
export type Numbers = Record<string, { key: string; n: number | null }[]>;
