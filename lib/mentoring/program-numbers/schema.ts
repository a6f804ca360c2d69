import { z } from "zod";
import { wrong } from "../../wrong.ts";

export const TakeMeasurement = z.object({
  programId: z.uuid(),
  measure: z.string().trim().min(1, wrong("measure")).max(160),
  takenOn: z.iso.date(wrong("day")),
  value: z.coerce.number(wrong("number")).min(-1e9).max(1e9),
});

/** `n` is null where a group is too small to be shown. */
export type Numbers = Record<string, { key: string; n: number | null }[]>;
