import { z } from "zod";
import { wrong } from "../../wrong.ts";

/** `sessionId` is where it was agreed, if anywhere. */
export const AgreeOnAction = z.object({
  id: z.uuid(),
  relationshipId: z.uuid(),
  sessionId: z.uuid().optional(),
  ownerId: z.uuid(wrong("sayWho")),
  text: z.string().trim().min(1, wrong("sayWhat")).max(400, wrong("atMost")),
  dueOn: z
    .union([z.literal(""), z.iso.date(wrong("chooseDay"))])
    .transform((day) => day || null)
    .default(null),
});
export const TickAction = z.object({ actionId: z.uuid(), done: z.boolean() });
