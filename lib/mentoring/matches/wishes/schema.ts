import { z } from "zod";
import { wrong } from "../../../wrong.ts";

export const MOST_WISHES = 5;
/** Mentors by their enrolment, most wanted first. */
export const SaveWishes = z.object({
  programId: z.uuid(),
  mentors: z
    .array(z.uuid())
    .max(MOST_WISHES, wrong("fiveWishes"))
    .refine((all) => new Set(all).size === all.length, wrong("wishedTwice")),
});
export const SetPlaces = z.object({
  programId: z.uuid(),
  places: z.coerce.number().int().min(1, wrong("onePlace")).max(20, wrong("twentyPlaces")),
});
