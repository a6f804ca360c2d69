import { expect, test } from "vitest";
import { NEXT, whatIsNext, whyClosed } from "@/lib/mentoring/programs/rules.ts";
import { PROGRAM_STATES } from "@/lib/mentoring/programs/schema.ts";

test("D1: enrolment and matching are open in the three states under an approved design and in no other", () => {
  const open = (what: "enrol" | "match") => PROGRAM_STATES.filter((state) => whyClosed(what, state) === null);
  expect(open("enrol")).toEqual(["enrolling", "matching", "running"]);
  expect(open("match")).toEqual(["enrolling", "matching", "running"]);
});

test("D1: the only way out of design is approval, and every state can be reached", () => {
  expect(NEXT.designing).toEqual(["approved"]);
  const reached = new Set(["designing", ...PROGRAM_STATES.flatMap((state) => NEXT[state])]);
  expect([...reached].sort()).toEqual([...PROGRAM_STATES].sort());
});

test("what is next follows the design first, then the state", () => {
  expect(whatIsNext("designing", "draft", 3)).toEqual({ what: "missing", missing: 3 });
  expect(whatIsNext("designing", "submitted", 0)?.what).toBe("submitted");
  expect(whatIsNext("approved", "approved", 0)?.what).toBe("approved");
  expect(whatIsNext("running", "draft", 0)?.what).toBe("complete");
  expect(whatIsNext("running", "approved", 0)?.what).toBe("running");
  expect(whatIsNext("closed", "approved", 0)).toBeNull();
});
