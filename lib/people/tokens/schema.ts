import { z } from "zod";

/** What a token may do, in the words of its page. The database knows the same. */
export const SCOPES = {
  "people:read": "Read the directory",
  "programs:read": "Read the list of mentoring programs, and numbers of those you administer or sponsor",
  "coaching:read": "Read the facts of your coaching: who, state, sessions; no words",
  "coaching:write": "Log and schedule sessions of your coaching",
} as const;
export type Scope = keyof typeof SCOPES;
const NAMES = Object.keys(SCOPES) as [Scope, ...Scope[]];

export const TOKEN_DAYS = [30, 90, 365] as const;

export const MakePersonalToken = z.object({
  name: z.string().trim().min(1, "What is it for?").max(60, "At most 60 characters."),
  scopes: z
    .array(z.enum(NAMES))
    .min(1, "Choose at least one thing that it may do.")
    .transform((scopes) => [...new Set(scopes)])
    .prefault([]), // a form in which nothing is chosen sends nothing
  days: z.coerce
    .number()
    .refine((days) => (TOKEN_DAYS as readonly number[]).includes(days), "Choose one of the times."),
});
export const RevokePersonalToken = z.object({ tokenId: z.uuid() });
