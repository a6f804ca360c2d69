// npm run bench:matching [-- --quick] [-- ROW…] (part of an instance's name, or the whole of the work's): makes its instances, checks that all contenders reach the same total,
// and prints medians and ratios side by side. Contenders take turns in processes of their own on one machine.
import { execFileSync } from "node:child_process";
import { existsSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import os from "node:os";
import path from "node:path";
import { acceptance } from "./acceptance.ts";
import { instance } from "./instance.ts";
import { writeInstance } from "./instance-file.ts";
import { GROWTH, QUICK, REST, type Row } from "./plan.ts";
import type { Report } from "./report.ts";
import { whatIf } from "./what-if.ts";
import { sweep } from "./sweep.ts";

const RESULTS = "bench/results/matching.json";
const PYTHON = "/usr/bin/python3";
const TRELLIS = "trellis";

type Run = { times: number[]; cpu: number[]; total: number; peak: number; version: string };
type Result = Report["rows"][number]["results"][string];

const folder = mkdtempSync(path.join(os.tmpdir(), "trellis-bench-"));
const absent = new Set<string>();

function run(contender: string, row: Row, rounds: number, file: string): Run | undefined {
  if (absent.has(contender)) return undefined;
  const command =
    contender === "scipy"
      ? ([PYTHON, ["bench/peers.py", file, `${rounds}`]] as const)
      : ([
          process.execPath,
          ["--import", "tsx", "bench/run.ts", contender, row.instance, `${rounds}`],
        ] as const);
  try {
    const out = execFileSync(command[0], command[1], { encoding: "utf8", stdio: ["ignore", "pipe", "pipe"] });
    return JSON.parse(out.trim().split("\n").at(-1) ?? "") as Run;
  } catch (error) {
    absent.add(contender);
    console.log(`  ${contender} is skipped: ${String(error).split("\n").at(-1)}`);
    return undefined;
  }
}

function measure(row: Row): Report["rows"][number] {
  console.log(`\n${row.work}`);
  const file = path.join(folder, "instance.bin");
  if ("scipy" in row.contenders && !absent.has("scipy")) writeInstance(file, instance(row.instance));
  const runs: Record<string, Run[]> = {};
  for (let turn = 0; turn < row.turns; turn++)
    for (const [contender, rounds] of Object.entries(row.contenders)) {
      const one = run(contender, row, rounds, file);
      if (one) (runs[contender] ??= []).push(one);
    }
  const totals = new Set(Object.values(runs).flatMap((all) => all.map((one) => one.total)));
  if (totals.size > 1) throw new Error(`${row.work}: different totals, ${[...totals].join(" and ")}`);
  const results = Object.fromEntries(Object.entries(runs).map(([name, all]) => [name, summary(all)]));
  const own = results[TRELLIS];
  for (const [name, result] of Object.entries(results)) print(name, result, row, own);
  return {
    work: row.work,
    instance: row.instance,
    total: [...totals][0] ?? 0,
    gate: row.gate ?? {},
    results,
  };
}

function summary(runs: readonly Run[]): Result {
  return {
    median: median(runs.map(({ times }) => median(times))),
    least: Math.min(...runs.flatMap(({ times }) => times)),
    cpu: median(runs.map(({ cpu }) => median(cpu))),
    first: median(runs.map(({ times }) => times[0] ?? 0)),
    peak: Math.max(...runs.map(({ peak }) => peak)),
    version: runs[0]?.version ?? "",
  };
}

function print(name: string, result: Result, row: Row, own: Result | undefined): void {
  const ratio =
    own && name !== TRELLIS
      ? `${(result.median / own.median).toFixed(1)} × (by CPU ${(result.cpu / own.cpu).toFixed(1)} ×)`
      : "";
  const gate = row.gate?.[name];
  const reached =
    gate && own ? `, gate ${gate} × ${result.median / own.median >= gate ? "reached" : "not reached"}` : "";
  const memory =
    name === TRELLIS && row.memory
      ? `, ${result.peak <= row.memory ? "within" : "over"} ${row.memory} MB`
      : "";
  console.log(
    `  ${name.padEnd(14)} ${result.median.toFixed(2).padStart(10)} ms, CPU ${result.cpu.toFixed(2)} ms, peak ${result.peak} MB${memory}  ${ratio}${reached}`,
  );
}

const median = (numbers: readonly number[]): number =>
  [...numbers].sort((a, b) => a - b)[numbers.length >> 1] ?? 0;

const growthRow = ([people, mentees, mentors]: (typeof GROWTH)[number]): Row => ({
  work: `${people.toLocaleString("en")} people`,
  instance: `program:${mentees}x${mentors}`,
  contenders: { [TRELLIS]: Math.max(2, Math.min(40, Math.ceil(20_000 / people))) },
  turns: people > 20_000 ? 1 : 3,
});

const quick = process.argv.includes("--quick");
const only = process.argv.slice(2).filter((word) => !word.startsWith("--"));
const wanted = (name: string): boolean => only.length === 0 || only.some((word) => name.includes(word));

/** Adds what was just measured to the file; the rest stays as it was measured before. */
function keep(measured: Partial<Report>): void {
  if (quick) return;
  const before = existsSync(RESULTS) ? (JSON.parse(readFileSync(RESULTS, "utf8")) as Report) : NOTHING;
  const works = new Set(measured.rows?.map(({ work }) => work));
  const report: Report = {
    ...before,
    ...measured,
    machine: `${os.cpus().length} × ${os.cpus()[0]?.model ?? "?"}, ${Math.round(os.totalmem() / 2 ** 30)} GB`,
    load: Math.max(before.load, os.loadavg()[0] ?? 0),
    node: process.version,
    on: new Date().toISOString().slice(0, 10),
    rows: [...before.rows.filter(({ work }) => !works.has(work)), ...(measured.rows ?? [])].sort(
      (a, b) => place(a.work) - place(b.work),
    ),
  };
  mkdirSync(path.dirname(RESULTS), { recursive: true });
  writeFileSync(RESULTS, `${JSON.stringify(report, null, 2)}\n`);
}

const NOTHING: Report = { machine: "", load: 0, node: "", on: "", rows: [] };
const place = (work: string): number => [...QUICK, ...REST].findIndex((row) => row.work === work);

try {
  for (const row of [...QUICK, ...(quick ? [] : REST)])
    if (wanted(row.instance) || only.includes(row.work)) keep({ rows: [measure(row)] });
  if (wanted("what-if")) keep({ whatIf: whatIf(quick ? 1000 : 10_000) });
  if (wanted("sweep") && !quick) keep({ sweep: sweep("program:66000x33990") });
  if (wanted("acceptance"))
    keep({ acceptance: acceptance(quick ? 10_000 : 100_000, quick ? 4500 : 45_000, 30) });
  if (wanted("growth") && !quick)
    keep({ growth: GROWTH.map((step) => ({ people: step[0], ...measure(growthRow(step)) })) });
} finally {
  rmSync(folder, { recursive: true });
}
