import type { Letter } from "./letters.ts";

/** What a reader may choose about, one by one. */
export const TOPICS = ["requests", "news", "reminders"] as const;
export type Topic = (typeof TOPICS)[number];

/** The topic of a letter; null for one that always comes: it was asked for, or is about safety. The database says the same. */
export const TOPIC: Readonly<Record<Letter["kind"], Topic | null>> = {
  "sign-in": null,
  "address-changed": null,
  "passkey-added": null,
  "passkey-removed": null,
  "erasure-asked": null,
  "erasure-ordered": null,
  appointment: null,
  "feedback-requested": "requests",
  "proposal-released": "news",
  suggestion: "news",
  "feedback-reminder": "reminders",
  nudge: "reminders",
};
