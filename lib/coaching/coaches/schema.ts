import { z } from "zod";

const evidence = z
  .string()
  .trim()
  .min(10, "A sentence or two: what shows that you are an expert in this?")
  .max(600, "At most 600 characters.");

/** Somebody offers to coach in one competency. */
export const OfferCoaching = z.object({ competencyId: z.uuid(), evidence });

export const WithdrawOffer = z.object({ competencyId: z.uuid() });

/** What a coach says of themselves, and how many they take at once. */
export const DescribeCoach = z.object({
  about: z.string().trim().max(600, "At most 600 characters.").default(""),
  /** When they have time, in their own words. */
  availability: z.string().trim().max(200, "At most 200 characters.").optional(),
  languages: z.array(z.string().trim().min(1)).default([]),
  capacity: z.coerce.number().int().min(0, "Not below 0.").max(50, "At most 50."),
  open: z.boolean(),
});

/** A coach is a subject-matter expert in the competencies listed with them, each with its evidence (C1, L3). */
export type Coach = {
  readonly personId: string;
  readonly name: string;
  readonly jobTitle: string | null;
  readonly about: string;
  readonly availability: string;
  readonly timeZone: string;
  readonly languages: readonly string[];
  readonly capacity: number;
  readonly open: boolean;
  /** Engagements under way now. */
  readonly load: number;
  readonly expertise: readonly { readonly competencyId: string; readonly evidence: string }[];
};

/** A coach for one client, and why they can be chosen or not. */
export type Suggestion = {
  readonly coach: Coach;
  readonly evidence: string;
  readonly free: number;
  /** Why this coach cannot be chosen; null when they can. */
  readonly obstacle: string | null;
};
