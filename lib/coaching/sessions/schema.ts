import { z } from "zod";
import { wrong } from "../../wrong.ts";
import { Grow, VISIBILITIES } from "../notes/schema.ts";

export const SESSION_STATES = ["scheduled", "held", "missed", "cancelled"] as const;
export type SessionState = (typeof SESSION_STATES)[number];

/** A date and time on the wall of whoever writes; their profile says where that is. */
export const when = {
  date: z.string().regex(/^\d{4}-\d{2}-\d{2}$/, wrong("chooseDay")),
  time: z
    .string()
    .regex(/^\d{2}:\d{2}(:\d{2})?$/, wrong("chooseTime"))
    .transform((time) => time.slice(0, 5)),
  minutes: z.coerce
    .number(wrong("howManyMinutes"))
    .int(wrong("wholeMinutes"))
    .min(5, wrong("minutesAtLeast"))
    .max(480, wrong("hoursAtMost")),
};

/** The id is made by whoever writes, so that sending it twice keeps it once. */
export const ScheduleSession = z.object({ id: z.uuid(), engagementId: z.uuid(), ...when });

const note = z.string().trim().max(8000, wrong("atMost")).default("");
export const LogSession = z.object({
  id: z.uuid(),
  engagementId: z.uuid(),
  ...when,
  /** The session that is there already and is meant (L1). */
  onto: z.uuid().nullable().default(null),
  /** What it worked on: the end of the thread from feedback (C3). */
  itemIds: z.array(z.uuid()).default([]),
  note,
  /** The same in four steps, for those who like to write it so. */
  grow: Grow.nullish(),
  noteId: z.uuid(),
  visibility: z.enum(VISIBILITIES).exclude(["private"]).default("everyone"),
  privateNote: note,
  privateNoteId: z.uuid(),
});

const facts = { startsAt: z.coerce.date(), minutes: z.number().int(), state: z.enum(SESSION_STATES) };
export const CorrectSession = z.object({
  sessionId: z.uuid(),
  ...when,
  state: z.enum(SESSION_STATES),
  /** How it stood when the writer saw it: what the other changed since is not overwritten. */
  seen: z.object(facts),
});

/** `there-already`: nothing was written, and this is the session that is there (L1). */
export type Logged =
  | { readonly outcome: "kept"; readonly sessionId: string }
  | { readonly outcome: "there-already"; readonly sessionId: string; readonly state: SessionState };

type Facts = { readonly startsAt: Date; readonly minutes: number; readonly state: SessionState };
export type Session = Facts & {
  readonly id: string;
  readonly createdBy: string;
  readonly itemIds: readonly string[];
  readonly history: readonly (Facts & { id: string; at: Date; changedBy: string | null })[];
};
