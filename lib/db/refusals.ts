import { Conflict, Forbidden, Invalid, NoRoom, NotFound, type ExpectedError } from "../errors.ts";
import { messagesIn, type Messages } from "../words/catalogue.ts";
import { say } from "../words/said.ts";

/** What the database's own rules say to a person. SQLSTATEs are set in the migration `wall_triggers`. */
const REFUSED = messagesIn("en").errors.refused;
type Rule = keyof Messages["errors"]["refused"];

/** The SQLSTATE of a database error, wherever the driver put it. */
function sqlState(error: unknown): string | undefined {
  for (let e = error as Record<string, unknown> | undefined, depth = 0; e && depth < 6; depth++) {
    for (const key of ["originalCode", "code"]) {
      const code = e[key];
      if (typeof code === "string" && /^([0-9A-Z]{5})$/.test(code) && !/^P\d{4}$/.test(code)) return code;
    }
    const meta = e["meta"] as Record<string, unknown> | undefined;
    e = (meta?.["driverAdapterError"] ?? e["cause"]) as Record<string, unknown> | undefined;
  }
  return undefined;
}

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
