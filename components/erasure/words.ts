/** The kinds of what an erasure removes that have words in the catalogue; another is shown by its name. */
const KINDS = [
  "profile",
  "directory",
  "roles",
  "coach-profile",
  "sign-in",
  "settings",
  "mail",
  "notices",
  "uploads",
  "answers",
  "wishes",
  "pairing",
  "notes",
  "messages",
  "suggestions",
  "drafts",
  "agenda",
  "goals",
  "agreements",
  "reasons",
  "comments",
  "private-key",
  "coaching",
  "shared-key",
  "matches",
  "letters",
] as const;

export const kindOf = (kind: string): (typeof KINDS)[number] | undefined =>
  KINDS.find((each) => each === kind);

/** What stays, and why: said to the person before they ask, and to an owner before they order. */
export const STAYS = ["facts", "others", "agreed", "clients", "audit"] as const;
