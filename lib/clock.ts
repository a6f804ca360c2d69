import { AsyncLocalStorage } from "node:async_hooks";

const shifted = new AsyncLocalStorage<Date>();

/** The present moment. Commands ask here, so that a named world can be lived through in the past. */
export const now = (): Date => new Date(shifted.getStore() ?? Date.now());

/** Runs `work` as if it were `moment`. For worlds and tests only. */
export const at = <T>(moment: Date, work: () => Promise<T>): Promise<T> => shifted.run(moment, work);
