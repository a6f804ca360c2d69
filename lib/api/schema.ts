import { z } from "zod";
import { ROLES } from "../coaching/engagements/schema.ts";
import { SESSION_STATES, when } from "../coaching/sessions/schema.ts";
import { MODELS } from "../mentoring/designs/schema.ts";

/** What version 1 takes and answers. The description at /api/v1/openapi.json is made from this file. */
const moment = z.iso.datetime().describe("In UTC.");
const party = z.object({ id: z.uuid(), name: z.string() });

export const Me = z.object({
  id: z.uuid(),
  name: z.string(),
  email: z.string(),
  timeZone: z.string(),
  scopes: z.array(z.string()),
  expiresAt: moment,
});

export const Person = z.object({
  id: z.uuid(),
  name: z.string(),
  email: z.string(),
  jobTitle: z.string().nullable(),
  department: z.string().nullable(),
  location: z.string().nullable(),
});
export const Profile = Person.extend({
  timeZone: z.string(),
  languages: z.array(z.string()),
  skills: z.array(z.string()),
  manager: z.discriminatedUnion("kind", [
    z.object({ kind: z.literal("person"), ...party.shape }),
    z.object({ kind: z.literal("none") }),
    z.object({ kind: z.literal("unknown") }),
  ]),
});

export const Program = z.object({
  id: z.uuid(),
  name: z.string(),
  summary: z.string(),
  state: z.enum(["designing", "approved", "enrolling", "matching", "running", "closing", "closed"]),
});
export const ProgramDetails = Program.extend({
  /** The approved design in force; null before there is one. */
  design: z
    .object({ version: z.int(), model: z.enum(MODELS).nullable(), months: z.int(), cadenceWeeks: z.int() })
    .nullable(),
});
export const ProgramNumbers = z.object({
  programId: z.uuid(),
  /** An admin sees exact numbers without their own people; a sponsor whole groups of the threshold, rounded down. */
  as: z.enum(["admin", "sponsor"]),
  numbers: z.array(
    z.object({
      what: z.string(),
      key: z.string(),
      n: z
        .int()
        .nullable()
        .describe(
          "Null where the group is too small to be shown; to a sponsor whole groups of five, rounded down.",
        ),
    }),
  ),
});

export const Engagement = z.object({
  id: z.uuid(),
  role: z.enum(ROLES).describe("What the token's person is in it."),
  state: z.enum(["offered", "active", "paused", "completed", "ended_early", "declined"]),
  competency: party,
  client: party,
  coach: party,
  manager: party.nullable(),
  targetLevel: z.int(),
  plannedSessions: z.int(),
  heldSessions: z.int(),
  startedAt: moment,
  endedAt: moment.nullable(),
});
export const Session = z.object({
  id: z.uuid(),
  startsAt: moment,
  minutes: z.int(),
  state: z.enum(SESSION_STATES),
});

export const People = z.object({
  data: z.array(Person),
  next: z.uuid().nullable().describe("What to send as `after` for the next page; null on the last one."),
});
export const Programs = z.object({ data: z.array(Program) });
export const Engagements = z.object({ data: z.array(Engagement) });
export const Sessions = z.object({ data: z.array(Session) });

/** RFC 9457. */
export const Problem = z.object({
  type: z.string(),
  title: z.string(),
  status: z.int(),
  detail: z.string(),
  code: z.string(),
  errors: z.record(z.string(), z.array(z.string())).optional(),
});

export const Nothing = z.strictObject({});
export const ListPeople = z.strictObject({
  search: z.string().trim().max(100).default("").describe("In name, job title or department."),
  after: z.uuid().optional(),
  limit: z.coerce.number().int().min(1).max(200).default(50),
});
export const OnePerson = z.strictObject({ personId: z.uuid() });
export const OneProgram = z.strictObject({ programId: z.uuid() });
export const OneCoaching = z.strictObject({ engagementId: z.uuid() });
const ON_THE_WALL = "in the time zone of the token's person, which is `timeZone` of /me.";
export const KeepSession = z.strictObject({
  engagementId: z.uuid(),
  state: z.enum(["held", "scheduled"]),
  date: when.date.describe(`Year, month and day, ${ON_THE_WALL}`),
  time: when.time.describe(`Hour and minute, ${ON_THE_WALL}`),
  minutes: when.minutes,
});

export const IdempotencyKey = z
  .string()
  .regex(/^[\x21-\x7e]{1,200}$/)
  .describe("New for each thing that is to be done; the same again gives the same answer for a day.");
