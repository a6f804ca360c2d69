import type { Phase } from "@/lib/mentoring/relationships/schema";

type Live = Exclude<Phase, "ended">;
export const isLive = (phase: Phase): phase is Live => phase !== "ended";

/**
 * Questions to start from in each phase, by their keys in the catalogue (messages, relationship-guide). Zachary's four
 * phases, in our own words.
 */
export const QUESTIONS = {
  preparing: ["yes", "helped", "told", "week"],
  negotiating: ["often", "table", "stays", "worth"],
  enabling: ["tried", "aboutYou", "around", "stillTrue"],
  closing: ["changed", "grateful", "unfinished", "knowOn"],
} as const satisfies Record<Live, readonly string[]>;

/** Things to do together. */
export const TRIES = {
  preparing: ["lives", "manual"],
  negotiating: ["wrong", "edge"],
  enabling: ["questions", "outside", "half"],
  closing: ["then", "where"],
} as const satisfies Record<Live, readonly string[]>;

/** Signs that the next phase may begin. */
export const SIGNS = {
  preparing: ["truth", "goOn"],
  negotiating: ["moves", "signed"],
  enabling: ["reached", "again"],
  closing: ["goodbye"],
} as const satisfies Record<Live, readonly string[]>;
