import { z } from "zod";
import { wrong } from "../../wrong.ts";

/** The id is made by whoever writes, so that sending it twice sends it once. */
export const SendMessage = z.object({
  id: z.uuid(),
  relationshipId: z.uuid(),
  text: z.string().trim().min(1, wrong("nothingToSend")).max(5000, wrong("atMost")),
});
export const ReadMessages = z.object({ relationshipId: z.uuid(), until: z.coerce.date() });
