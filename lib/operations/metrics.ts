import "server-only";
import { subscribe } from "node:diagnostics_channel";
import { createServer, type IncomingMessage, type ServerResponse } from "node:http";
import { Counter, Gauge, Histogram, Registry, collectDefaultMetrics } from "prom-client";
import { note } from "../log.ts";
import { readiness } from "./readiness.ts";

const kept = globalThis as { trellisMetrics?: true };

/**
 * Figures for Prometheus on a port of their own, which a balancer does not publish. They count requests by method and
 * kind of answer: no address, no person.
 */
export function serveMetrics(port: number): void {
  if (kept.trellisMetrics) return;
  kept.trellisMetrics = true;
  const register = new Registry();
  collectDefaultMetrics({ register });
  countRequests(register, port);
  new Gauge({
    name: "trellis_check",
    help: "1 where a check of /ready says ok",
    labelNames: ["check"],
    registers: [register],
    async collect() {
      const { checks, outboxSeconds } = await readiness();
      for (const [check, said] of Object.entries(checks)) this.set({ check }, said === "ok" ? 1 : 0);
      outboxAge.set(outboxSeconds ?? Number.NaN);
    },
  });
  const outboxAge = new Gauge({
    name: "trellis_outbox_oldest_seconds",
    help: "How long the oldest mail that should have left has waited",
    registers: [register],
  });
  createServer((request, response) => void answer(register, request, response))
    .listen(port, process.env["TRELLIS_METRICS_HOST"] ?? "127.0.0.1")
    .on("error", (error) => note("metrics are not served", { port, reason: error.name }))
    .unref();
}

async function answer(register: Registry, request: IncomingMessage, response: ServerResponse): Promise<void> {
  if (request.url !== "/metrics") return void response.writeHead(404).end();
  const text = await register.metrics().catch(() => null);
  response.writeHead(text === null ? 500 : 200, { "Content-Type": register.contentType }).end(text ?? "");
}

type Message = { request: IncomingMessage; response: ServerResponse };

function countRequests(register: Registry, ownPort: number): void {
  const labelNames = ["method", "status"];
  const requests = new Counter({ name: "trellis_requests_total", help: "Answers given", labelNames, registers: [register] }); // prettier-ignore
  const seconds = new Histogram({ name: "trellis_request_seconds", help: "Time until an answer was whole", labelNames, registers: [register], buckets: [0.01, 0.03, 0.1, 0.3, 1, 3, 10] }); // prettier-ignore
  const started = new WeakMap<IncomingMessage, number>();
  subscribe("http.server.request.start", (message) => {
    started.set((message as Message).request, performance.now());
  });
  subscribe("http.server.response.finish", (message) => {
    const { request, response } = message as Message;
    if (request.socket.localPort === ownPort) return;
    const labels = { method: request.method ?? "", status: `${Math.floor(response.statusCode / 100)}xx` };
    requests.inc(labels);
    seconds.observe(labels, (performance.now() - (started.get(request) ?? performance.now())) / 1000);
  });
}
