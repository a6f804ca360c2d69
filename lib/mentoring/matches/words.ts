import { z } from "zod";
import type { Criterion } from "../../matching/criteria.ts";
import type { Part } from "../../matching/scores.ts";

/** A part of a score as it is kept and shown; points in hundredths. */
export type ShownPart = { criterion: string; label: string; points: number; of: number; hard: boolean };

export const Parts: z.ZodType<ShownPart[]> = z.array(
  z.object({
    criterion: z.string(),
    label: z.string(),
    points: z.number(),
    of: z.number(),
    hard: z.boolean(),
  }),
);

export const partsInWords = (parts: readonly Part[], criteria: readonly Criterion[]): ShownPart[] =>
  parts.map((part) => {
    const criterion = criteria.find((each) => each.key === part.criterion);
    return {
      criterion: part.criterion,
      points: part.points,
      of: part.of,
      label: criterion?.label ?? part.criterion,
      hard: criterion?.kind === "hard",
    };
  });

/**
 * Why a rule keeps two people apart, to somebody who looks after the program. The board says it from the catalogue, in
 * the reader's language (`matching.rule`); this English is for the estimate of a design, whose room has not moved yet.
 */
export const RULE_WORDS = {
  "same-person": "the same person",
  "unknown-manager": "whose manager, or their own, is not known",
  "reporting-line": "in the same reporting line",
  "managers-partner": "in a relationship with the mentee’s manager",
  exclusion: "excluded by an admin",
  declined: "who declined, or were declined",
  "former-pair": "who were a pair before",
  "kept-apart": "kept apart in this draft",
  "no-capacity": "without a free place",
  "line-in-group": "in whose group somebody of their own reporting line is",
  "group-full": "whose group is full",
  "no-group": "for whom too few were left to make a group",
  "in-full-circle": "in a circle that is full",
  away: "resting, or not there in these days",
} as const;
export const RULES = Object.keys(RULE_WORDS) as readonly (keyof typeof RULE_WORDS)[];
