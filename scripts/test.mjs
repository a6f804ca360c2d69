// npm test: everything that is checked, on a machine with nothing but Node and npm. `npm test -- unit wall`
// runs only those.
import { stripVTControlCharacters } from "node:util";
import { installDependencies } from "./install.mjs";
import { requireNode } from "./node-version.mjs";
import { root } from "./place.mjs";
import { endRuns } from "./run.mjs";
import { seconds, step } from "./steps.mjs";

const AT_A_TIME = 2;
const wanted = process.argv.slice(2);
const total = { passed: 0, failed: 0, failures: [] };
let database;

process.chdir(root);
for (const signal of ["SIGINT", "SIGTERM", "SIGHUP"])
  process.on(signal, () => {
    endRuns();
    finish(130);
  });
await main().catch((error) => {
  console.error(`\n${error.message}\n`);
  total.failed += 1;
});
await finish(total.failed > 0 ? 1 : 0);

async function main() {
  requireNode();
  const started = performance.now();
  console.log();
  await step("Packages", installDependencies);
  const { GROUPS } = await import("./checks.mjs");
  const { generateClient } = await import("./build.mjs");
  const groups = choose(GROUPS);
  await step("Client", async () => ({ said: (await generateClient()) ? "generated" : "up to date" }));
  const env = groups.flat().some((check) => check.database) ? await step("PostgreSQL", startDatabase) : {};
  for (const group of groups) await inPairs(group, (check) => judge(check, env));
  console.log(`\n  ${seconds(started)}`);
}

/** The groups with only what was asked for, and what that needs. */
function choose(all) {
  const named = all.flatMap(Object.entries).map(([name, check]) => ({ name, ...check }));
  const unknown = wanted.filter((name) => !named.some((check) => check.name === name));
  if (unknown.length)
    throw new Error(
      `No such check: ${unknown.join(", ")}. There are ${named.map(({ name }) => name).join(", ")}.`,
    );
  const asked = named.filter(({ name }) => wanted.length === 0 || wanted.includes(name));
  const needed = new Set(asked.flatMap(({ name, needs }) => [name, needs]));
  return all.map((group) => named.filter(({ name }) => name in group && needed.has(name)));
}

async function startDatabase() {
  const { startTestDatabase } = await import("./test-database.mjs");
  database = await startTestDatabase();
  return { said: "with every migration", value: database.env };
}

/** As many at a time as a small machine has processors. */
async function inPairs(checks, work) {
  const waiting = [...checks];
  const worker = async () => {
    for (let check = waiting.shift(); check; check = waiting.shift()) await work(check);
  };
  await Promise.all(Array.from({ length: AT_A_TIME }, worker));
}

async function judge({ name, run }, env) {
  const started = performance.now();
  const result = await run(env).catch((error) => ({ passed: 0, failed: 1, output: error.stack }));
  const { passed = 0, failed = 0, skipped, output = "", failures = [], long = [] } = result;
  total.passed += passed;
  total.failed += failed;
  const why = failures.length > 0 ? failures : [output.trim().split("\n").slice(-7).join("\n")];
  if (failed) total.failures.push(...why.map((each) => `${name}: ${each}`));
  const said = skipped
    ? `skipped: ${skipped}`
    : failed
      ? `${passed} passed, ${failed} FAILED`
      : `${passed} passed`;
  console.log(`  ${name.padEnd(14)}${said.padEnd(44)}${seconds(started).padStart(8)}`);
  for (const { name: test, ms } of long)
    console.log(`${" ".repeat(16)}${`${Math.round(ms / 1000)} s`.padStart(6)}  ${test.slice(0, 80)}`);
  if (failed) console.log(`\n${output.trim()}\n`);
}

/** All that failed once more in short, where whoever reads only the end of a long log finds it. */
function sumUp() {
  const plain = (text) => stripVTControlCharacters(text).trim();
  for (const failure of total.failures)
    console.log(`\n  ${plain(failure).split("\n").filter(Boolean).slice(0, 8).join("\n    ").slice(0, 600)}`);
  if (total.failures.length) console.log();
}

async function finish(code) {
  await database?.stop();
  sumUp();
  console.log(`${total.passed} passed, ${total.failed} failed`);
  process.exit(code);
}
