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

/** Why a run came to nothing, to an admin; `matching.failure` says it. The word is kept with the run. */
const FAILURES = ["nobody", "too-few", "changed", "pin", "lost", "engine"] as const;
export type Failure = (typeof FAILURES)[number];
export const failureOf = (kept: string | null): Failure => FAILURES.find((each) => each === kept) ?? "engine";
