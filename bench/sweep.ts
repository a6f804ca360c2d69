import { openMarket } from "@/lib/matching/solve/market.ts";
import { instance } from "./instance.ts";
import { processor } from "./processor.ts";
import type { Sweep } from "./report.ts";

/** One pass of the kernel over every pair, nothing skipped: what reading all scores once costs. */
export function sweep(name: string): Sweep {
  const { engine } = openMarket(instance(name));
  const begun = processor();
  for (let row = 0; row < engine.rows.value; row++) engine.sweepAttributes(row);
  const pass = processor() - begun;
  console.log(`\nOne pass over all pairs of ${name}: ${pass.toFixed(0)} ms`);
  return { instance: name, pass };
}
