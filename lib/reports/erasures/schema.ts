import { z } from "zod";

export const AskErasure = z.object({});
export const ErasureOf = z.object({ personId: z.uuid() });

/** How long an erasure that was ordered can be called back. The database holds to the same. */
export const WAITING_DAYS = 14;
