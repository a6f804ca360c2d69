import { parentPort } from "node:worker_threads";
import { TASKS, type Answer, type Question } from "./tasks.ts";

/** What runs inside the engine's thread: takes a question, answers it, and says how far it is. */
parentPort?.on("message", ({ id, task, input }: Question) => {
  const say = (answer: Answer) => parentPort?.postMessage(answer);
  try {
    const work = TASKS[task] as (input: unknown, onStep: (done: number, of: number) => void) => unknown;
    say({ id, value: work(input, (done, of) => say({ id, done, of })) });
  } catch (error) {
    const { name, message } = error instanceof Error ? error : new Error(String(error));
    say({ id, error: message, name });
  }
});
