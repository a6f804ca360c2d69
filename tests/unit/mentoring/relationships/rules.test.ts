import { describe, expect, test } from "vitest";
import {
  isQuiet,
  obstacle,
  ONWARD,
  STEPS,
  type Standing,
  type Step,
} from "@/lib/mentoring/relationships/rules.ts";
import { PHASES } from "@/lib/mentoring/relationships/schema.ts";
import { inEnglish } from "@/lib/words/said.ts";

const standing = (change: Partial<Standing> = {}): Standing => ({
  phase: "enabling",
  paused: null,
  agreed: true,
  renewal: "none",
  ...change,
});
const steps = Object.keys(STEPS) as Step[];
const sentence = (step: Step, change: Partial<Standing>): string => {
  const said = obstacle(step, standing(change));
  return said ? inEnglish(said) : "";
};
const open = (change: Partial<Standing>) => steps.filter((step) => obstacle(step, standing(change)) === null);

describe("what may be done where", () => {
  test("preparing leads to negotiating only", () => {
    expect(open({ phase: "preparing" })).toEqual([
      "begin negotiating",
      "pause",
      "leave",
      "move over",
      "add something shared",
      "answer a check-in",
      "keep a private note",
    ]);
  });
  test("enabling waits for both signatures, and says so", () => {
    expect(sentence("begin enabling", { phase: "negotiating", agreed: false })).toBe(
      "The agreement needs both signatures first.",
    );
    expect(obstacle("begin enabling", standing({ phase: "negotiating" }))).toBeNull();
  });
  test("while paused, nothing shared is added; leaving, one's own answers and notes stay open", () => {
    expect(open({ paused: "partner" })).toEqual([
      "resume",
      "leave",
      "answer a check-in",
      "keep a private note",
    ]);
    expect(sentence("add something shared", { paused: "reorganization" })).toMatch(/reporting line/);
  });
  test("after the end only what is one's own is left: check-in and notes", () => {
    const left = ["answer a check-in", "keep a private note"];
    expect(open({ phase: "ended" })).toEqual(left);
    expect(open({ phase: "ended", paused: "partner" })).toEqual(left);
  });
  test("what comes in another phase says in which, and where one is", () => {
    expect(sentence("end", { phase: "preparing" })).toBe(
      "This comes in the closing phase. You are in the preparing phase.",
    );
    expect(sentence("propose renewal", { phase: "preparing" })).toBe(
      "This comes in the enabling or closing phase. You are in the preparing phase.",
    );
    expect(sentence("redefine", { phase: "preparing" })).toBe(
      "This comes in the negotiating, enabling or closing phase. You are in the preparing phase.",
    );
  });
  test("each phase that a step comes in has its words", () => {
    for (const step of steps)
      for (const phase of PHASES) expect(sentence(step, { phase })).not.toMatch(/in {2}|in \./);
  });
  test("a renewal is agreed to by the one it waits for", () => {
    expect(obstacle("agree to renewal", standing({ renewal: "waits-for-me" }))).toBeNull();
    expect(obstacle("agree to renewal", standing({ renewal: "waits-for-the-other" }))).not.toBeNull();
    expect(obstacle("propose renewal", standing({ renewal: "waits-for-me" }))).not.toBeNull();
  });
  test("leaving is open from every live phase, paused or not (L2)", () => {
    for (const phase of PHASES.filter((each) => each !== "ended"))
      for (const paused of [null, "partner", "reorganization"] as const)
        expect(obstacle("leave", standing({ phase, paused, agreed: false }))).toBeNull();
  });
  test("the way on visits every phase once, in order", () => {
    const visited = ["preparing"];
    for (let phase = "preparing"; phase in ONWARD;)
      visited.push((phase = ONWARD[phase as keyof typeof ONWARD].to));
    expect(visited).toEqual([...PHASES]);
  });
});

describe("a pair is quiet after twice its cadence without meeting", () => {
  const day = 86_400_000;
  const moment = new Date("2026-11-24T10:00:00Z");
  const ago = (days: number) => new Date(moment.getTime() - days * day);
  const pair = {
    phase: "enabling" as const,
    paused: false,
    startedAt: ago(150),
    lastHeldAt: ago(43),
    cadenceWeeks: 3,
  };
  test("43 days at three weeks is quiet, 41 is not", () => {
    expect(isQuiet(pair, moment)).toBe(true);
    expect(isQuiet({ ...pair, lastHeldAt: ago(41) }, moment)).toBe(false);
  });
  test("a pair that never met counts from its start, and no meeting before it counts", () => {
    expect(isQuiet({ ...pair, lastHeldAt: null, startedAt: ago(10) }, moment)).toBe(false);
    expect(isQuiet({ ...pair, lastHeldAt: null }, moment)).toBe(true);
    expect(isQuiet({ ...pair, startedAt: ago(10) }, moment)).toBe(false);
  });
  test("paused or ended is not quiet", () => {
    expect(isQuiet({ ...pair, paused: true }, moment)).toBe(false);
    expect(isQuiet({ ...pair, phase: "ended" }, moment)).toBe(false);
  });
});
