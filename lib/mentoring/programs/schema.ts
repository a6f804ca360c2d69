import { z } from "zod";
import { wrong } from "../../wrong.ts";

export const CreateProgram = z.object({
  name: z.string().trim().min(3, wrong("programName")).max(120),
  summary: z.string().trim().max(600).default(""),
  template: z.string().max(60).nullable().default(null),
});

export const AppointPerson = z.object({ programId: z.uuid(), personId: z.uuid(wrong("choosePerson")) });

export const PROGRAM_ROLES = ["admin", "sponsor"] as const;
export type ProgramRole = (typeof PROGRAM_ROLES)[number];
export const DismissPerson = AppointPerson.extend({ role: z.enum(PROGRAM_ROLES) });

export const PROGRAM_STATES = [
  "designing",
  "approved",
  "enrolling",
  "matching",
  "running",
  "closing",
  "closed",
] as const;
export type ProgramState = (typeof PROGRAM_STATES)[number];

/** What an admin does next; `programs.next` says it. `missing`: how much of the design is. */
export type NextStep = {
  readonly what:
    "missing" | "complete" | "submitted" | "approved" | "enrolling" | "matching" | "running" | "closing";
  readonly missing: number;
};

export const MoveProgram = z.object({ programId: z.uuid(), to: z.enum(PROGRAM_STATES) });
