import { z } from "zod";

export const MOST_WISHES = 5;
/** Mentors by their enrolment, most wanted first. */
export const SaveWishes = z.object({
  programId: z.uuid(),
  mentors: z
    .array(z.uuid())
    .max(MOST_WISHES, "At most five.")
    .refine((all) => new Set(all).size === all.length, "Nobody stands twice."),
});
export const SetPlaces = z.object({
  programId: z.uuid(),
  places: z.coerce.number().int().min(1, "At least one.").max(20, "At most twenty."),
});
