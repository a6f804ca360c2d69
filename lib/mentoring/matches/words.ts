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

/** Why a rule keeps two people apart: `matching.rule` says it to somebody who looks after the program. */
export const RULES = [
  "same-person",
  "unknown-manager",
  "reporting-line",
  "managers-partner",
  "exclusion",
  "declined",
  "former-pair",
  "kept-apart",
  "no-capacity",
  "line-in-group",
  "group-full",
  "no-group",
  "in-full-circle",
  "away",
] as const;
