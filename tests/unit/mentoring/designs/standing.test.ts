import { expect, test } from "vitest";
import { lacksAdmin, whyNot, type DesignAction, type Facts } from "@/lib/mentoring/designs/standing.ts";
import { inEnglish } from "@/lib/words/said.ts";

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

const told = (action: DesignAction, facts: Partial<Facts>) =>
  inEnglish(whyNot(action, { ...FACTS, ...facts }) ?? "");

test("a closed action says why in a sentence", () => {
  for (const standing of ["draft", "submitted", "approved"] as const)
    for (const action of ACTIONS) {
      const reason = whyNot(action, { ...FACTS, standing, missing: 2 });
      if (reason !== null) expect(inEnglish(reason)).toMatch(/^[A-Z0-9].+\.$/);
    }
  expect(told("submit", { missing: 1 })).toBe("One thing is missing. The rail says what.");
  expect(told("approve", { standing: "submitted", othersHere: false })).toMatch(/Appoint a second admin/);
});

test("a second admin is asked for only where the program has none and the organization has", () => {
  const lacks = (facts: Partial<Facts>) => lacksAdmin({ ...FACTS, standing: "submitted", ...facts });
  expect(lacks({ othersHere: false })).toBe(true);
  expect(lacks({})).toBe(false);
  expect(lacks({ othersHere: false, others: false })).toBe(false);
  expect(lacks({ othersHere: false, isAuthor: false })).toBe(false);
  expect(lacks({ othersHere: false, standing: "draft" })).toBe(false);
});
