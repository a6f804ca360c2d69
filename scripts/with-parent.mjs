// Loaded into the server before its own code.
import { subscribe } from "node:diagnostics_channel";
import { fstatSync, readFileSync, writeSync } from "node:fs";
import { refuseLargeBodies } from "./body-limit.mjs";
import { goWithoutFailingAnybody } from "./drain.mjs";
import { takeTurns } from "./fair-turns.mjs";

// It ends when the process that started it is gone, even by kill -9, so that nothing keeps the port.
// Whoever is being answered has a moment; what still goes on then has nobody to tell, nor a log to write into.
const A_MOMENT = 10_000; // ms
process.once("disconnect", () => {
  process.kill(process.pid, "SIGTERM");
  setTimeout(() => process.exit(1), A_MOMENT).unref();
});

/**
 * Who somebody is on the network, as far as can be believed: each proxy of ours adds the address it saw at the end of
 * `X-Forwarded-For`, and what stands before those was written by the client. With no proxy it is all the client's.
 */
const standing = JSON.parse(readFileSync(new URL("../lib/standing-headers.json", import.meta.url), "utf8"));
refuseLargeBodies(standing);
goWithoutFailingAnybody();
takeTurns();
const proxies = Number(process.env.TRELLIS_TRUSTED_PROXIES ?? 1);
subscribe("http.server.request.start", ({ request, response }) => {
  // Next's own redirects come before next.config.js and proxy.ts; everything later sets these again.
  for (const [name, value] of Object.entries(standing)) response.setHeader(name, value);
  response.setHeader("Cache-Control", "private, no-store");
  const hops = (request.headers["x-forwarded-for"] ?? "").split(",").map((hop) => hop.trim());
  const seen = proxies > 0 ? hops.at(-proxies) : "";
  request.headers["x-forwarded-for"] = seen || request.socket.remoteAddress || "unknown";
  if (proxies === 0) delete request.headers["x-forwarded-host"];
});

/**
 * Next writes errors of pages to the console with their messages, and a message may quote what somebody wrote. In
 * production only the name of an error and where it happened are written, as lib/log.ts does.
 */
if (process.env.NODE_ENV === "production")
  console.error = (...parts) => {
    const told = parts.map(withoutWords).filter((part) => part !== "");
    const warning = /^\(node:\d+\) (\w+)/.exec(parts[0])?.[1]; // Node's own, of a library's ways
    const what = warning
      ? { level: "warn", warning, msg: "Node warns" }
      : { level: "error", told, msg: "unexpected" };
    write(`${JSON.stringify({ time: new Date().toISOString(), ...what })}\n`);
  };

// A log that finds no room on its disk ends nothing, and is written again when there is room.
for (const stream of [process.stdout, process.stderr]) stream.on("error", () => {});
const straight = fstatSync(2).isFile() || fstatSync(2).isCharacterDevice();
function write(line) {
  if (!straight) return void process.stderr.write(line);
  try {
    writeSync(2, line);
  } catch {
    // there is nowhere to say it
  }
}

function withoutWords(part) {
  if (part instanceof Error) {
    const at = (part.stack ?? "").split("\n").filter((line) => /^\s+at /.test(line));
    return {
      error: part.name,
      ...(typeof part.code === "string" && { code: part.code }),
      ...(typeof part.digest === "string" && { digest: part.digest }),
      at: at.slice(0, 6).map((line) => line.trim()),
    };
  }
  return typeof part === "string" && /^[\w ⨯:.[\]-]{0,80}$/.test(part) ? part.trim() : "";
}
