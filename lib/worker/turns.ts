import "server-only";
import { note, report } from "../log.ts";
import {
  TurnBook,
  endAskedTurn,
  faultOf,
  registerClocks,
  takeAskedTurns,
  type Recurs,
} from "../operations/clocks/turns.ts";
import { firstPauses } from "./first-pauses.ts";

export type Clock = Recurs & {
  readonly work: () => Promise<unknown>;
  /** What a turn does that an owner asked for, where it is more than its work. */
  readonly asked?: () => Promise<unknown>;
};

const ASKED_MS = 2_000;

/**
 * Starts clocks, each waiting for its own last turn, also for that of a process before. A database that is away is met
 * again at the next turn.
 */
export async function start(clocks: readonly Clock[]): Promise<void> {
  again(ASKED_MS, ASKED_MS, () => quietly(() => takeTurnsAskedFor(clocks)));
  const book = new TurnBook();
  const pauses = firstPauses(clocks, (await quietly(() => registerClocks(clocks))) ?? new Map());
  for (const clock of clocks) {
    const every = clock.everySeconds * 1000;
    again(pauses.get(clock.name) ?? every, every, async () => {
      const began = performance.now();
      const fault = await turn(clock.name, clock.work);
      await quietly(() => book.note(clock, performance.now() - began, fault));
    });
  }
}

/** The turns that owners asked for; gives how many. */
export async function takeTurnsAskedFor(clocks: readonly Clock[]): Promise<number> {
  const waiting = await takeAskedTurns(clocks.map(({ name }) => name));
  for (const { id, clock: name } of waiting) {
    const clock = clocks.find((each) => each.name === name);
    await endAskedTurn(id, name, clock ? await turn(name, clock.asked ?? clock.work) : "Unknown");
  }
  return waiting.length;
}

/** The name of what went wrong; null when nothing did. */
async function turn(clock: string, work: () => Promise<unknown>): Promise<string | null> {
  try {
    await work();
    return null;
  } catch (error) {
    report(error);
    note("a clock goes on at its next turn", { clock });
    return faultOf(error);
  }
}

/** What only tells of the work must not end it. */
const quietly = <T>(work: () => Promise<T>): Promise<T | void> => work().catch(report);

function again(firstMs: number, everyMs: number, work: () => Promise<unknown>): void {
  const after = (pauseMs: number) =>
    setTimeout(() => void work().finally(() => after(everyMs)), pauseMs).unref();
  after(firstMs);
}
