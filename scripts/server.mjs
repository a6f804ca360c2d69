import { fork } from "node:child_process";
import http from "node:http";
import path from "node:path";
import { createInterface } from "node:readline";
import { pathToFileURL } from "node:url";
import { nextCli } from "./build.mjs";
import { drain } from "./drain.mjs";
import { root } from "./place.mjs";
import { supervise, untilItAnswers } from "./supervise.mjs";

const withParent = pathToFileURL(path.join(root, "scripts", "with-parent.mjs")).href;

/** Longer than a balancer keeps a connection for the next request (nginx and the large clouds' 60 s), in ms. */
const KEEP_ALIVE = 70_000;

/** Next's own greeting names addresses; ours says more. */
const GREETING = /^\s*(▲|✓|- |$)/;

/**
 * Serves the built pages (`dev`: the sources) and starts the server again when it dies. `log`: a stream for what it
 * says; without one, this program's own.
 */
export function serve({ port, env, dev = false, log, onDeath, onBack, onGivenUp }) {
  let ready = false;
  return supervise({
    launch() {
      const keep = dev ? [] : ["--keepAliveTimeout", String(KEEP_ALIVE)];
      const child = fork(nextCli, [dev ? "dev" : "start", "--port", String(port), ...keep], {
        cwd: root,
        execArgv: ["--import", withParent],
        env: {
          ...process.env,
          NODE_ENV: dev ? "development" : "production",
          NEXT_TELEMETRY_DISABLED: "1",
          ...env,
        },
        stdio: ["ignore", "pipe", log ? "pipe" : "inherit", "ipc"],
      });
      child.stderr?.pipe(log, { end: false });
      createInterface({ input: child.stdout }).on("line", (line) => {
        if (dev ? ready : !GREETING.test(line)) (log ?? process.stdout).write(`${line}\n`);
      });
      return child;
    },
    async ready(signal) {
      await untilItAnswers(() => knock(port), signal);
      ready = true;
    },
    patience: 30_000,
    stopSignal: "SIGTERM",
    beforeStop: (child) => drain(child, Number(process.env.TRELLIS_DRAIN_SECONDS || 0)),
    onDeath,
    onBack,
    onGivenUp,
  });
}

/** It listens before it can answer. */
function knock(port) {
  return new Promise((resolve, reject) => {
    http
      .get({ port, host: "127.0.0.1", path: "/live", agent: false }, (answer) => {
        answer.resume().once("end", () => (answer.statusCode === 200 ? resolve() : reject(new Error())));
      })
      .once("error", reject);
  });
}
