import type { Side } from "@/lib/mentoring/enrolments/schema";

/** What people are on a side of a program, which has these sides: members where it has but one. */
export const sideName = (side: Side, sides: readonly Side[]): Side | "member" =>
  sides.length > 1 ? side : "member";
