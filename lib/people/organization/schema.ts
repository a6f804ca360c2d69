import { z } from "zod";
import { wrong } from "../../wrong.ts";

export const MONTHS = { least: 1, most: 120 } as const;

export const ChangeOrganization = z.object({
  name: z.string().trim().min(1, wrong("organization")).max(200, wrong("atMost")),
  retentionMonths: z.coerce
    .number()
    .int()
    .min(MONTHS.least, wrong("months"))
    .max(MONTHS.most, wrong("months")),
  /** That words which are older than a shorter time may be destroyed. */
  sure: z.boolean().default(false),
});
