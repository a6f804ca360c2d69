import { z } from "zod";
import { wrong } from "../../wrong.ts";

export const AskBreakGlass = z.object({
  relationshipId: z.uuid(),
  ground: z.string().trim().min(20, wrong("ground")).max(2000, wrong("atMost")),
  /** Only where the ground itself forbids telling the partners. */
  untold: z.coerce.boolean().default(false),
});
export const OneGlass = z.object({ glassId: z.uuid() });
