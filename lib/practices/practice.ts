/**
 * What a practice is, as data. `mentoring.ts` and `coaching.ts` are of this one type: compare the two files and
 * you have read the six distinctions. What each means, and what it makes the software do, is said in
 * `messages/<language>/practices.json`, under the same names.
 *
 * Source: Frank Manfre, "The Differences Between Coaching & Mentoring", 30 December 2025.
 */
export type Practice = {
  readonly name: "mentoring" | "coaching";
  readonly orientation: "relationship" | "task";
  readonly term: "long" | "short";
  readonly driver: "development" | "performance";
  readonly design: "needed" | "none";
  readonly manager: "outside" | "partner";
  readonly integrity: "between two" | "between three";
  readonly limits: {
    /** Shortest planned length in months; null where there is none (D3). */
    readonly minimumMonths: number | null;
    /** Most sessions that can be planned at the start; null where there is no such number (C1). */
    readonly maximumSessions: number | null;
    /** Whether anybody is ever given a level (W9, C4). */
    readonly assesses: boolean;
  };
};

export const SIX = ["orientation", "term", "driver", "design", "manager", "integrity"] as const;
export type Distinction = (typeof SIX)[number];

export const SOURCE = "Frank Manfre, “The Differences Between Coaching & Mentoring”, 30 December 2025";
