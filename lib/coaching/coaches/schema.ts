import { z } from "zod";
import { wrong } from "../../wrong.ts";

const evidence = z.string().trim().min(10, wrong("coachEvidence")).max(600, wrong("atMost"));

/** Somebody offers to coach in one competency. */
export const OfferCoaching = z.object({ competencyId: z.uuid(), evidence });

export const WithdrawOffer = z.object({ competencyId: z.uuid() });

/** What a coach says of themselves, and how many they take at once. */
export const DescribeCoach = z.object({
  about: z.string().trim().max(600, wrong("atMost")).default(""),
  /** When they have time, in their own words. */
  availability: z.string().trim().max(200, wrong("atMost")).optional(),
  languages: z.array(z.string().trim().min(1)).default([]),
  capacity: z.coerce.number().int().min(0, wrong("notBelow")).max(50, wrong("notAbove")),
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

/** Why a coach cannot be chosen: they are the client's manager, take nobody on, or have no place free. */
export type Obstacle = "manager" | "closed" | "full";

/** A coach for one client, and why they can be chosen or not. */
export type Candidate = {
  readonly coach: Coach;
  readonly evidence: string;
  readonly free: number;
  readonly obstacle: Obstacle | null;
};

/** The same with its obstacle in words; null when they can be chosen. */
export type Suggestion = Omit<Candidate, "obstacle"> & { readonly obstacle: string | null };
