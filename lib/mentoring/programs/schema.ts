import { z } from "zod";

export const CreateProgram = z.object({
  name: z.string().trim().min(3, "A name of three letters or more.").max(120),
  summary: z.string().trim().max(600).default(""),
  template: z.string().max(60).nullable().default(null),
});

export const AppointPerson = z.object({ programId: z.uuid(), personId: z.uuid("Choose a person.") });

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

export const STATE_WORDS: Readonly<Record<ProgramState, string>> = {
  designing: "In design",
  approved: "Design approved",
  enrolling: "Enrolling",
  matching: "Matching",
  running: "Running",
  closing: "Closing",
  closed: "Closed",
};

export const MoveProgram = z.object({ programId: z.uuid(), to: z.enum(PROGRAM_STATES) });
