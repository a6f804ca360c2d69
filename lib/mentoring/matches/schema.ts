import { z } from "zod";
import { wrong } from "../../wrong.ts";
import { AIMS, Matching } from "../designs/schema.ts";

export const StartRun = z.object({
  programId: z.uuid(),
  aim: z.enum(AIMS).nullable().default(null),
});
export const OneRun = z.object({ runId: z.uuid() });

/** The matching of a design as it stands on the screen, saved or not. */
export const EstimateMatching = z.object({ designId: z.uuid(), matching: Matching });

/** Two people kept together or apart. */
export const Pin = z.object({ mentee: z.uuid(), mentor: z.uuid(), kind: z.enum(["together", "apart"]) });
/** What an admin would change of a draft. */
export const Changes = z.object({
  runId: z.uuid(),
  pins: z.array(Pin).max(500),
  weights: z.record(z.string().max(60), z.number().int().min(0).max(100)),
  aim: z.enum(AIMS).nullable().default(null),
});
export type Pin = z.output<typeof Pin>;
export type Changes = z.output<typeof Changes>;

export const Answer = z.object({
  proposalId: z.uuid(),
  accepted: z.boolean(),
  reason: z.string().trim().max(600, wrong("atMost")).default(""),
});
