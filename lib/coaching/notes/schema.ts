import { z } from "zod";
import { wrong } from "../../wrong.ts";

/** C6: `everyone` is client, coach and manager; `between_us` client and coach; `private` its author. */
export const VISIBILITIES = ["everyone", "between_us", "private"] as const;
export type Visibility = (typeof VISIBILITIES)[number];

/** A reflection is the client's; a thank-you is said at the end. */
export const KINDS = ["note", "reflection", "thanks"] as const;
export type NoteKind = (typeof KINDS)[number];

const part = z.string().trim().max(2000, wrong("atMost")).default("");
/** A session in four steps (Whitmore's GROW), for those who like to write it so. */
export const Grow = z.object({ goal: part, reality: part, options: part, will: part });
export type Grow = z.output<typeof Grow>;
export const isWritten = (grow: Grow | null | undefined): grow is Grow =>
  Boolean(grow && Object.values(grow).some(Boolean));

const NoteText = z.string().trim().max(8000, wrong("atMost")).default("");

export const WriteNote = z
  .object({
    id: z.uuid(),
    engagementId: z.uuid(),
    sessionId: z.uuid().nullable().default(null),
    visibility: z.enum(VISIBILITIES),
    kind: z.enum(KINDS).optional(),
    grow: Grow.nullish(),
    text: NoteText,
  })
  .refine(({ text, grow }) => text !== "" || isWritten(grow), {
    path: ["text"],
    message: wrong("nothingWritten"),
  });
export const OneNote = z.object({ noteId: z.uuid() });

export type Note = {
  readonly id: string;
  readonly sessionId: string | null;
  readonly authorId: string;
  readonly visibility: Visibility;
  readonly createdAt: Date;
  readonly kind: NoteKind;
  readonly text: string;
  readonly grow: Grow | null;
};
