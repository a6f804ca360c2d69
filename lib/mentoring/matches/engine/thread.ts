import "server-only";
import path from "node:path";
import { pathToFileURL } from "node:url";
import { Worker } from "node:worker_threads";
import type { Answer, Task, Tasks } from "./tasks.ts";

/**
 * The engine runs in threads of their own, so that a page is served as quickly while a cohort is being matched: one
 * for runs, one for the questions of a board. A thread does one thing after the other, and starts when first asked.
 */
type Line = "runs" | "board";
type Waiting = {
  resolve: (value: unknown) => void;
  reject: (error: Error) => void;
  onStep: ((done: number, of: number) => void) | undefined;
};
type Thread = { worker: Worker; waiting: Map<number, Waiting>; next: number };

const kept = globalThis as { trellisEngine?: Partial<Record<Line, Thread>> };

function start(line: Line): Thread {
  const file = pathToFileURL(
    path.join(/* turbopackIgnore: true */ process.cwd(), "lib/mentoring/matches/engine/main.ts"),
  ).href;
  // TypeScript like everything else, which Node 20 reads with tsx. No environment: neither the master key's place
  // nor an address of the database is the engine's business.
  const boot = `import("tsx/esm/api").then(({ register }) => (register(), import(${JSON.stringify(file)})))`;
  const worker = new Worker(boot, { eval: true, env: {} });
  const thread: Thread = { worker, waiting: new Map(), next: 0 };
  const end = (error: Error) => {
    if (kept.trellisEngine?.[line] === thread) delete kept.trellisEngine[line];
    for (const each of thread.waiting.values()) each.reject(error);
    thread.waiting.clear();
  };
  worker.on("message", (answer: Answer) => {
    const waiting = thread.waiting.get(answer.id);
    if (!waiting) return;
    if ("done" in answer) return waiting.onStep?.(answer.done, answer.of);
    thread.waiting.delete(answer.id);
    if ("error" in answer) waiting.reject(Object.assign(new Error(answer.error), { name: answer.name }));
    else waiting.resolve(answer.value);
    if (thread.waiting.size === 0) worker.unref();
  });
  worker.on("error", end);
  worker.on("exit", () => end(new Error("The engine's thread ended")));
  return thread;
}

/** Asks the engine. Rejects with the thread's error, by name, or when `signal` calls it off. */
export function askEngine<K extends Task>(
  line: Line,
  task: K,
  input: Parameters<Tasks[K]>[0],
  { onStep, signal }: { onStep?: (done: number, of: number) => void; signal?: AbortSignal } = {},
): Promise<ReturnType<Tasks[K]>> {
  const thread = ((kept.trellisEngine ??= {})[line] ??= start(line));
  const id = thread.next++;
  return new Promise((resolve, reject) => {
    thread.waiting.set(id, { resolve: resolve as (value: unknown) => void, reject, onStep });
    // a computation cannot be asked to stop; its thread is ended, and the next question starts another
    signal?.addEventListener("abort", () => void thread.worker.terminate(), { once: true });
    thread.worker.ref();
    thread.worker.postMessage({ id, task, input });
  });
}

/** Ends the threads; for scripts and tests. */
export async function stopEngine(): Promise<void> {
  const threads = Object.values(kept.trellisEngine ?? {});
  await Promise.all(threads.map((thread) => thread.worker.terminate()));
}
