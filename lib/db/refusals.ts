import { Conflict, Forbidden, Invalid, NoRoom, NotFound, type ExpectedError } from "../errors.ts";
import { messagesIn, type Messages } from "../words/catalogue.ts";
import { say } from "../words/said.ts";
import { sqlState } from "../sql-state.ts";

/** What the database's own rules say to a person. SQLSTATEs are set in the migration `wall_triggers`. */
const REFUSED = messagesIn("en").errors.refused;
type Rule = keyof Messages["errors"]["refused"];

/** The expected failure behind a database error, if it is one. */
export function refusal(error: unknown): ExpectedError | undefined {
  const state = sqlState(error);
  if (!state) return undefined;
  if (Object.hasOwn(REFUSED, state)) return new Conflict(say(`refused.${state as Rule}`));
  if (state === "53100") return new NoRoom();
  if (state === "22P02") return new NotFound(); // what is no id is nothing's id
  if (state === "22021" || state === "22P05") return new Invalid(say("character"));
  return state === "42501" ? new Forbidden() : undefined;
}

/** PostgreSQL ended a transaction so that another could go on: a deadlock, or two that cannot both be so. */
export const isVictim = (error: unknown): boolean =>
  (error as { code?: unknown }).code === "P2034" || ["40001", "40P01"].includes(sqlState(error) ?? "");
