import { z } from "zod";
import { wrong } from "../../wrong.ts";

/** How long a directory's token may live. */
export const TOKEN_DAYS = [30, 90, 365] as const;

export const MakeToken = z.object({
  days: z.coerce
    .number()
    .refine((days) => (TOKEN_DAYS as readonly number[]).includes(days), wrong("oneOfTheTimes")),
});

export const RevokeToken = z.object({ tokenId: z.uuid() });
