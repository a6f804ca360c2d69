/** What may not agree, in the order of the page. The database knows the same kinds. */
export const KINDS = [
  "circle",
  "manager-awaited",
  "manager-left",
  "no-line",
  "import-differs",
  "not-in-directory",
  "not-seen",
  "leaver-seat",
  "leaver-token",
] as const;
export type Kind = (typeof KINDS)[number];

/** After how many days without a word of the directory somebody is named. */
export const QUIET_DAYS = 90;
