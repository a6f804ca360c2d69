// npm run bench:chart: draws docs/matching-growth.svg from bench/results/matching.json, and writes its figures into
// docs/matching.md.
import { readFileSync, writeFileSync } from "node:fs";
import { writeMeasured } from "./measured.ts";
import type { Report } from "./report.ts";

const WIDTH = 720;
const HEIGHT = 400;
const PLOT = { left: 84, right: 24, top: 44, bottom: 52 };

const report = JSON.parse(readFileSync("bench/results/matching.json", "utf8")) as Report;
const { growth = [], machine, node, on } = report;
const points = growth.flatMap(({ people, results }) => {
  const own = results["trellis"];
  return own ? [{ people, seconds: own.cpu / 1000, peak: own.peak }] : [];
});

const decades = (from: number, to: number): number[] =>
  Array.from({ length: to - from + 1 }, (_, k) => 10 ** (from + k));
const TICKS_Y = decades(-4, 1);
const TICKS_X = [50, 100, 500, 1000, 5000, 10_000, 50_000, 100_000];
const along = (value: number, low: number, high: number, start: number, end: number): string =>
  (start + (Math.log(value / low) / Math.log(high / low)) * (end - start)).toFixed(1);
const x = (people: number): string => along(people, 40, 125_000, PLOT.left, WIDTH - PLOT.right);
const y = (seconds: number): string => along(seconds, 1e-4, 10, HEIGHT - PLOT.bottom, PLOT.top);
const words = (seconds: number): string =>
  seconds >= 1 ? `${+seconds.toPrecision(2)} s` : `${+(1000 * seconds).toPrecision(2)} ms`;

const svg = `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 ${WIDTH} ${HEIGHT}" role="img" aria-label="Time of a best matching with its proof, from 50 to 100,000 people">
<style>
  text { font: 13px "Inter Variable", Inter, system-ui, sans-serif; fill: oklch(0.47 0.02 250) }
  .title { font-size: 15px; font-weight: 600; fill: oklch(0.24 0.02 250) }
  .grid { stroke: oklch(0.905 0.008 95) }
  .line { fill: none; stroke: oklch(0.46 0.09 160); stroke-width: 2.5 }
  .dot { fill: oklch(0.46 0.09 160) }
  @media (prefers-color-scheme: dark) {
    text { fill: oklch(0.74 0.01 250) }
    .title { fill: oklch(0.95 0.006 95) }
    .grid { stroke: oklch(0.32 0.015 250) }
    .line { stroke: oklch(0.76 0.1 160) }
    .dot { fill: oklch(0.76 0.1 160) }
  }
</style>
<text class="title" x="${PLOT.left}" y="22">Best matching with its proof: processor time by people taking part</text>
${TICKS_Y.map(
  (tick) =>
    `<path class="grid" d="M${PLOT.left} ${y(tick)}H${WIDTH - PLOT.right}"/><text x="${PLOT.left - 10}" y="${+y(tick) + 4}" text-anchor="end">${words(tick)}</text>`,
).join("\n")}
${TICKS_X.map((tick) => `<text x="${x(tick)}" y="${HEIGHT - 30}" text-anchor="middle">${tick.toLocaleString("en")}</text>`).join("\n")}
<path class="line" d="M${points.map(({ people, seconds }) => `${x(people)} ${y(seconds)}`).join("L")}"/>
${points.map(({ people, seconds, peak }) => `<circle class="dot" cx="${x(people)}" cy="${y(seconds)}" r="4"><title>${people.toLocaleString("en")} people: ${words(seconds)}, ${peak} MB</title></circle>`).join("\n")}
${points
  .filter((_, k) => k === 0 || k === points.length - 1)
  .map(
    ({ people, seconds }) =>
      `<text x="${x(people)}" y="${+y(seconds) - 12}" text-anchor="${people > 1000 ? "end" : "start"}">${words(seconds)}</text>`,
  )
  .join("\n")}
<text x="${PLOT.left}" y="${HEIGHT - 8}">Mentees and mentors two to one, one thread; ${machine}, Node ${node.slice(1)}, ${on}</text>
</svg>
`;
writeFileSync("docs/matching-growth.svg", svg);
writeMeasured(report);
