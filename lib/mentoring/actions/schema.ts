import { z } from "zod";

/** `sessionId` is where it was agreed, if anywhere. */
export const AgreeOnAction = z.object({
  id: z.uuid(),
  relationshipId: z.uuid(),
  sessionId: z.uuid().optional(),
  ownerId: z.uuid("Say who does it."),
  text: z.string().trim().min(1, "What is to be done?").max(400, "At most 400 characters."),
  dueOn: z
    .union([z.literal(""), z.iso.date("Please choose a day.")])
    .transform((day) => day || null)
    .default(null),
});
export const TickAction = z.object({ actionId: z.uuid(), done: z.boolean() });
