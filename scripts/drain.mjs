import { subscribe } from "node:diagnostics_channel";
import { once } from "node:events";
import { setTimeout as pause } from "node:timers/promises";

/** Who looks how the server is, rather than wanting something of it. */
const PROBES = new Set(["/ready", "/live"]);
/** Nobody came for so long: nobody is left who waits to be accepted. In ms. */
const QUIET = 1_000;
/** A balancer that does not look at /ready is not waited for. In ms. */
const LONGEST = 10_000;

/**
 * Before a server is told to end: it goes on answering and says at /ready that it will stop, for as many seconds as a
 * balancer needs to notice, and then until nobody comes any more. Under load connections wait to be accepted, and whoever
 * still waits when the port is closed is refused.
 */
export async function drain(child, seconds) {
  if (seconds <= 0 || !child.connected) return;
  child.send("drain");
  await pause(seconds * 1000);
  if (!child.connected) return;
  child.send("quiet?");
  const enough = AbortSignal.timeout(LONGEST);
  const told = once(child, "message", { signal: enough }); // it tells nothing else
  await Promise.race([told, once(child, "exit", { signal: enough })]).catch(() => {});
}

/**
 * The server's side of it. That it will stop is said before Next is asked anything, so that a balancer hears it in time
 * however much there is to do.
 */
export function goWithoutFailingAnybody() {
  let draining = false;
  let ending = false;
  let lastCame = 0;
  let server;
  process.on("message", (message) => {
    if (message === "drain") draining = true;
    if (message !== "quiet?") return;
    const asking = setInterval(() => {
      if (performance.now() - lastCame < QUIET) return;
      clearInterval(asking);
      process.send?.("quiet");
    }, 100);
  });
  // Next waits for every connection to end, and a balancer that keeps one open would make it wait for ever.
  process.once("SIGTERM", () => {
    draining = ending = true;
    setInterval(() => server?.closeIdleConnections(), 100).unref();
  });
  subscribe("http.server.request.start", (asked) => {
    if (!PROBES.has(asked.request.url)) lastCame = performance.now();
    if (ending) asked.response.shouldKeepAlive = false;
    if (server === asked.server) return;
    server = asked.server;
    const [answer] = server.listeners("request");
    server.removeAllListeners("request").on("request", (request, response) => {
      if (draining && request.url === "/ready") return void response.writeHead(503, JSON_TYPE).end(STOPPING);
      answer.call(server, request, response);
    });
  });
}
const JSON_TYPE = { "Content-Type": "application/json" };
const STOPPING = JSON.stringify({ ready: false, checks: { serving: "stopping" } });
