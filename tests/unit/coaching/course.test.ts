import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { isWorkingTime, nextStep, occasionDue } from "@/lib/coaching/feedback/course.ts";
import type { Engagement } from "@/lib/coaching/engagements/schema.ts";

const DAY = 86_400_000;
const asked = new Date("2026-11-02T09:00:00Z"); // a Monday
const after = (days: number, hours = 0) => new Date(asked.getTime() + days * DAY + hours * 3_600_000);
const waiting = (reminders: number, timeZone = "Europe/Berlin") => ({
  ...{ requestedAt: asked, expiresAt: after(14), reminders, timeZone },
});

describe("C2: the course of a request that nobody answers", () => {
  test("nothing for four days, then one step at its day: twice the manager, once the coach, then silence", () => {
    expect(nextStep(waiting(0), after(3, 23))).toBeNull();
    expect(nextStep(waiting(0), after(4))).toBe("first reminder");
    expect(nextStep(waiting(1), after(5))).toBeNull();
    expect(nextStep(waiting(1), after(9))).toBe("second reminder");
    expect(nextStep(waiting(2), after(10))).toBeNull();
    expect(nextStep(waiting(2), after(11))).toBe("tell the coach");
    expect(nextStep(waiting(3), after(11))).toBeNull();
    expect(nextStep(waiting(0), after(14))).toBeNull(); // expired
  });

  test("never at a weekend, and only by day where the manager lives", () => {
    expect(nextStep(waiting(0, "Europe/Berlin"), new Date("2026-11-07T10:00:00Z"))).toBeNull();
    expect(nextStep(waiting(0, "Europe/Berlin"), new Date("2026-11-09T06:59:00Z"))).toBeNull();
    expect(nextStep(waiting(0, "Europe/Berlin"), new Date("2026-11-09T07:00:00Z"))).toBe("first reminder");
    expect(nextStep(waiting(0, "America/Los_Angeles"), new Date("2026-11-09T09:00:00Z"))).toBeNull();
  });

  test("law: whenever it was asked, the coach is told before the link expires", () => {
    fc.assert(
      fc.property(fc.integer({ min: 0, max: 14 * 24 }), (hours) => {
        const requestedAt = new Date(asked.getTime() + hours * 3_600_000);
        const at = (hour: number) => new Date(requestedAt.getTime() + hour * 3_600_000);
        const request = { ...waiting(2), requestedAt, expiresAt: at(14 * 24) };
        return Array.from({ length: 14 * 24 }, (_, hour) => nextStep(request, at(hour))).includes(
          "tell the coach",
        );
      }),
    );
  });

  test("law: whatever the zone and the moment, a step is in working time and never the next before its day", () => {
    const zones = ["UTC", "Europe/Berlin", "America/Los_Angeles", "Asia/Kathmandu", "Pacific/Auckland"];
    fc.assert(
      fc.property(
        fc.integer({ min: 0, max: 20 * 24 * 60 }),
        fc.integer({ min: 0, max: 4 }),
        fc.constantFrom(...zones),
        (minutes, reminders, zone) => {
          const moment = new Date(asked.getTime() + minutes * 60_000);
          const step = nextStep(waiting(reminders, zone), moment);
          return (
            step === null ||
            (isWorkingTime(moment, zone) &&
              minutes >= ([4, 9, 11][reminders] ?? Infinity) * 24 * 60 &&
              minutes < 14 * 24 * 60)
          );
        },
      ),
    );
  });
});

describe("C2: asked when the sessions call for it", () => {
  const engagement = (held: number, requests: Partial<Engagement["requests"][number]>[] = []) =>
    ({
      manager: { id: "ines", name: "Ines" },
      planned: 4,
      sessions: Array.from({ length: held }, () => ({ state: "held" })),
      requests: requests.map((each) => ({
        managerId: "ines",
        answeredAt: asked,
        expiresAt: after(14),
        ...each,
      })),
    }) as unknown as Engagement;

  test("midway at half of them, at the end when they are used, each once", () => {
    expect(occasionDue(engagement(1), asked)).toBeNull();
    expect(occasionDue(engagement(2), asked)).toBe("midway");
    expect(occasionDue(engagement(3, [{ occasion: "midway" }]), asked)).toBeNull();
    expect(occasionDue(engagement(4, [{ occasion: "midway" }]), asked)).toBe("end");
    expect(occasionDue(engagement(5, [{ occasion: "end" }]), asked)).toBeNull();
  });

  test("never while one waits, nor where there is nobody; what a former manager was asked does not count", () => {
    expect(occasionDue(engagement(2, [{ occasion: "start", answeredAt: null }]), asked)).toBeNull();
    expect(occasionDue({ ...engagement(2), manager: null }, asked)).toBeNull();
    expect(occasionDue(engagement(2, [{ occasion: "midway", managerId: "viktor" }]), asked)).toBe("midway");
  });
});
