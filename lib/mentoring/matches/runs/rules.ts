import type { MatchRunState } from "../../../db/generated/enums.ts";

/** What may be done with a run in each state. PostgreSQL holds the same table. */
type May = { cancel: boolean; review: boolean; publish: boolean; discard: boolean; change: boolean };
const NOTHING: May = { cancel: false, review: false, publish: false, discard: false, change: false };
export const MAY: Readonly<Record<MatchRunState, May>> = {
  queued: { ...NOTHING, cancel: true },
  running: { ...NOTHING, cancel: true },
  failed: NOTHING,
  cancelled: NOTHING,
  draft: { ...NOTHING, review: true, publish: true, discard: true, change: true },
  review: { ...NOTHING, publish: true, discard: true, change: true },
  published: NOTHING,
  discarded: NOTHING,
};

export const isAtWork = (state: MatchRunState): boolean => MAY[state].cancel;
export const hasResult = (state: MatchRunState): boolean =>
  ["draft", "review", "published", "discarded"].includes(state);

/** Why a run came to nothing, to an admin. The word is kept with the run. */
export const FAILURES = {
  nobody: "There is nobody to match: both a mentee and a mentor with a free place are needed.",
  "too-few": "There are too few to make a circle of: at least three with a free place are needed.",
  changed:
    "While it ran, somebody’s manager or enrolment changed, so that a pair it found is no longer possible. Run it again.",
  pin: "Two people are to be kept together whom a rule keeps apart, or whose place is taken meanwhile.",
  lost: "It was begun five times and never came to an end. Please tell whoever runs this server.",
  engine: "Something went wrong on our side. Please tell whoever runs this server.",
} as const;
export type Failure = keyof typeof FAILURES;
export const failureWords = (failure: string | null): string =>
  FAILURES[(failure ?? "engine") in FAILURES ? (failure as Failure) : "engine"];
