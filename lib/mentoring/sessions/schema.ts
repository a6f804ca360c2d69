import { z } from "zod";
import { wrong } from "../../wrong.ts";
import { NoteText } from "../notes/schema.ts";

export const SESSION_STATES = ["scheduled", "held", "missed", "cancelled"] as const;
export type SessionState = (typeof SESSION_STATES)[number];

/** A date and time on the wall of whoever writes; their profile says where that is. */
const when = {
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

/** How often the two meet: the letter is the unit, the number how many of them lie between. */
export const RHYTHMS = ["w1", "w2", "w3", "w4", "w6", "m1"] as const;
const MOST_PLANNED = 26;
const Repeat = {
  rhythm: z
    .union([z.literal(""), z.enum(RHYTHMS)])
    .transform((rhythm) => rhythm || undefined)
    .optional(),
  count: z.coerce
    .number()
    .int(wrong("wholeSessions"))
    .min(2, wrong("sessionsAtLeast"))
    .max(MOST_PLANNED, wrong("atOnce"))
    .optional(),
};

/** The id is made by whoever writes, so that sending it twice keeps it once. */
export const ScheduleSession = z.object({
  id: z.uuid(),
  relationshipId: z.uuid(),
  ...when,
  agenda: z.string().trim().max(4000, wrong("atMost")).default(""),
  ...Repeat,
});
export type ScheduleSession = z.input<typeof ScheduleSession>;

export const PreviewSeries = z.object({ relationshipId: z.uuid(), ...when, ...Repeat });
/** Who of a group was there. */
export const NoteAttendance = z.object({ sessionId: z.uuid(), present: z.array(z.uuid()).max(20) });
export const OneSession = z.object({ sessionId: z.uuid() });

export const LogSession = z.object({
  id: z.uuid(),
  relationshipId: z.uuid(),
  ...when,
  sharedNoteId: z.uuid(),
  sharedNote: NoteText.default(""),
  privateNoteId: z.uuid(),
  privateNote: NoteText.default(""),
  /** The session there already that was meant: it is marked as held and the notes are put with it. */
  onto: z.uuid().optional(),
});
export type LogSession = z.input<typeof LogSession>;

/** `seen` is when the session was last changed as the page knew it. */
export const CorrectSession = z.object({
  sessionId: z.uuid(),
  seen: z.coerce.date(),
  ...when,
  state: z.enum(SESSION_STATES),
});
export type CorrectSession = z.input<typeof CorrectSession>;

/** The same start and length is there already (L1): nothing was written, and this is the one to open. */
export type Logged =
  | { readonly outcome: "kept"; readonly sessionId: string }
  | { readonly outcome: "there-already"; readonly sessionId: string; readonly state: SessionState };
