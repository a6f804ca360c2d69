import { pino } from "pino";

/** One line of JSON an event, on standard error, written before the process can end. */
const log = pino(
  { base: null, timestamp: pino.stdTimeFunctions.isoTime, formatters: { level: (level) => ({ level }) } },
  pino.destination({ dest: 2, sync: true }),
);

/** Writes down that something happened to the installation: words of ours and figures, never what somebody wrote. */
export function note(what: string, figures: Readonly<Record<string, number | string | boolean>> = {}): void {
  log.info(figures, what);
}

/**
 * Writes a bug to the server's log: its name and where it happened, never its message, which may quote what
 * somebody wrote.
 */
export function report(error: unknown): void {
  const code = (error as { code?: unknown } | null)?.code;
  log.error(
    {
      error: error instanceof Error ? error.name : typeof error,
      ...(typeof code === "string" && { code }),
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
