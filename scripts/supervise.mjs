import { setTimeout as pause } from "node:timers/promises";

const FIRST_PAUSE = 100;
const LONGEST_PAUSE = 1000;
/** What is being answered may take this long to end. */
const LONGEST_END = 20_000;
/** The code of a process that cannot run as it is set up (EX_CONFIG of sysexits.h); it has said why. */
const NOT_AS_SET = 78;

/**
 * Keeps one process running. `launch` spawns it, `ready` resolves when it answers; a death that nobody asked
 * for starts it again; `beforeStop` is awaited before the signal to stop. Rejects when it cannot be started in
 * `patience` ms the first time; afterwards `onGivenUp` is called when it cannot be brought back in `backWithin` ms.
 */
export async function supervise({
  launch,
  ready,
  patience,
  backWithin = patience,
  stopSignal,
  beforeStop,
  onDeath,
  onBack,
  onGivenUp,
}) {
  let child;
  let stopping = false;

  async function startOnce() {
    const next = launch();
    const gone = new Promise((resolve) => {
      next.once("exit", (code, signal) => resolve(signal ?? code));
      next.once("error", (error) => resolve(error.message));
    });
    child = { process: next, gone };
    const wait = new AbortController();
    try {
      await Promise.race([ready(wait.signal), gone.then((how) => Promise.reject(new NotAnswered(how)))]);
    } finally {
      wait.abort();
    }
    void gone.then((how) => stopping || revive(how));
  }

  async function startWithin(ms) {
    const deadline = performance.now() + ms; // whatever happens to the time of day
    for (let wait = FIRST_PAUSE; !stopping; wait = Math.min(wait * 2, LONGEST_PAUSE)) {
      try {
        return await startOnce();
      } catch (error) {
        if (error.how === NOT_AS_SET || performance.now() + wait > deadline) throw error;
        await pause(wait);
      }
    }
  }

  async function revive(how) {
    onDeath?.(how);
    try {
      await startWithin(backWithin);
      if (!stopping) onBack?.();
    } catch (error) {
      onGivenUp?.(error);
    }
  }

  await startWithin(patience);
  return {
    get pid() {
      return child.process.pid;
    },
    async stop() {
      stopping = true;
      if (!alive(child.process)) return;
      await beforeStop?.(child.process);
      child.process.kill(stopSignal);
      const late = setTimeout(() => child.process.kill("SIGKILL"), LONGEST_END);
      await child.gone;
      clearTimeout(late);
    },
  };
}

class NotAnswered extends Error {
  constructor(how) {
    super(how === NOT_AS_SET ? "cannot run as it is set up" : `ended (${how}) before it answered`);
    this.how = how;
  }
}

const alive = (process) => process.exitCode === null && process.signalCode === null;

/** Calls `probe` until it stops throwing; ends quietly when `signal` is aborted. */
export async function untilItAnswers(probe, signal) {
  while (!signal.aborted) {
    try {
      return await probe();
    } catch {
      await pause(50);
    }
  }
}
