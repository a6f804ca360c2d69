import { say, type Said } from "../../words/said.ts";

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
  edit: ({ standing }) => (standing === "approved" ? say("design.frozen") : null),
  submit: ({ standing, missing }) => {
    if (standing !== "draft") return say("design.submitted");
    return missing === 0 ? null : say("design.missing", { count: missing });
  },
  withdraw: ({ standing }) => (standing === "submitted" ? null : say("design.notWaiting")),
  approve: (facts) => {
    if (facts.standing !== "submitted") return say("design.notWaiting");
    if (!isOnesOwn(facts)) return null;
    if (facts.isAuthor) return say(facts.othersHere ? "design.wrote" : "design.wroteAlone");
    return say(facts.othersHere ? "design.submittedIt" : "design.submittedItAlone");
  },
  startNext: ({ standing }) => (standing === "approved" ? null : say("design.finish")),
} satisfies Record<string, (facts: Facts) => Said | null>;

export type DesignAction = keyof typeof ACTIONS;
export const whyNot = (action: DesignAction, facts: Facts): Said | null => ACTIONS[action](facts);

/** Whoever wrote or submitted a version does not approve it, where the organization has somebody else (D6). */
function isOnesOwn({ others, isAuthor, isSubmitter }: Facts): boolean {
  return others && (isAuthor || isSubmitter);
}

/** It waits for a second admin whom this program does not have yet. */
export const lacksAdmin = (facts: Facts): boolean =>
  facts.standing === "submitted" && isOnesOwn(facts) && !facts.othersHere;

export const standingOf = (design: { submission: unknown; approval: unknown }): Standing =>
  design.approval ? "approved" : design.submission ? "submitted" : "draft";
