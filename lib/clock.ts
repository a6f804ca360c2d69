import { AsyncLocalStorage } from "node:async_hooks";

/** What time it is, in ms. */
type Clock = () => number;
const clocks = new AsyncLocalStorage<Clock>();

/**
 * The present moment: inside a unit of work by the clock of the database, so that machines which disagree about the
 * time agree about what is over (T36); elsewhere by this machine's. Commands ask here, so that a named world can be
 * lived through in the past.
 */
export const now = (): Date => new Date(clocks.getStore()?.() ?? Date.now());

/** Runs `work` as if it were `moment`. For worlds and tests only. */
export const at = <T>(moment: Date, work: () => Promise<T>): Promise<T> =>
  clocks.run(() => moment.getTime(), work);

/** Runs `work` by a clock that says `moment` at this moment and goes on from there, unless it has one already. */
export function goingOnFrom<T>(moment: Date, work: () => Promise<T>): Promise<T> {
  if (clocks.getStore()) return work();
  const since = performance.now(); // of a clock that nobody sets
  return clocks.run(() => moment.getTime() + (performance.now() - since), work);
}

/** Which hour the clocks of a zone show at a moment. */
export const hourIn = (timeZone: string, moment: Date): number =>
  Number(new Intl.DateTimeFormat("en-GB", { hour: "2-digit", hourCycle: "h23", timeZone }).format(moment));
