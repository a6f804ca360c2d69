import { readFileSync, writeFileSync } from "node:fs";
import type { Report } from "./report.ts";

const DOCUMENT = "docs/matching.md";
const HEADING = "## Measured\n";

/** Writes what was measured into the document that explains the engine, in place of what stood there. */
export function writeMeasured(report: Report): void {
  const text = readFileSync(DOCUMENT, "utf8");
  const before = text.slice(0, text.indexOf(HEADING));
  writeFileSync(DOCUMENT, `${before}${HEADING}\n${section(report)}`);
}

const section = (report: Report): string =>
  [
    `\`npm run bench:matching\` on ${report.machine}, Node ${report.node.slice(1)}, ${report.on}. Contenders take turns in processes of their own and must reach the same total. Medians; “CPU” is processor time, which minds less what else the machine does (${report.load.toFixed(0)} wanted its processors when this was measured). Rows with a date were measured on that day. SciPy gets the finished matrix, with a column for every place, for nothing; Trellis starts from answers where it says so and ends with its proof.`,
    table(report),
    ...(report.whatIf ? [whatIf(report.whatIf)] : []),
    ...(report.acceptance ? [deferred(report.acceptance)] : []),
    ...(report.sweep ? [pass(report)] : []),
    "![Processor time of a best matching with its proof, from 50 to 100,000 people](matching-growth.svg)",
    "",
  ].join("\n\n");

function table({ rows, on: today }: Report): string {
  const lines = rows.flatMap(({ work: named, on = today, gate, results }) => {
    const work = on === today ? named : `${named} (${on})`;
    const own = results["trellis"];
    if (!own) return [];
    const peers = Object.entries(results).filter(([name]) => name !== "trellis");
    const said = peers.length ? peers : ([["", undefined]] as const);
    return said.map(([name, peer]) => {
      const wall = peer ? peer.median / own.median : 0;
      const asked = name ? gate[name] : undefined;
      const reached = asked ? `${asked} × ${wall >= asked ? "reached" : "**not reached**"}` : "";
      const other = peer ? `${name} ${time(peer.median)}, CPU ${time(peer.cpu)}, ${peer.peak} MB` : "";
      const ratio = peer ? `${round(wall)} × (CPU ${round(peer.cpu / own.cpu)} ×)` : "";
      return `| ${work} | ${time(own.median)} | ${time(own.cpu)} | ${own.peak} MB | ${other} | ${ratio} | ${reached} |`;
    });
  });
  return [
    "| work | Trellis | CPU | peak | against | ratio | gate |",
    "| --- | --- | --- | --- | --- | --- | --- |",
    ...lines,
  ].join("\n");
}

const whatIf = ({ rows, fresh, changes }: NonNullable<Report["whatIf"]>): string =>
  `**What if**, ${rows.toLocaleString("en")} mentees, against ${time(fresh)} from nothing: ${changes
    .map(
      ({ change, median, most }) =>
        `${change} ${time(median)} (95 of 100 within ${time(most)}), ${round(fresh / median)} ×`,
    )
    .join("; ")}.`;

const deferred = ({ rows, wishes, took, pass }: NonNullable<Report["acceptance"]>): string =>
  `**Deferred acceptance** of ${rows.toLocaleString("en")} people who rank ${wishes} each: ${time(took)} of processor time, ${round(took / pass)} times one pass that reads the lists; nobody blocks.`;

function pass({ sweep, rows }: Report): string {
  const own = rows.find((row) => row.instance === sweep?.instance)?.results["trellis"];
  const multiple = own && sweep ? `; the whole run took ${round(own.cpu / sweep.pass)} such passes` : "";
  return `**One pass** of the kernel over all 2.2 billion pairs of 100,000 people, nothing skipped: ${time(sweep?.pass ?? 0)} of processor time${multiple}.`;
}

const round = (number: number): string => (number < 10 ? number.toFixed(1) : number.toFixed(0));
const time = (ms: number): string => (ms >= 1000 ? `${round(ms / 1000)} s` : `${round(ms)} ms`);
