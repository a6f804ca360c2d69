/** Runs once in every server process, after the build. */
export async function register(): Promise<void> {
  if (process.env["NEXT_RUNTIME"] !== "nodejs") return;
  const metricsPort = Number(process.env["TRELLIS_METRICS_PORT"] ?? 0);
  if (metricsPort > 0) (await import("./lib/operations/metrics.ts")).serveMetrics(metricsPort);
  // Where a process of its own does what waits, the pages leave it alone.
  if (process.env["TRELLIS_CLOCKS"] === "0") return;
  const { startClocks } = await import("./lib/worker/recurring.ts");
  startClocks();
}
