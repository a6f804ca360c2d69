import { z } from "zod";
import { wrong } from "../../wrong.ts";

const anchor = z.string().trim().min(1, wrong("describeLevel")).max(500, wrong("atMost"));

/** What somebody does at each level, 1 to 5, in order. */
export const AddCompetency = z.object({
  name: z.string().trim().min(1, wrong("needsName")).max(120, wrong("atMost")),
  description: z.string().trim().min(1, wrong("goodForWhat")).max(500, wrong("atMost")),
  instrument: z.string().trim().max(500, wrong("atMost")).default(""),
  levels: z.tuple([anchor, anchor, anchor, anchor, anchor]),
});
export const EditCompetency = AddCompetency.extend({ competencyId: z.uuid() });

/** A sheet: name, description, instrument, and a column for each of the five levels. */
export const ImportCompetencies = z.object({ uploadId: z.uuid() });

/** `levels[0]` is level 1. */
export type Competency = {
  readonly id: string;
  readonly name: string;
  readonly description: string;
  /** What the three look at when they say a level. */
  readonly instrument: string;
  readonly levels: readonly string[];
};
