import { expect, test } from "vitest";
import { inForce, waiting } from "@/lib/mentoring/agreements/rules.ts";

const version = (number: number, ...people: string[]) => ({
  version: number,
  signatures: people.map((personId) => ({ personId })),
});
const both = ["a", "b"];

test("an agreement is in force once both have signed it", () => {
  expect(inForce([version(1, "a")], both)).toBeNull();
  expect(waiting([version(1, "a")], both)?.version).toBe(1);
  expect(inForce([version(1, "a", "b")], both)?.version).toBe(1);
  expect(waiting([version(1, "a", "b")], both)).toBeNull();
});

test("an amendment changes nothing until it is signed by both, and waits alone", () => {
  const versions = [version(3, "b"), version(2, "a"), version(1, "a", "b")];
  expect(inForce(versions, both)?.version).toBe(1);
  expect(waiting(versions, both)?.version).toBe(3);
});
