import { z } from "zod";
import { wrong } from "../../wrong.ts";

/** What a token may do. The database knows the same. */
export const SCOPES = ["people:read", "programs:read", "coaching:read", "coaching:write"] as const;
export type Scope = (typeof SCOPES)[number];

export const TOKEN_DAYS = [30, 90, 365] as const;

export const MakePersonalToken = z.object({
  name: z.string().trim().min(1, wrong("whatFor")).max(60, wrong("atMost")),
  scopes: z
    .array(z.enum(SCOPES))
    .min(1, wrong("oneScope"))
    .transform((scopes) => [...new Set(scopes)])
    .prefault([]), // a form in which nothing is chosen sends nothing
  days: z.coerce
    .number()
    .refine((days) => (TOKEN_DAYS as readonly number[]).includes(days), wrong("oneTime")),
});
export const RevokePersonalToken = z.object({ tokenId: z.uuid() });
