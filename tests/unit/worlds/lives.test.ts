import { afterEach, expect, test, vi } from "vitest";

afterEach(() => void vi.useRealTimers());

test.each([23, 24, 25, 26, 27, 28, 29])(
  "whichever day the demo is loaded on, nobody signs before it is written (November %i)",
  async (day) => {
    vi.useFakeTimers({ now: new Date(`2026-11-${day}T09:00:00Z`), toFake: ["Date"] });
    vi.resetModules(); // the calendar of the demo asks once which day it is
    const { happenings } = await import("@/prisma/worlds/demo/lives/live.ts");
    const { settled } = await import("@/prisma/worlds/demo/lives/settled.ts");
    const { turning } = await import("@/prisma/worlds/demo/lives/turning.ts");
    const { kofi, priya } = await import("@/prisma/worlds/demo/lives/personas.ts");
    const partner = (name: string) => ({ actor: { personId: name }, name, timeZone: "Europe/Berlin" });
    const couple = { relationshipId: "r", focusAreas: [], mentee: partner("A"), mentor: partner("B") };
    for (const { agreement } of [...settled, ...turning, kofi, priya]) {
      if (!agreement) continue;
      const [written, signed] = happenings({ agreement }, couple);
      if (signed) expect(signed.at.getTime()).toBeGreaterThan(written?.at.getTime() ?? Infinity);
    }
  },
);
