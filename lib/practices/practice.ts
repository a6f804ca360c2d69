/**
 * What a practice is, as data. `mentoring.ts` and `coaching.ts` are of this one type: compare the two files and
 * you have read the six distinctions.
 *
 * Source: Frank Manfre, "The Differences Between Coaching & Mentoring", 30 December 2025.
 */
export type Practice = {
  readonly name: "mentoring" | "coaching";
  readonly inOneSentence: string;
  readonly orientation: Distinction<"relationship" | "task">;
  readonly term: Distinction<"long" | "short">;
  readonly driver: Distinction<"development" | "performance">;
  readonly design: Distinction<"needed" | "none">;
  readonly manager: Distinction<"outside" | "partner">;
  readonly integrity: Distinction<"between two" | "between three">;
  readonly limits: {
    /** Shortest planned length in months; null where there is none (D3). */
    readonly minimumMonths: number | null;
    /** Most sessions that can be planned at the start; null where there is no such number (C1). */
    readonly maximumSessions: number | null;
    /** Whether anybody is ever given a level (W9, C4). */
    readonly assesses: boolean;
  };
};

/** One of the six: the word, what it means, and what it makes the software do. */
export type Distinction<Word extends string> = {
  readonly is: Word;
  readonly meaning: string;
  readonly consequence: string;
};

export const SIX = ["orientation", "term", "driver", "design", "manager", "integrity"] as const;

export const HEADINGS: Readonly<Record<(typeof SIX)[number], string>> = {
  orientation: "What it turns on",
  term: "How long",
  driver: "What drives it",
  design: "What comes first",
  manager: "The manager",
  integrity: "What stays where",
};

export const SOURCE = "Frank Manfre, “The Differences Between Coaching & Mentoring”, 30 December 2025";
