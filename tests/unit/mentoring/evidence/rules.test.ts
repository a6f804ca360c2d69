import { expect, test } from "vitest";
import { evidenceOf, type Facts } from "@/lib/mentoring/evidence/rules.ts";
import { TEMPLATES } from "../../../support/designs.ts";

const NOTHING: Facts = { design: null, approvedBySecond: false, versions: 1, admins: 1, sponsors: 0, eligibility: false, runs: 0, proposals: 0, relationships: 0, sessions: 0, checkInResults: 0, figures: 0 }; // prettier-ignore
const EVERYTHING: Facts = { design: TEMPLATES[0]!.content, approvedBySecond: true, versions: 2, admins: 2, sponsors: 1, eligibility: true, runs: 1, proposals: 8, relationships: 4, sessions: 9, checkInResults: 3, figures: 2 }; // prettier-ignore
const pieces = (facts: Facts) =>
  evidenceOf(facts).flatMap(({ clauses }) => clauses.flatMap(({ evidence }) => evidence));

test("six standards, and every clause of each has something that answers it", () => {
  const standards = evidenceOf(EVERYTHING);
  expect(standards).toHaveLength(6);
  for (const { clauses } of standards) for (const { evidence } of clauses) expect(evidence.length).toBeGreaterThan(0); // prettier-ignore
});

test("before there is a design nothing of the design is called there; with everything, nothing is missing", () => {
  const bare = pieces(NOTHING).filter(({ state }) => state === "there");
  expect(bare.every(({ place }) => ["rules", "practices", "enrolments", "program"].includes(place ?? ""))).toBe(true); // prettier-ignore
  expect(pieces(EVERYTHING).filter(({ state }) => state === "missing")).toEqual([]);
});

test("each fact answers something: taken away, one piece more is missing", () => {
  const less: Partial<Facts>[] = [{ approvedBySecond: false }, { versions: 1 }, { admins: 1 }, { sponsors: 0 }, { eligibility: false }, { runs: 0 }, { proposals: 0 }, { relationships: 0 }, { sessions: 0 }, { checkInResults: 0 }, { figures: 1 }]; // prettier-ignore
  for (const change of less)
    expect(pieces({ ...EVERYTHING, ...change }).some(({ state }) => state === "missing"), JSON.stringify(change)).toBe(true); // prettier-ignore
});
