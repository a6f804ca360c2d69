/** What `bench/results/matching.json` holds: milliseconds and megabytes, as measured. */
export type Report = {
  readonly machine: string;
  /** How many wanted the processors, at most: ratios by CPU time mind that less. */
  readonly load: number;
  readonly node: string;
  readonly on: string;
  readonly rows: readonly Measured[];
  readonly whatIf?: WhatIf;
  readonly sweep?: Sweep;
  readonly acceptance?: Acceptance;
  readonly growth?: readonly (Measured & { readonly people: number })[];
};

type Measured = {
  readonly work: string;
  readonly instance: string;
  /** The day it was measured, where that is not the report's. */
  readonly on?: string;
  readonly total: number;
  readonly gate: Readonly<Record<string, number>>;
  readonly results: Readonly<
    Record<
      string,
      {
        readonly median: number;
        readonly least: number;
        readonly cpu: number;
        /** In a process that did nothing before. */
        readonly first: number;
        readonly peak: number;
        readonly version: string;
      }
    >
  >;
};

/** Solving anew, and from the solution before the change: median and 95th of 100, by CPU time. */
export type WhatIf = {
  readonly rows: number;
  readonly fresh: number;
  readonly changes: readonly { readonly change: string; readonly median: number; readonly most: number }[];
};

/** Deferred acceptance of lists, and one pass that reads them: medians, by CPU time. */
export type Acceptance = {
  readonly rows: number;
  readonly wishes: number;
  readonly took: number;
  readonly pass: number;
};

export type Sweep = { readonly instance: string; readonly pass: number };
