import { pino } from "pino";
import { sqlState } from "./sql-state.ts";

const MOST_KEPT = 1_000_000;

/** Written before the process can end. A line that finds no room on its disk must not end what it tells of; it waits, and of those that wait the oldest megabyte. */
const output = pino.destination({ dest: 2, sync: true, maxLength: MOST_KEPT });
output.on("error", () => undefined);

/** One line of JSON an event, on standard error. */
const log = pino(
  { base: null, timestamp: pino.stdTimeFunctions.isoTime, formatters: { level: (level) => ({ level }) } },
  output,
);

/** Writes down that something happened to the installation: words of ours and figures, never what somebody wrote. */
export function note(what: string, figures: Readonly<Record<string, number | string | boolean>> = {}): void {
  log.info(figures, what);
}

/**
 * Writes a bug to the server's log: its name, its codes and where it happened, never its message, which may quote what
 * somebody wrote.
 */
export function report(error: unknown): void {
  const code = (error as { code?: unknown } | null)?.code;
  const state = sqlState(error);
  log.error(
    {
      error: error instanceof Error ? error.name : typeof error,
      ...(typeof code === "string" && { code }),
      ...(state && state !== code && { sqlState: state }),
      at: framesOf(error),
    },
    "unexpected",
  );
}

const framesOf = (error: unknown): string[] =>
  error instanceof Error
    ? (error.stack ?? "")
        .split("\n")
        .filter((line) => /^\s+at /.test(line))
        .slice(0, 6)
        .map((line) => line.trim())
    : [];
