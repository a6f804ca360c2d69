// tsx bench/run.ts CONTENDER INSTANCE ROUNDS: one contender in a process of its own; says what it took as JSON.
import { performance } from "node:perf_hooks";
import { CONTENDERS } from "./contenders.ts";
import { instance } from "./instance.ts";

const [name = "", of = "", rounds = "1"] = process.argv.slice(2);
const solve = await CONTENDERS[name]!(instance(of));
const times: number[] = [];
const cpu: number[] = [];
let total = 0;
for (let round = 0; round < Number(rounds); round++) {
  const begun = performance.now();
  const before = process.cpuUsage();
  total = solve();
  times.push(performance.now() - begun);
  const { user, system } = process.cpuUsage(before);
  cpu.push((user + system) / 1000);
}
console.log(
  JSON.stringify({
    times,
    cpu,
    total,
    peak: process.resourceUsage().maxRSS >> 10,
    version: `Node ${process.version}`,
  }),
);
