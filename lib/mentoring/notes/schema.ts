import { z } from "zod";
import { wrong } from "../../wrong.ts";

export const VISIBILITIES = ["shared", "private"] as const;
export type Visibility = (typeof VISIBILITIES)[number];

export const NoteText = z.string().trim().max(20_000, wrong("noteAtMost"));

const text = NoteText.min(1, wrong("nothingToKeep"));

/** The id is made by whoever writes, so that sending it twice keeps it once. */
export const WriteNote = z.object({
  id: z.uuid(),
  relationshipId: z.uuid(),
  sessionId: z.uuid().optional(),
  visibility: z.enum(VISIBILITIES),
  text,
});
export type WriteNote = z.input<typeof WriteNote>;

export const EditNote = z.object({ noteId: z.uuid(), seen: z.coerce.date(), text });
export type EditNote = z.input<typeof EditNote>;

export const OneNote = z.object({ noteId: z.uuid() });
export type OneNote = z.infer<typeof OneNote>;
