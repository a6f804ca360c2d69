import { describe, expect, test } from "vitest";
import { isReached, latest } from "@/lib/coaching/assessments/rules.ts";
import { suggest } from "@/lib/coaching/coaches/rules.ts";
import type { Coach } from "@/lib/coaching/coaches/schema.ts";
import { starterSet } from "@/lib/coaching/competencies/starter-set.ts";
import { AddCompetency } from "@/lib/coaching/competencies/schema.ts";
import { dutiesOf, dutiesOfMine } from "@/lib/coaching/engagements/duties.ts";
import { obstacle, sessionsLeft, STEPS, type Step } from "@/lib/coaching/engagements/rules.ts";
import type { Engagement, Level, Role } from "@/lib/coaching/engagements/schema.ts";
import { inEnglish } from "@/lib/words/said.ts";

const moment = new Date("2026-11-24T09:00:00Z");
const day = (n: number) => new Date(moment.getTime() + n * 86_400_000);
const level = (role: Role, occasion: Level["occasion"], n: number, at = 0): Level => ({
  role,
  occasion,
  level: n,
  at: day(at),
});
const session = (state: Engagement["sessions"][number]["state"], at: number) => ({
  id: `${state}${at}`,
  startsAt: day(at),
  minutes: 60,
  state,
});
const fresh: Engagement = {
  id: "e",
  role: "coach",
  state: "active",
  startedBy: "client",
  firstSessionAt: null,
  contract: null,
  startedAt: day(-3),
  client: { id: "kofi", name: "Kofi" },
  coach: { id: "lena", name: "Lena" },
  manager: { id: "ines", name: "Ines" },
  noManager: null,
  competency: { id: "c", name: "C" },
  targetLevel: 3,
  planned: 4,
  sessions: [],
  requests: [
    {
      id: "r",
      managerId: "ines",
      occasion: "start",
      requestedAt: day(-3),
      expiresAt: day(11),
      answeredAt: null,
    },
  ],
  areas: [],
  levels: [],
  tasks: [],
  scale: null,
  proposedAt: null,
  endedAt: null,
  followUpOpen: false,
};

describe("who may take which step", () => {
  const may = (step: Step, role: Role, more: Partial<Engagement> = {}) =>
    obstacle(step, { ...fresh, role, ...more }) === null;

  test("C6: the manager gives feedback, assesses and may end it; plan, sessions and notes are the two's", () => {
    const steps = Object.keys(STEPS) as Step[];
    const used = { sessions: [1, 2, 3, 4].map((n) => session("held", -n)) };
    expect(steps.filter((step) => may(step, "manager") || may(step, "manager", used))).toEqual([
      "agree on what is shared",
      "say something unasked",
      "give feedback",
      "assess",
      "extend",
      "end early",
    ]);
  });

  test("after the end nothing is left but one's own notes and a thank-you", () => {
    const steps = Object.keys(STEPS) as Step[];
    for (const state of ["completed", "ended_early"] as const)
      expect(steps.filter((step) => may(step, "coach", { state }))).toEqual([
        "keep a private note",
        "say thank you",
      ]);
  });

  test("C5: extending waits for the planned sessions to be used, scheduling for one to be left", () => {
    const used = { sessions: [session("held", -9), session("held", -2), session("scheduled", 2), session("scheduled", 9)] }; // prettier-ignore
    expect(sessionsLeft({ ...fresh, ...used })).toBe(0);
    expect([may("schedule a session", "client", used), may("extend", "client", used)]).toEqual([false, true]);
    expect([may("schedule a session", "client"), may("extend", "client")]).toEqual([true, false]);
  });
});

describe("C5: reached", () => {
  const all = (n: number) => (["client", "coach", "manager"] as const).map((role) => level(role, "final", n));

  test("by all three, at the target or above", () => {
    expect(isReached(all(3), fresh)).toBe(true);
    expect(isReached([...all(3).slice(0, 2), level("manager", "final", 2)], fresh)).toBe(false);
    expect(isReached(all(3).slice(0, 2), fresh)).toBe(false);
    expect(isReached(all(3).slice(0, 2), { ...fresh, manager: null })).toBe(true);
  });

  test("what was seen last counts, and a baseline never", () => {
    expect(latest([level("client", "interim", 4, 1), level("client", "final", 2, 2)])).toEqual({ client: 2 });
    expect(latest([level("client", "baseline", 5)])).toEqual({});
  });
});

describe("who owes what", () => {
  const owes = (more: Partial<Engagement>, role: Role) =>
    dutiesOfMine({ ...fresh, ...more, role }, moment).map(({ said }) => inEnglish(said));

  test("C2: at the start the manager owes feedback, everybody a level, the two a first session", () => {
    expect(owes({}, "manager")).toEqual([
      "say where coaching is needed",
      "say which level you see at the start",
    ]);
    expect(owes({}, "client")).toEqual(["plan the next session", "say which level you see at the start"]);
    expect(owes({}, "coach")).toEqual(["plan the next session", "say which level you see at the start"]);
  });

  test("C3: feedback not picked up is the coach's, until it is", () => {
    const areas = [
      { id: "a", pickedUp: false },
      { id: "b", pickedUp: true },
    ];
    expect(owes({ areas }, "coach")).toContain("plan or answer 1 area of feedback");
    expect(owes({ areas: areas.slice(1) }, "coach").join()).not.toMatch(/plan or answer/);
  });

  test("what somebody waits for is pressing: an offer, feedback to give or to take up, whether it held; the rest is not", () => {
    const presses = (more: Partial<Engagement>) =>
      dutiesOf({ ...fresh, ...more }, moment).filter(({ pressing }) => pressing).map(({ said, due }) => [inEnglish(said), due]); // prettier-ignore
    expect(presses({ state: "offered" })).toEqual([["say yes or no to an offer", null]]);
    expect(presses({ areas: [{ id: "a", pickedUp: false }] })).toEqual([
      ["say where coaching is needed", day(11)],
      ["plan or answer 1 area of feedback", null],
    ]);
    const held = { state: "completed", endedAt: day(-100), followUpOpen: true } as const;
    expect(presses(held)).toEqual([["say whether it held", day(-10)]]);
  });

  test("a session that has passed asks whether it took place", () => {
    expect(owes({ sessions: [session("scheduled", -1)] }, "client")).toContain("say whether you met");
  });

  test("a look on the way is due at half of the sessions, the last one when they are used", () => {
    const levels = [level("coach", "baseline", 1)];
    const held = (n: number) => Array.from({ length: n }, (_, i) => session("held", -i));
    expect(owes({ levels, sessions: held(1) }, "coach").join()).not.toMatch(/level/);
    expect(owes({ levels, sessions: held(2) }, "coach")).toContain("say which level you see on the way");
    expect(owes({ levels, sessions: held(4) }, "coach")).toContain("say which level you see at the end");
  });

  test("nobody owes anything while it is paused or after it has ended", () => {
    for (const state of ["paused", "completed", "ended_early"] as const)
      expect(dutiesOf({ ...fresh, state }, moment)).toEqual([]);
  });
});

describe("C1 C8: coaches by expertise and load", () => {
  const coach = (name: string, load: number, more: Partial<Coach> = {}): Coach => ({
    ...{
      personId: name,
      name,
      jobTitle: null,
      about: "",
      availability: "",
      timeZone: "UTC",
      languages: [],
      capacity: 3,
      open: true,
      load,
    },
    expertise: [{ competencyId: "c", evidence: "e" }],
    ...more,
  });

  test("those with a place free come first, most free places before fewer; the manager and the client never can", () => {
    const coaches = [
      coach("Full", 3), coach("Ann", 1), coach("Bo", 0), coach("Away", 0, { open: false }),
      coach("Ines", 0), coach("Kofi", 0), coach("Other", 0, { expertise: [] }),
    ]; // prettier-ignore
    const found = suggest(coaches, { competencyId: "c", clientId: "Kofi", managerId: "Ines" });
    expect(found.map(({ coach: { name }, obstacle }) => [name, obstacle === null])).toEqual([
      ["Bo", true],
      ["Ann", true],
      ["Away", false],
      ["Ines", false],
      ["Full", false],
    ]);
  });
});

test.each(["en", "de"] as const)(
  "C4: the starter set has its five anchors each, no two alike, in %s",
  (language) => {
    const set = starterSet({ language, timeZone: "UTC" });
    for (const each of set) {
      expect(AddCompetency.safeParse(each).success, each.name).toBe(true);
      expect(new Set(each.levels).size).toBe(5);
    }
    expect(new Set(set.map(({ name }) => name)).size).toBe(set.length);
    expect(set.length).toBeGreaterThanOrEqual(6);
  },
);
