import { z } from "zod";
import { wrong } from "../../wrong.ts";
import type { Moment, Role } from "../engagements/schema.ts";

const outcome = z.string().trim().min(3, wrong("outcomeToSee")).max(500, wrong("atMost"));

/** Five outcomes in words, from −2 to +2 (Kiresuk and Sherman 1968). */
export const WriteScale = z.object({
  engagementId: z.uuid(),
  outcomes: z.tuple([outcome, outcome, outcome, outcome, outcome]),
});

export const RateGoal = z.object({
  id: z.uuid(),
  engagementId: z.uuid(),
  occasion: z.enum(["baseline", "interim", "final", "follow_up"]),
  score: z.coerce.number(wrong("chooseOutcome")).int().min(-2).max(2),
});

export type Rating = {
  readonly role: Role;
  readonly occasion: Moment;
  readonly score: number;
  readonly at: Date;
};
/** Two of the three who differ most at one moment. */
export type Gap = {
  readonly occasion: Moment;
  readonly low: Role;
  readonly high: Role;
  readonly by: number;
};
export type Scale = { readonly outcomes: readonly string[]; readonly ratings: readonly Rating[] };
