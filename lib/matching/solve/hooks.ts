/** How a long run is watched and stopped. */
export type Hooks = {
  /** Called now and then with the share of the work done, 0 to 1. */
  readonly progress?: (done: number) => void;
  /** Asked now and then; true ends the run with a `Cancelled`. */
  readonly cancelled?: () => boolean;
};

export class Cancelled extends Error {}
