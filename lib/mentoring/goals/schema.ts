import { z } from "zod";
import { wrong } from "../../wrong.ts";

export const HORIZONS = ["current_role", "future"] as const;
export type Horizon = (typeof HORIZONS)[number];

const StepLine = z.object({ text: z.string().trim().min(1).max(200), done: z.boolean().default(false) });
export type StepLine = z.infer<typeof StepLine>;

/** Steps come as lines of a text field, or as they are. */
const Steps = z
  .union([
    z.string().transform((lines) =>
      lines
        .split("\n")
        .map((line) => line.trim())
        .filter(Boolean)
        .map((text) => ({ text, done: false })),
    ),
    z.array(z.unknown()),
  ])
  .pipe(z.array(StepLine).max(20, wrong("stepsAtMost")))
  .default([]);

const words = {
  horizon: z.enum(HORIZONS, wrong("chooseHorizon")),
  focusArea: z.string().trim().max(120, wrong("atMost")).default(""),
  title: z.string().trim().min(1, wrong("goalNeedsWords")).max(160, wrong("atMost")),
  why: z.string().trim().max(2000, wrong("atMost")).default(""),
  steps: Steps,
};

export const SetGoal = z.object({ id: z.uuid(), relationshipId: z.uuid(), ...words });
export type SetGoal = z.input<typeof SetGoal>;

/** `seen` is when the goal was last changed as the page knew it, so that nobody overwrites the other. */
export const ReviseGoal = z.object({ goalId: z.uuid(), seen: z.coerce.date(), ...words });
export type ReviseGoal = z.input<typeof ReviseGoal>;

export const TickStep = z.object({
  goalId: z.uuid(),
  seen: z.coerce.date(),
  step: z.coerce.number().int().min(0),
  done: z.coerce.boolean(),
});
export type TickStep = z.input<typeof TickStep>;

export const ReachGoal = z.object({ goalId: z.uuid(), reached: z.coerce.boolean() });
export type ReachGoal = z.input<typeof ReachGoal>;

export const ReflectOnGoal = z.object({
  id: z.uuid(),
  goalId: z.uuid(),
  text: z.string().trim().min(1, wrong("aSentence")).max(4000, wrong("atMost")),
});

/** What is sealed of a goal. Nothing in it rates anybody (W9). */
export type GoalWords = { title: string; why: string; focusArea: string; steps: StepLine[] };
