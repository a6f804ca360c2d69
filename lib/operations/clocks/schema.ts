import { z } from "zod";

/** A clock that an owner wants to go now. */
export const AskTurn = z.object({ clock: z.string().min(1).max(80) });
