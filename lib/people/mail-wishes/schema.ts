import { z } from "zod";
import { wrong } from "../../wrong.ts";

const Delivery = z.enum(["at-once", "daily", "weekly", "never"]);
export type Delivery = z.infer<typeof Delivery>;
const Hour = z.coerce.number().int().min(0).max(23);

export const SetMailWishes = z
  .object({
    requests: Delivery,
    news: Delivery,
    reminders: Delivery,
    quiet: z.boolean().default(false),
    starts: Hour.default(22),
    ends: Hour.default(7),
  })
  .refine(({ quiet, starts, ends }) => !quiet || starts !== ends, {
    path: ["ends"],
    message: wrong("twoHours"),
  });
