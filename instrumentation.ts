/** Whoever starts the process need not try again: it would end the same way. Known to `scripts/supervise.mjs`. */
const NOT_AS_SET = 78;

/** Runs once in every server process, after the build. */
export async function register(): Promise<void> {
  if (process.env["NEXT_RUNTIME"] !== "nodejs") return;
  const { env } = await import("./lib/env.ts");
  try {
    env();
  } catch (error) {
    console.error(error instanceof Error ? error.message : error);
    process.exit(NOT_AS_SET); // rather than answer everybody with an error
  }
  const metricsPort = Number(process.env["TRELLIS_METRICS_PORT"] ?? 0);
  if (metricsPort > 0) (await import("./lib/operations/metrics.ts")).serveMetrics(metricsPort);
  // Where a process of its own does what waits, the pages leave it alone.
  if (process.env["TRELLIS_CLOCKS"] === "0") return;
  const { startClocks } = await import("./lib/worker/recurring.ts");
  startClocks();
}
