import { ENGINE } from "./engine-bytes.ts";

/** The kernels (see `kernels/engine.ts`): numbers they keep, and what they do. */
export type Engine = Record<Place | Setting, { value: number }> & {
  readonly memory: WebAssembly.Memory;
  /** How many columns it gathered. */
  readonly scan: (row: number, lowest: number, reach: number) => number;
  readonly noticePrice: (column: number) => void;
  readonly sweepAttributes: (row: number) => void;
  readonly greatestScore: (from: number, end: number) => number;
  readonly openAuction: () => void;
  readonly beginAuction: () => void;
  readonly auction: (turns: number) => number;
};

/** Where an array begins. */
export type Place =
  | ("prices" | "gathered" | "scores" | "values" | "blocks" | "rowCodes" | "planes" | "kinds" | "pieces")
  | ("exclusionStarts" | "exclusions" | "tables" | "shared" | "lowestPrices" | "firstOf" | "nextOf" | "lanes")
  | ("buckets" | "lists" | "listStarts" | "listLengths" | "bounds" | "columnOf")
  | ("placeStarts" | "placePrices" | "placeRows");

type Setting =
  | ("fineness" | "width" | "count" | "best" | "floor" | "blockCount" | "planeCount" | "step" | "exact")
  | ("base" | "baseSteps" | "narrowPieces" | "scoringPieces" | "pieceCount" | "sharedStride" | "rows")
  | ("epsilon" | "kind" | "listRoom" | "bids" | "scans" | "reach" | "reachStep");

let compiled: WebAssembly.Module | undefined;

/** An engine that is not needed any more, while the collector leaves it: new memory costs more than a small problem. */
let idle: WeakRef<Engine> | undefined;

export function retire(engine: Engine): void {
  idle = new WeakRef(engine);
}

/** An engine that may have been used before; its memory has to be written before it is read. */
export function takeEngine(): Engine {
  const used = idle?.deref();
  idle = undefined;
  return used ?? startEngine();
}

/** So much is sooner wiped than asked for anew. */
const SOON_WIPED = 2 ** 22;

/** An engine whose memory is all zeros. */
export function takeCleanEngine(): Engine {
  const used = idle?.deref();
  if (!used || used.memory.buffer.byteLength > SOON_WIPED) return startEngine();
  idle = undefined;
  new Uint8Array(used.memory.buffer).fill(0);
  return used;
}

/** A fresh engine with a memory of its own, all zeros; the kernels are compiled once. */
function startEngine(): Engine {
  compiled ??= new WebAssembly.Module(Uint8Array.from(atob(ENGINE), (char) => char.charCodeAt(0)));
  return new WebAssembly.Instance(compiled).exports as unknown as Engine;
}

const LINE = 64;

/** Gives every array its place in the engine's memory, and `numbers` and `bytes` to fill and read them. */
export function layOut(engine: Engine, sizes: Partial<Record<Place, number>>) {
  const addresses: Partial<Record<Place, number>> = {};
  let end = 16 * LINE;
  for (const place of Object.keys(sizes) as Place[]) {
    addresses[place] = engine[place].value = end;
    end += Math.ceil((sizes[place]! + 1) / LINE) * LINE;
  }
  const missing = Math.ceil(end / 2 ** 16) - engine.memory.buffer.byteLength / 2 ** 16;
  if (missing > 0) engine.memory.grow(missing);
  const { buffer } = engine.memory;
  const size = (place: Place): number => sizes[place] ?? 0;
  return {
    numbers: (place: Place) => new Int32Array(buffer, addresses[place]!, size(place) >> 2),
    bytes: (place: Place) => new Uint8Array(buffer, addresses[place]!, size(place)),
    addressOf: (place: Place) => addresses[place]!,
  };
}
export type Layout = ReturnType<typeof layOut>;
