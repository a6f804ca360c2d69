import { expect, test } from "vitest";
import { NEXT, whatIsNext, whyClosed } from "@/lib/mentoring/programs/rules.ts";
import { PROGRAM_STATES, STATE_WORDS } from "@/lib/mentoring/programs/schema.ts";

test("D1: enrolment and matching are open in the three states under an approved design and in no other", () => {
  const open = (what: "enrol" | "match") => PROGRAM_STATES.filter((state) => whyClosed(what, state) === null);
  expect(open("enrol")).toEqual(["enrolling", "matching", "running"]);
  expect(open("match")).toEqual(["enrolling", "matching", "running"]);
});

test("D1: the only way out of design is approval, and every state can be reached and has its word", () => {
  expect(NEXT.designing).toEqual(["approved"]);
  const reached = new Set(["designing", ...PROGRAM_STATES.flatMap((state) => NEXT[state])]);
  expect([...reached].sort()).toEqual([...PROGRAM_STATES].sort());
  for (const state of PROGRAM_STATES) expect(STATE_WORDS[state]).toMatch(/^[A-Z]/);
});

test("what is next follows the design first, then the state", () => {
  expect(whatIsNext("designing", "draft", 3)).toBe("3 things are missing from the design");
  expect(whatIsNext("designing", "draft", 1)).toBe("1 thing is missing from the design");
  expect(whatIsNext("designing", "submitted", 0)).toMatch(/second person/);
  expect(whatIsNext("approved", "approved", 0)).toBe("Enrolment can be opened");
  expect(whatIsNext("running", "draft", 0)).toMatch(/can be submitted/);
  expect(whatIsNext("running", "approved", 0)).toMatch(/Pairs meet/);
  expect(whatIsNext("closed", "approved", 0)).toBeNull();
});
