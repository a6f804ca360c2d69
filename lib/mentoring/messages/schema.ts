import { z } from "zod";

/** The id is made by whoever writes, so that sending it twice sends it once. */
export const SendMessage = z.object({
  id: z.uuid(),
  relationshipId: z.uuid(),
  text: z.string().trim().min(1, "There is nothing to send yet.").max(5000, "At most 5000 characters."),
});
export const ReadMessages = z.object({ relationshipId: z.uuid(), until: z.coerce.date() });
