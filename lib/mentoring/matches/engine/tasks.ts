import { adviceOn, aimsOn, choicesOn, matrixOn, openBoard, tryOn, unmatchedOn } from "./board.ts";
import { estimate } from "../../../matching/estimate.ts";
import { account, formCohort } from "./cohort.ts";
import { settle } from "./settle.ts";

/** Everything the engine can be asked from outside its thread. */
export const TASKS = {
  settle,
  openBoard,
  unmatchedOn,
  choicesOn,
  matrixOn,
  tryOn,
  aimsOn,
  adviceOn,
  estimate,
  formCohort,
  account,
} as const;

export type Tasks = typeof TASKS;
export type Task = keyof Tasks;
export type Question = { id: number; task: Task; input: unknown };
export type Answer =
  | { id: number; done: number; of: number }
  | { id: number; value: unknown }
  | { id: number; error: string; name: string };
