import { z } from "zod";

/** How long an import can be undone; then what stood there before it is forgotten. */
export const UNDO_DAYS = 30;

export const UndoImport = z.object({ importId: z.uuid() });
