// npm run bench:pages [-- --build]: each page's median time in an organization of 5,000 people, against the same page of
// the same person in the demo organization; both served by one build, on one machine, in turns. Writes
// bench/results/pages.json and the table in docs/scale.md.
import { mkdirSync, readFileSync, writeFileSync } from "node:fs";
import os from "node:os";
import { performance } from "node:perf_hooks";
import { build } from "../scripts/build.mjs";
import { startTestDatabase } from "../scripts/test-database.mjs";
import { PAGES } from "../tests/support/pages.ts";
import { BUILD, openPlace } from "./demo-place.mjs";
import { grow, SIZE } from "./grow.mjs";

const RESULTS = "bench/results/pages.json";
const ROUNDS = Number(process.env.TRELLIS_ROUNDS ?? 15);
const WARM = 3;
// A page this near its gate, above or below, is asked as often again, so that no single bad minute decides.
const NEAR = 0.2;
// TRELLIS_PAGES: only pages whose address is like this (a regular expression).
const WANTED = process.env.TRELLIS_PAGES ?? "";
/** A program's own room may take three times as long; everything else half as long again. */
const gateOf = (page) => (page.startsWith("/mentoring/programs/[programId]") ? 3 : 1.5);

const median = (times) => {
  const sorted = [...times].sort((a, b) => a - b);
  const middle = sorted.length >> 1;
  return sorted.length % 2 ? sorted[middle] : (sorted[middle - 1] + sorted[middle]) / 2;
};

async function timed({ server, cookies, ids }, rule) {
  const who = rule.for === "public" ? "samuel" : rule.for[0];
  const begun = performance.now();
  const answer = await fetch(new URL(rule.at(ids), server.url), { headers: { Cookie: cookies[who] }, redirect: "manual" });
  await answer.arrayBuffer();
  const took = performance.now() - begun;
  if (answer.status >= 400) throw new Error(`answered ${answer.status} to ${who}`);
  return took;
} // prettier-ignore

/** Both organizations in turns, so that what else the machine does is shared between them. */
async function measured(rule, places, gate) {
  const times = { demo: [], grown: [] };
  const ask = async (rounds, keep) => {
    for (let round = 0; round < rounds; round++)
      for (const [name, place] of Object.entries(places)) {
        const took = await timed(place, rule);
        if (keep) times[name].push(took);
      }
  };
  const ratio = () => median(times.grown) / median(times.demo);
  await ask(WARM, false);
  await ask(ROUNDS, true);
  for (let more = 0; more < 3 && Math.abs(ratio() - gate) < gate * NEAR; more++) await ask(ROUNDS, true);
  const [demo, grown] = [median(times.demo), median(times.grown)];
  return { demo: +demo.toFixed(1), grown: +grown.toFixed(1), ratio: +ratio().toFixed(2), rounds: times.demo.length };
} // prettier-ignore

const isBeyond = ({ failed, ratio, gate }) => failed !== undefined || ratio > gate;

if (process.argv.includes("--build")) await build(BUILD);
mkdirSync("test-results", { recursive: true });
const database = await startTestDatabase();
const env = { ...process.env, ...database.env };
const rows = [];
try {
  const demo = await openPlace(env, "demo");
  const grown = await openPlace(env, "grown", grow);
  for (const [page, rule] of Object.entries(PAGES)) {
    if (rule.for.length === 0 || !new RegExp(WANTED).test(page)) continue;
    const gate = gateOf(page);
    const row = await measured(rule, { demo, grown }, gate).catch((error) => ({ failed: error.message }));
    rows.push({ page, ...row, gate });
    console.log(`${isBeyond(rows.at(-1)) ? "✗" : " "} ${row.failed ?? `${row.ratio.toFixed(2)}  ${row.demo.toFixed(0)} → ${row.grown.toFixed(0)} ms`}  ${page}`); // prettier-ignore
  }
  await demo.server.stop();
  await grown.server.stop();
} finally {
  await database.stop();
}

const beyond = rows.filter(isBeyond);
console.log(`\n${rows.length} pages; ${beyond.length} beyond their gate`);
if (WANTED) process.exit(beyond.length > 0 ? 1 : 0); // a look at some of them is no report
const report = {
  day: new Date().toISOString().slice(0, 10),
  size: SIZE,
  rounds: ROUNDS,
  processors: os.cpus().length,
  node: process.version,
  rows,
};
mkdirSync("bench/results", { recursive: true });
writeFileSync(RESULTS, `${JSON.stringify(report, null, 2)}\n`);
const table = [
  "<!-- bench:pages -->",
  "",
  "| page | demo, ms | grown, ms | ratio | gate |",
  "| --- | ---: | ---: | ---: | ---: |",
  ...[...rows].sort((a, b) => (b.ratio ?? Infinity) - (a.ratio ?? Infinity)).map(({ page, failed, demo, grown, ratio, gate }) => `| \`${page}\` | ${demo ?? "–"} | ${grown ?? "–"} | ${failed ?? ratio} | ${gate} |`), // prettier-ignore
  "",
  "<!-- /bench:pages -->",
].join("\n");
const file = "docs/scale.md";
writeFileSync(file, readFileSync(file, "utf8").replace(/<!-- bench:pages -->[\s\S]*<!-- \/bench:pages -->/, () => table)); // prettier-ignore
process.exit(beyond.length > 0 ? 1 : 0);
