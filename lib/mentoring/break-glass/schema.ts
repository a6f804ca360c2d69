import { z } from "zod";

export const AskBreakGlass = z.object({
  relationshipId: z.uuid(),
  ground: z
    .string()
    .trim()
    .min(20, "Write the ground in a sentence or two. It stays on record for ever.")
    .max(2000, "At most 2000 characters."),
  /** Only where the ground itself forbids telling the partners. */
  untold: z.coerce.boolean().default(false),
});
export const OneGlass = z.object({ glassId: z.uuid() });
