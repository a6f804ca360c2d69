import { z } from "zod";
import { wrong } from "../../wrong.ts";

export const MOMENTS = ["baseline", "interim", "final"] as const;
/** The same, and ninety days after. */
const ALL_MOMENTS = [...MOMENTS, "follow_up"] as const;

/** C4. The id is made by whoever assesses, so that sending it twice counts once. */
export const Assess = z.object({
  id: z.uuid(),
  engagementId: z.uuid(),
  occasion: z.enum(ALL_MOMENTS),
  level: z.coerce.number(wrong("chooseLevel")).int().min(1, wrong("chooseLevel")).max(5),
});
