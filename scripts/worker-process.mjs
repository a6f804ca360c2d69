import { fork } from "node:child_process";
import path from "node:path";
import { pathToFileURL } from "node:url";
import { root } from "./place.mjs";
import { supervise } from "./supervise.mjs";

const withParent = pathToFileURL(path.join(root, "scripts", "with-parent.mjs")).href;

/** Runs the clocks in a process of their own, and starts it again when it dies. */
export function superviseWorker(env, { onDeath, onBack, onGivenUp }) {
  let child;
  return supervise({
    launch() {
      const execArgv = ["--conditions=react-server", "--import", "tsx", "--import", withParent];
      child = fork(path.join(root, "scripts", "worker.ts"), [], {
        cwd: root,
        execArgv,
        env: { ...process.env, NODE_ENV: "production", ...env },
      });
      return child;
    },
    ready: () => new Promise((resolve) => child.once("message", resolve)),
    patience: 30_000,
    stopSignal: "SIGTERM",
    onDeath,
    onBack,
    onGivenUp,
  });
}
