import { z } from "zod";
import { Email } from "../people/person/schema.ts";
import { wrong } from "../wrong.ts";

export const Welcome = z.object({
  token: z.string().min(20).max(100),
  organization: z.string().trim().min(1, wrong("organization")).max(120),
  name: z.string().trim().min(1, wrong("yourName")).max(120),
  email: Email,
});

/** One of one's own visits, or all but the one that asks. */
export const EndVisit = z.object({ visit: z.union([z.uuid(), z.literal("others")]) });
