import type { Side } from "@/lib/mentoring/enrolments/schema";

type Words = { readonly one: string; readonly many: string; readonly title: string; readonly as: string };

const WORDS: Readonly<Record<Side | "member", Words>> = {
  mentee: { one: "mentee", many: "mentees", title: "Mentees", as: "As a mentee" },
  mentor: { one: "mentor", many: "mentors", title: "Mentors", as: "As a mentor" },
  member: { one: "member", many: "members", title: "Members", as: "As a member" },
};

/** What people are called on a side of a program, which has these sides: members where it has but one. */
export const sideWords = (side: Side, sides: readonly Side[]): Words =>
  WORDS[sides.length > 1 ? side : "member"];
