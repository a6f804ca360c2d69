// The checks of `npm test`. Each gives how many things passed and failed, and what it said.
import { mkdtempSync, readFileSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import { build, nextCli } from "./build.mjs";
import { installBrowser } from "./browser.mjs";
import { root } from "./place.mjs";
import { attempt } from "./run.mjs";
import { serveDemo } from "./test-server.mjs";

const node = process.execPath;
const inModules = (file) => path.join(root, "node_modules", file);
const vitest = inModules("vitest/vitest.mjs");

/** Beside the pages of a Trellis that may be running from this folder. */
const BUILD_DIR = ".next-test";

/** One program, right or wrong. */
const program =
  (file, ...args) =>
  async (env) =>
    oneThing(await attempt(node, [inModules(file), ...args], { env }));

const oneThing = ({ code, output }) =>
  code === 0 ? { passed: 1, failed: 0 } : { passed: 0, failed: 1, output };

/** Next writes down the types of its routes; without them a fresh clone has none. */
async function types(env) {
  const made = await attempt(node, [nextCli, "typegen"], { env: { ...env, TRELLIS_BUILD_DIR: BUILD_DIR } });
  return made.code === 0 ? program("typescript/bin/tsc", "--noEmit")(env) : oneThing(made);
}

const tests =
  (project, interpreter = [node]) =>
  (env) =>
    countingInto("vitest.json", async (report) => {
      const [file, ...args] = interpreter;
      const run = [vitest, "run", "--project", project, "--reporter=default", "--reporter=json"];
      const done = await attempt(file, [...args, ...run, `--outputFile.json=${report}`], { env });
      return { done, read: ofVitest };
    });

async function signIn(env) {
  await installBrowser();
  return await tests("sign-in")({ ...env, TRELLIS_BUILD_DIR: BUILD_DIR });
}

const browserTests = (project) => async (env) => {
  await installBrowser();
  const server = await serveDemo(env, BUILD_DIR, path.join(root, "test-results", `${project}.log`));
  try {
    return await countingInto("playwright.json", async (report) => {
      const args = [
        inModules("@playwright/test/cli.js"),
        "test",
        "--project",
        project,
        "--reporter=line,json",
      ];
      const more = {
        TRELLIS_E2E_URL: server.url,
        TRELLIS_E2E_OWNER_URL: server.ownerUrl,
        TRELLIS_BUILD_DIR: BUILD_DIR,
        PLAYWRIGHT_JSON_OUTPUT_NAME: report,
        CI: "1",
      };
      const done = await attempt(node, args, { env: { ...env, ...more } });
      return { done, read: ofPlaywright };
    });
  } finally {
    await server.stop();
  }
};

async function unitOnNode24(env) {
  if (Number.parseInt(process.versions.node, 10) >= 24) return { skipped: "this is Node 24 or newer" };
  const npx = ["npx", "-y", "node@24"];
  const { code, output } = await attempt(npx[0], [...npx.slice(1), "--version"]);
  if (code !== 0 || !output.includes("v24.")) return { skipped: "Node 24 could not be fetched" };
  return await tests("unit", npx)(env);
}

/** ms. A test that takes longer is named, so that it is known where the time of a run went. */
const LONG = 60_000;

/** Runs something that writes a JSON report. A run that fails without a failed test counts as one. */
async function countingInto(name, work) {
  const folder = mkdtempSync(path.join(tmpdir(), "trellis-"));
  const report = path.join(folder, name);
  try {
    const { done, read } = await work(report);
    const { passed, failures, times } = readReport(report, read);
    const long = times.filter(({ ms }) => ms > LONG).sort((a, b) => b.ms - a.ms);
    if (done.code === 0 && failures.length === 0) return { passed, failed: 0, long };
    return { passed, failed: Math.max(failures.length, 1), failures, long, output: done.output };
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

function readReport(report, read) {
  try {
    return read(JSON.parse(readFileSync(report, "utf8")));
  } catch {
    return { passed: 0, failures: [], times: [] }; // it did not come as far as writing one
  }
}

/** How many tests passed, and of each that did not its name and what it said. A file that did not load is one. */
function ofVitest({ numPassedTests, testResults }) {
  const failures = testResults.flatMap(({ name, status, message, assertionResults }) => {
    const failed = assertionResults.filter((test) => test.status === "failed");
    if (status === "failed" && failed.length === 0) return [`${path.basename(name)}: ${message}`];
    return failed.map(({ fullName, failureMessages }) => `${fullName}: ${failureMessages[0]}`);
  });
  const times = testResults.flatMap(({ assertionResults }) =>
    assertionResults.map(({ fullName, duration }) => ({ name: fullName, ms: duration ?? 0 })),
  );
  return { passed: numPassedTests, failures, times };
}

/** The same. A test that passed at its second attempt did not pass; one that was never begun did not either. */
function ofPlaywright({ stats, suites, errors }) {
  const specs = ({ specs: own = [], suites: inner = [] }) => [...own, ...inner.flatMap(specs)];
  const outcome = ({ title, tests }) => {
    const [{ status, expectedStatus, results }] = tests;
    if (status === "expected" || (status === "skipped" && expectedStatus === "skipped")) return [];
    return [`${title}: ${results.at(-1)?.error?.message ?? "not begun, after one that failed"}`];
  };
  const all = suites.flatMap(specs);
  const times = all.map(({ title, tests: [{ results }] }) => ({
    name: title,
    ms: results.reduce((sum, { duration }) => sum + duration, 0),
  }));
  const failures = [...all.flatMap(outcome), ...errors.map(({ message }) => message)];
  return { passed: stats.expected, failures, times };
}

async function buildPages() {
  try {
    await build(BUILD_DIR);
    return { passed: 1, failed: 0 };
  } catch (error) {
    return { passed: 0, failed: 1, output: error.message };
  }
}

/** Two of a group run at a time; the groups one after the other. `database`: needs a server to connect to. */
export const GROUPS = [
  {
    format: { run: program("prettier/bin/prettier.cjs", "--check", "--log-level=warn", ".") },
    types: { run: types },
    lint: { run: program("eslint/bin/eslint.js", "--max-warnings=0", ".") },
    unused: { run: program("knip/bin/knip.js") },
    unit: { run: tests("unit") },
    node24: { run: unitOnNode24 },
    architecture: { run: tests("architecture") },
    integration: { run: tests("integration"), database: true },
    wall: { run: tests("wall"), database: true },
  },
  { build: { run: buildPages } },
  { "sign-in": { run: signIn, needs: "build" } },
  { faults: { run: tests("faults"), database: true, needs: "build" } },
  {
    pages: { run: browserTests("pages"), database: true, needs: "build" },
    stories: { run: browserTests("stories"), database: true, needs: "build" },
  },
];
