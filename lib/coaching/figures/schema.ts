/**
 * What a competency, or an initiative in it, has come to. Null where fewer people than the organization's smallest
 * group stand behind a number (W8).
 */
export type Figures = {
  readonly competencyId: string;
  readonly competency: string;
  readonly initiativeId: string | null;
  readonly initiative: string | null;
  readonly engagements: number | null;
  readonly completed: number | null;
  /** Median of sessions held until the skill was acquired. */
  readonly sessionsToAcquisition: number | null;
  /** Engagements with a baseline and a final level. */
  readonly measured: number | null;
  readonly baseline: number | null;
  readonly final: number | null;
  readonly gain: number | null;
  /** Standard deviation of the gain. */
  readonly spread: number | null;
  readonly areas: number | null;
  /** Areas of feedback that became part of a plan or were answered, and in how many hours at the median. */
  readonly takenUp: number | null;
  readonly hoursToPlan: number | null;
  /** Who looked back after ninety days, and how many of them still saw the target. */
  readonly askedBack: number | null;
  readonly held: number | null;
};
