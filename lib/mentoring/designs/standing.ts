/** Where a version stands: being written, waiting for a second person, or frozen. */
export type Standing = "draft" | "submitted" | "approved";

export type Facts = {
  standing: Standing;
  /** How many things it still lacks. */
  missing: number;
  /** The visitor wrote this version. */
  isAuthor: boolean;
  /** The visitor submitted it. */
  isSubmitter: boolean;
  /** The organization has admins besides the visitor (D6). */
  others: boolean;
  /** Some of them are admins of this program and could approve it. */
  othersHere: boolean;
};

/** What can be done with a version, and if not, why not: one table for the page and the commands (D4, D6). */
const ACTIONS = {
  edit: ({ standing }) =>
    standing === "approved" ? "An approved version does not change. Start the next version instead." : null,
  submit: ({ standing, missing }) => {
    if (standing !== "draft") return "This version is already submitted.";
    if (missing === 0) return null;
    return `${missing === 1 ? "One thing is" : `${missing} things are`} missing. The rail says what.`;
  },
  withdraw: ({ standing }) => (standing === "submitted" ? null : "This version is not waiting for approval."),
  approve: ({ standing, isAuthor, isSubmitter, others, othersHere }) => {
    if (standing !== "submitted") return "This version is not waiting for approval.";
    if (!others || !(isAuthor || isSubmitter)) return null;
    const yours = isAuthor
      ? "You wrote it, so somebody else approves it."
      : "You submitted it, so somebody else approves it.";
    return othersHere ? yours : `${yours} Appoint a second admin of this program first.`;
  },
  startNext: ({ standing }) => (standing === "approved" ? null : "Finish this version first."),
} satisfies Record<string, (facts: Facts) => string | null>;

export type DesignAction = keyof typeof ACTIONS;
export const whyNot = (action: DesignAction, facts: Facts): string | null => ACTIONS[action](facts);

export const standingOf = (design: { submission: unknown; approval: unknown }): Standing =>
  design.approval ? "approved" : design.submission ? "submitted" : "draft";
