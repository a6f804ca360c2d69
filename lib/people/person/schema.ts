import { z } from "zod";
import { wrong } from "../../wrong.ts";

const text = (max: number) => z.string().trim().max(max, wrong("atMost"));
const optional = (max: number) =>
  text(max)
    .transform((value) => value || null)
    .nullish();

/** How many characters each text of somebody's entry may have. */
export const LONGEST = {
  email: 254,
  name: 120,
  jobTitle: 120,
  department: 120,
  location: 120,
  grade: 60,
} as const;

export const Email = z
  .string()
  .trim()
  .toLowerCase()
  .max(LONGEST.email)
  .pipe(z.email(wrong("mail")));

export const NewPerson = z.object({
  email: Email,
  name: text(LONGEST.name).min(1, wrong("nameNeeded")),
  jobTitle: optional(LONGEST.jobTitle),
  department: optional(LONGEST.department),
  location: optional(LONGEST.location),
  grade: optional(LONGEST.grade),
  timeZone: z
    .string()
    .default("UTC")
    .refine((zone) => isTimeZone(zone), wrong("timeZone")),
  languages: z.array(z.string().trim().min(1).max(40)).max(20).default([]),
  about: optional(2000),
});
export type NewPerson = z.input<typeof NewPerson>;

/** Who the manager of record is: a person, nobody (known to have none), or unknown (W13). */
export const ManagerChoice = z.object({
  personId: z.uuid(),
  manager: z.discriminatedUnion("kind", [
    z.object({ kind: z.literal("person"), id: z.uuid() }),
    z.object({ kind: z.literal("none") }),
    z.object({ kind: z.literal("unknown") }),
  ]),
});
export type ManagerChoice = z.infer<typeof ManagerChoice>;

/** The same as a keeper says it, with the day since when it is; without one it is so from now on. */
export const SetManager = ManagerChoice.extend({
  since: z.union([z.literal(""), z.iso.date(wrong("day"))]).default(""),
});

/** What is typed to find somebody among everybody. */
export const FindPeople = z.object({ text: z.string().trim().min(1).max(80) });

/** Somebody leaves the organization, or is back. */
export const Leaver = z.object({ personId: z.uuid() });

const zones = new Set<string>();
/** Asked once a zone: a file has it in ten thousand rows, and each answer takes a new formatter. */
export function isTimeZone(zone: string): boolean {
  if (zones.has(zone)) return true;
  try {
    new Intl.DateTimeFormat("en", { timeZone: zone });
    zones.add(zone);
    return true;
  } catch {
    return false;
  }
}

/** Several with commas between, each once. */
const listed = (max: number) =>
  z
    .string()
    .max(max, wrong("atMost"))
    .transform((text) => [
      ...new Set(
        text
          .split(",")
          .map((each) => each.trim())
          .filter(Boolean),
      ),
    ]);

/** Chosen by whoever would be spoken to as their browser asks. */
export const AS_BROWSER = "browser";

export const EditProfile = z.object({
  about: optional(2000),
  timeZone: z.string().refine((zone) => isTimeZone(zone), wrong("timeZone")),
  languages: listed(300),
  skills: listed(600).default([]),
  /** Not asked for where Trellis speaks one language: what was wished for stays. */
  locale: z.string().max(10).optional(),
});
