import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { openPlot, rulesOf, type Plot } from "./lint.ts";

const RULE = "boundaries/dependencies";

/** One file for every kind of place there is. */
const PLACES = [
  "app/(home)/page.tsx",
  "components/ui/button.tsx",
  "components/engagement/card.tsx",
  "lib/practices/coaching.ts",
  "lib/matching/solve.ts",
  "lib/access/actor.ts",
  "lib/people/person/schema.ts",
  "lib/people/person/queries.ts",
  "lib/mentoring/programs/queries.ts",
  "lib/mentoring/programs/schema.ts",
  "lib/mentoring/matches/commands.ts",
  "lib/coaching/initiatives/commands.ts",
  "lib/coaching/engagements/queries.ts",
  "lib/coaching/engagements/schema.ts",
  "lib/reports/numbers/queries.ts",
  "lib/api/people.ts",
  "lib/events/record.ts",
  "lib/auth/visit.ts",
  "lib/db/unit.ts",
  "lib/crypto/seal.ts",
  "lib/mail/outbox.ts",
  "lib/words/catalogue.ts",
  "lib/looks.ts",
  "messages/en/shell.ts",
  "lib/calendar/feed.ts",
  "lib/jobs/queue.ts",
  "lib/worker/recurring.ts",
  "lib/operations/readiness.ts",
  "lib/paths.ts",
  "lib/clock.ts",
  "lib/env.ts",
  "lib/errors.ts",
  "lib/action.ts",
  "lib/action-result.ts",
  "tests/support/database.ts",
  "prisma/worlds/cast.ts",
  "scripts/start.ts",
];

let plot: Plot;
beforeAll(async () => {
  plot = await openPlot(Object.fromEntries(PLACES.map((place) => [place, "export const it = 1;\n"])));
});
afterAll(() => plot.close());

const judge = async (from: string, source: string, kind = ""): Promise<string[]> =>
  rulesOf(await plot.lint(from, `import ${kind} { it } from "${source}";\nexport const own = it;\n`));

const FORBIDDEN: Record<string, [from: string, ...to: string[]][]> = {
  "app: never db, never matching, nothing that is not a room's business": [
    [
      "app/(home)/page.tsx",
      "@/lib/db/unit",
      "@/lib/matching/solve",
      "@/lib/worker/recurring",
      "@/lib/crypto/seal",
    ],
    ["app/(home)/page.tsx", "@/lib/mail/outbox", "@/lib/jobs/queue", "@/lib/events/record"],
    ["app/(home)/page.tsx", "@/tests/support/database", "@/prisma/worlds/cast", "@/scripts/start"],
    ["app/api/health/route.ts", "@/lib/db/unit", "pg", "@prisma/client"],
  ],
  "components: nothing that reaches a server": [
    [
      "components/engagement/card.tsx",
      "@/lib/coaching/engagements/queries",
      "@/lib/db/unit",
      "@/lib/auth/visit",
    ],
    ["components/engagement/card.tsx", "@/lib/access/actor", "@/lib/matching/solve", "@/lib/events/record"],
    ["components/engagement/card.tsx", "@/lib/env", "@/lib/action", "@/lib/clock", "@/app/(home)/page"],
    ["components/engagement/card.tsx", "node:fs", "fs", "pg", "@prisma/client", "server-only", "nodemailer"],
    ["components/engagement/card.tsx", "next/headers", "next/cache", "next-auth", "@simplewebauthn/server"],
  ],
  "mentoring and coaching never meet": [
    [
      "lib/mentoring/programs/queries.ts",
      "@/lib/coaching/engagements/queries",
      "../../coaching/engagements/queries.ts",
    ],
    ["lib/mentoring/programs/queries.ts", "@/lib/coaching/engagements/schema"],
    ["lib/mentoring/matches/commands.ts", "@/lib/coaching/engagements/queries"],
    ["lib/mentoring/matches/commands.ts", "@/lib/coaching/initiatives/commands"],
    [
      "lib/coaching/initiatives/commands.ts",
      "@/lib/mentoring/programs/queries",
      "@/lib/mentoring/matches/commands",
    ],
    ["lib/coaching/engagements/queries.ts", "@/lib/coaching/initiatives/commands"],
    [
      "lib/coaching/engagements/queries.ts",
      "@/lib/mentoring/programs/queries",
      "../../mentoring/programs/queries.ts",
    ],
    [
      "lib/coaching/engagements/queries.ts",
      "@/lib/mentoring/matches/commands",
      "@/lib/mentoring/programs/schema",
    ],
  ],
  "domain modules: earlier ones only": [
    [
      "lib/people/person/queries.ts",
      "@/lib/mentoring/programs/queries",
      "@/lib/coaching/engagements/queries",
    ],
    ["lib/people/person/queries.ts", "@/lib/reports/numbers/queries"],
    ["lib/mentoring/programs/queries.ts", "@/lib/reports/numbers/queries"],
    ["lib/coaching/engagements/queries.ts", "@/lib/reports/numbers/queries"],
  ],
  "domain modules: no rooms, no markup, no sign-in, no worker": [
    ["lib/people/person/queries.ts", "@/app/(home)/page", "@/components/ui/button", "@/lib/auth/visit"],
    ["lib/mentoring/programs/queries.ts", "@/lib/worker/recurring", "@/components/ui/button"],
    ["lib/reports/numbers/queries.ts", "@/lib/auth/visit"],
  ],
  "matching: from mentoring/matches and coaching/initiatives only": [
    ["lib/mentoring/programs/queries.ts", "@/lib/matching/solve"],
    ["lib/coaching/engagements/queries.ts", "@/lib/matching/solve"],
    ["lib/people/person/queries.ts", "@/lib/matching/solve"],
    ["lib/reports/numbers/queries.ts", "@/lib/matching/solve"],
    ["lib/worker/recurring.ts", "@/lib/matching/solve"],
  ],
  "access, practices and matching are pure": [
    [
      "lib/access/actor.ts",
      "@/lib/db/unit",
      "@/lib/practices/coaching",
      "@/lib/errors",
      "node:crypto",
      "zod",
    ],
    ["lib/access/actor.ts", "@/lib/people/person/queries", "@/lib/mentoring/programs/schema"],
    [
      "lib/practices/coaching.ts",
      "@/lib/paths",
      "@/lib/access/actor",
      "react",
      "node:fs",
      "@/components/ui/button",
    ],
    [
      "lib/matching/solve.ts",
      "@/lib/clock",
      "@/lib/access/actor",
      "@/lib/practices/coaching",
      "highs",
      "node:fs",
      "fs",
    ],
    ["lib/matching/solve.ts", "@/lib/mentoring/matches/commands", "@/lib/people/person/schema"],
  ],
  "worker: domain modules and jobs": [
    [
      "lib/worker/recurring.ts",
      "@/lib/db/unit",
      "@/lib/auth/visit",
      "@/app/(home)/page",
      "@/components/ui/button",
    ],
  ],
  "api: modules as pages use them, and no sign-in": [
    [
      "lib/api/people.ts",
      "@/lib/auth/visit",
      "@/lib/mail/outbox",
      "@/lib/events/record",
      "@/lib/matching/solve",
    ],
    [
      "lib/api/people.ts",
      "@/lib/reports/numbers/queries",
      "@/lib/worker/recurring",
      "@/app/(home)/page",
      "pg",
    ],
    ["lib/people/person/queries.ts", "@/lib/api/people"],
    ["lib/reports/numbers/queries.ts", "@/lib/api/people"],
    ["components/engagement/card.tsx", "@/lib/api/people"],
  ],
  "operations: figures and states, no noun of the house": [
    [
      "lib/operations/readiness.ts",
      "@/lib/people/person/queries",
      "@/lib/mentoring/programs/queries",
      "@/lib/coaching/engagements/queries",
      "@/lib/auth/visit",
      "@/lib/worker/recurring",
      "@/lib/mail/outbox",
      "pg",
    ],
    ["lib/people/person/queries.ts", "@/lib/operations/readiness"],
  ],
  "db: env, errors and the clock": [
    ["lib/db/unit.ts", "@/lib/people/person/queries", "@/lib/events/record", "@/lib/auth/visit"],
    ["lib/db/unit.ts", "@/lib/mentoring/programs/schema"],
  ],
  "only db imports Prisma": [
    ["lib/people/person/queries.ts", "@prisma/client", "@prisma/adapter-pg", "pg", "prisma"],
    ["lib/auth/visit.ts", "@prisma/client"],
    ["lib/clock.ts", "pg"],
  ],
  "messages: asked for by the language, and not in the browser's own files": [
    ["components/engagement/card.tsx", "@/messages/en/shell", "@/lib/words/catalogue"],
    ["app/(home)/page.tsx", "@/messages/en/shell"],
    ["lib/words/catalogue.ts", "@/lib/auth/visit", "@/lib/people/person/queries", "@/lib/env"],
    ["lib/practices/coaching.ts", "@/lib/words/catalogue", "@/messages/en/shell"],
  ],
  "schema.ts is safe in a browser": [
    [
      "lib/people/person/schema.ts",
      "@/lib/people/person/queries",
      "./queries.ts",
      "@/lib/db/unit",
      "node:crypto",
    ],
    [
      "lib/mentoring/programs/schema.ts",
      "@/lib/events/record",
      "@/lib/crypto/seal",
      "server-only",
      "next/headers",
    ],
  ],
  "the single files of lib know no domain": [
    ["lib/clock.ts", "@/lib/people/person/queries", "@/lib/db/unit", "@/components/ui/button"],
  ],
};

const ALLOWED: [from: string, ...to: string[]][] = [
  [
    "app/(home)/page.tsx",
    "@/components/ui/button",
    "@/lib/people/person/queries",
    "@/lib/mentoring/matches/commands",
  ],
  [
    "app/(home)/page.tsx",
    "@/lib/coaching/engagements/queries",
    "@/lib/reports/numbers/queries",
    "@/lib/auth/visit",
  ],
  [
    "app/(home)/page.tsx",
    "@/lib/access/actor",
    "@/lib/practices/coaching",
    "@/lib/paths",
    "next/headers",
    "react",
  ],
  [
    "components/engagement/card.tsx",
    "@/components/ui/button",
    "@/lib/coaching/engagements/schema",
    "@/lib/paths",
  ],
  ["components/engagement/card.tsx", "@/lib/practices/coaching", "@/lib/action-result", "react", "next/link"],
  [
    "lib/people/person/queries.ts",
    "@/lib/db/unit",
    "@/lib/access/actor",
    "@/lib/events/record",
    "@/lib/crypto/seal",
  ],
  ["lib/people/person/queries.ts", "./schema.ts", "@/lib/errors", "zod", "node:crypto"],
  [
    "lib/mentoring/programs/queries.ts",
    "@/lib/people/person/queries",
    "@/lib/mail/outbox",
    "@/lib/jobs/queue",
  ],
  ["lib/mentoring/programs/queries.ts", "@/lib/mentoring/matches/commands", "@/lib/practices/coaching"],
  ["lib/coaching/initiatives/commands.ts", "@/lib/matching/solve", "@/lib/coaching/engagements/queries"],
  ["lib/mentoring/matches/commands.ts", "@/lib/matching/solve", "@/lib/mentoring/programs/queries"],
  ["lib/coaching/engagements/queries.ts", "@/lib/people/person/queries", "@/lib/calendar/feed"],
  [
    "lib/reports/numbers/queries.ts",
    "@/lib/mentoring/programs/queries",
    "@/lib/coaching/engagements/queries",
  ],
  ["lib/worker/recurring.ts", "@/lib/mentoring/programs/queries", "@/lib/jobs/queue", "@/lib/clock"],
  ["lib/operations/readiness.ts", "@/lib/db/unit", "@/lib/crypto/seal", "@/lib/env", "prom-client"],
  ["lib/operations/readiness.ts", "@/lib/events/record"],
  ["app/(home)/page.tsx", "@/lib/operations/readiness", "@/lib/api/people"],
  ["lib/api/people.ts", "@/lib/people/person/queries", "@/lib/mentoring/programs/queries", "@/lib/db/unit"],
  ["lib/api/people.ts", "@/lib/coaching/engagements/queries", "@/lib/errors", "zod"],
  ["lib/worker/recurring.ts", "@/lib/api/people"],
  ["lib/db/unit.ts", "@/lib/env", "@/lib/errors", "@prisma/client", "pg"],
  ["lib/mail/outbox.ts", "@/lib/words/catalogue"],
  ["lib/words/catalogue.ts", "@/messages/en/shell", "@/lib/looks"],
  ["components/engagement/card.tsx", "@/lib/looks"],
  ["lib/auth/visit.ts", "@/lib/db/unit", "@/lib/mail/outbox", "next-auth"],
  ["lib/people/person/schema.ts", "zod", "@/lib/mentoring/programs/schema", "@/lib/practices/coaching"],
];

describe("what may not be imported is caught", () => {
  for (const [row, cases] of Object.entries(FORBIDDEN))
    describe(row, () => {
      for (const [from, ...targets] of cases)
        test.each(targets)(`${from} ← %s`, async (target) =>
          expect(await judge(from, target)).toContain(RULE),
        );
    });

  test("a type is an import too", async () => {
    expect(
      await judge("lib/mentoring/programs/queries.ts", "@/lib/coaching/engagements/queries", "type"),
    ).toContain(RULE);
  });

  test("so are re-exports and import()", async () => {
    const texts = [
      `export { it } from "@/lib/db/unit";\nexport const own = 1;\n`,
      `export const own = () => import("@/lib/db/unit");\n`,
    ];
    for (const text of texts) expect(rulesOf(await plot.lint("app/(home)/page.tsx", text))).toContain(RULE);
  });

  test("a new folder in lib has no rights until somebody gives it a row", async () => {
    expect(await judge("lib/gadgets/gadget.ts", "@/lib/db/unit")).toContain("boundaries/no-unknown-files");
  });
});

describe("what may be imported passes", () => {
  for (const [from, ...targets] of ALLOWED)
    test.each(targets)(`${from} ← %s`, async (target) => expect(await judge(from, target)).toEqual([]));

  test("db knows the type of an actor, and no rule of access", async () => {
    expect(await judge("lib/db/unit.ts", "@/lib/access/actor", "type")).not.toContain(RULE);
    expect(await judge("lib/db/unit.ts", "@/lib/access/actor")).toContain(RULE);
  });
});
