import type { FocusKind } from "@/lib/mentoring/designs/schema";

/** Areas to choose from, whose words are in the catalogue; everybody adds their own. */
export const CATALOGUE = {
  competency: [
    "leading-without-authority",
    "incomplete-facts",
    "feedback",
    "strategy",
    "networks",
    "presenting",
    "technical-depth",
    "negotiating",
    "leading-a-team",
    "across-cultures",
  ],
  whole_person: [
    "self-confidence",
    "balance",
    "seen-by-others",
    "belonging",
    "change",
    "purpose",
    "energy",
    "speaking-up",
  ],
} as const satisfies Record<FocusKind, readonly string[]>;
