import { z } from "zod";

const text = (least: string, most = 1000) =>
  z.string().trim().min(3, least).max(most, `At most ${most} characters.`);
/** Words of a list or a sheet that look like mail addresses. */
const addressesIn = (sheet: string): string[] =>
  sheet
    .toLowerCase()
    .split(/[\s,;<>"'()]+/)
    .filter((word) => word.indexOf("@") > 0 && !word.endsWith("@"));

/** C7. `people`: a list or a sheet; whatever in it looks like a mail address is one of them, each once. */
export const StartInitiative = z.object({
  id: z.uuid(),
  name: text("It needs a name.", 120),
  competencyId: z.uuid("Please choose a competency."),
  expertise: text("What must a coach be able to show?"),
  instrument: text("What do the three look at when they say a level?"),
  issue: text("What is the issue for all of them?"),
  outcome: text("What would be different at work?"),
  targetLevel: z.coerce.number().int().min(1).max(5),
  plannedSessions: z.coerce
    .number("How many sessions?")
    .int()
    .min(1, "At least one.")
    .max(12, "At most twelve."),
  people: z
    .string()
    .transform((sheet) => [...new Set(addressesIn(sheet))])
    .refine((addresses) => addresses.length > 0, "There is no mail address in it.")
    .refine((addresses) => addresses.length <= 5000, "At most 5,000 people at once."),
});

/** How far it has come, in numbers that whoever made the list may know. */
export type Progress = {
  readonly people: number;
  readonly opened: number;
  readonly waiting: number;
  /** Not opened, by reason. */
  readonly refused: readonly { readonly reason: string; readonly names: readonly string[] }[];
};

export type Initiative = {
  readonly id: string;
  readonly name: string;
  readonly competency: string;
  readonly expertise: string;
  readonly instrument: string;
  readonly issue: string;
  readonly outcome: string;
  readonly targetLevel: number;
  readonly plannedSessions: number;
  readonly certified: boolean;
  readonly createdAt: Date;
};
