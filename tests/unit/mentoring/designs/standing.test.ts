import { expect, test } from "vitest";
import { whyNot, type DesignAction, type Facts } from "@/lib/mentoring/designs/standing.ts";

const FACTS: Facts = {
  standing: "draft", missing: 0, isAuthor: true, isSubmitter: false, others: true, othersHere: true,
}; // prettier-ignore
const ACTIONS: DesignAction[] = ["edit", "submit", "withdraw", "approve", "startNext"];
const open = (facts: Partial<Facts>) =>
  ACTIONS.filter((action) => whyNot(action, { ...FACTS, ...facts }) === null);

test("D4: what can be done with a version depends on where it stands, and nothing edits an approved one", () => {
  expect(open({ standing: "draft" })).toEqual(["edit", "submit"]);
  expect(open({ standing: "draft", missing: 1 })).toEqual(["edit"]);
  expect(open({ standing: "submitted", isAuthor: false })).toEqual(["edit", "withdraw", "approve"]);
  expect(open({ standing: "approved" })).toEqual(["startNext"]);
});

test("D6: author and submitter approve only where the organization has no other admin", () => {
  const approves = (facts: Partial<Facts>) => open({ standing: "submitted", ...facts }).includes("approve");
  expect(approves({ isAuthor: true })).toBe(false);
  expect(approves({ isAuthor: false, isSubmitter: true })).toBe(false);
  expect(approves({ isAuthor: false })).toBe(true);
  expect(approves({ isAuthor: true, isSubmitter: true, others: false, othersHere: false })).toBe(true);
});

test("a closed action says why in a sentence", () => {
  for (const standing of ["draft", "submitted", "approved"] as const)
    for (const action of ACTIONS) {
      const reason = whyNot(action, { ...FACTS, standing, missing: 2 });
      if (reason !== null) expect(reason).toMatch(/^[A-Z0-9].+\.$/);
    }
  expect(whyNot("submit", { ...FACTS, missing: 1 })).toBe("One thing is missing. The rail says what.");
  expect(whyNot("approve", { ...FACTS, standing: "submitted", othersHere: false })).toMatch(
    /Appoint a second admin/,
  );
});
