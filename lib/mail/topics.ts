import type { Letter } from "./letters.ts";

/** What a reader may choose about, one by one. */
export const TOPICS = ["requests", "news", "reminders"] as const;
export type Topic = (typeof TOPICS)[number];

/** What a reader may stop by a button in the mail: those, and invitations to sessions, which never wait. */
export const STOPPABLE = [...TOPICS, "invitations"] as const;
export type Stoppable = (typeof STOPPABLE)[number];

/** The topic of a letter; null for one that always comes: it was asked for, or is about safety. The database says the same. */
export const TOPIC: Readonly<Record<Letter["kind"], Stoppable | null>> = {
  "sign-in": null,
  "address-changed": null,
  "passkey-added": null,
  "passkey-removed": null,
  "erasure-asked": null,
  "erasure-ordered": null,
  "feedback-requested": "requests",
  "proposal-released": "news",
  suggestion: "news",
  "feedback-reminder": "reminders",
  nudge: "reminders",
  appointment: "invitations",
};
