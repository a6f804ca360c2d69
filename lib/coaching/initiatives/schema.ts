import { z } from "zod";
import { wrong } from "../../wrong.ts";

const text = (least: string, most = 1000) => z.string().trim().min(3, least).max(most, wrong("atMost"));
/** Words of a list or a sheet that look like mail addresses. */
const addressesIn = (sheet: string): string[] =>
  sheet
    .toLowerCase()
    .split(/[\s,;<>"'()]+/)
    .filter((word) => word.indexOf("@") > 0 && !word.endsWith("@"));

/** C7. `people`: a list or a sheet; whatever in it looks like a mail address is one of them, each once. */
export const StartInitiative = z.object({
  id: z.uuid(),
  name: text(wrong("needsName"), 120),
  competencyId: z.uuid(wrong("chooseCompetency")),
  expertise: text(wrong("coachCanShow")),
  instrument: text(wrong("threeLookAt")),
  issue: text(wrong("issueOfAll")),
  outcome: text(wrong("outcomeOfAll")),
  targetLevel: z.coerce.number().int().min(1).max(5),
  plannedSessions: z.coerce
    .number(wrong("howManySessions"))
    .int()
    .min(1, wrong("atLeastOne"))
    .max(12, wrong("atMostTwelve")),
  people: z
    .string()
    .transform((sheet) => [...new Set(addressesIn(sheet))])
    .refine((addresses) => addresses.length > 0, wrong("noAddress"))
    .refine((addresses) => addresses.length <= 5000, wrong("fiveThousand")),
});

/** How far it has come, in numbers that whoever made the list may know. */
export type Progress = {
  readonly people: number;
  readonly opened: number;
  readonly waiting: number;
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
