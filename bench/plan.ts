/** What is measured: an instance, who solves it, how often, and what the design asks of the ratios. */
export type Row = {
  readonly work: string;
  readonly instance: string;
  /** Contender and how often it solves the instance in one process. */
  readonly contenders: Readonly<Record<string, number>>;
  /** Processes of each contender, in turns. */
  readonly turns: number;
  /** At least this many times faster than that contender. */
  readonly gate?: Readonly<Record<string, number>>;
  /** At most so many megabytes. */
  readonly memory?: number;
};

const fromAttributes = "from attributes to certificate";

export const QUICK: readonly Row[] = [
  {
    work: `200 × 90, ${fromAttributes}`,
    instance: "program:200x90",
    contenders: { trellis: 400, scipy: 400 },
    turns: 3,
    gate: { scipy: 1 },
  },
  {
    work: `1,000 × 450, ${fromAttributes}`,
    instance: "program:1000x450",
    contenders: { trellis: 40, scipy: 5 },
    turns: 3,
    gate: { scipy: 10 },
  },
  {
    work: "500 × 500 matrix (the class of mentor-match, whose README says 97 s)",
    instance: "dense:500",
    contenders: { trellis: 20, scipy: 10 },
    turns: 3,
  },
  {
    work: "1,000 × 1,000 matrix",
    instance: "dense:1000",
    contenders: { trellis: 150, scipy: 5, "hungarian-on3": 2 },
    turns: 3,
    gate: { scipy: 15, "hungarian-on3": 40 },
  },
  {
    work: "10,000 × 30 candidates",
    instance: "sparse:10000",
    contenders: { trellis: 6, scipy: 3 },
    turns: 2,
  },
];

export const REST: readonly Row[] = [
  {
    work: "200 × 200 matrix",
    instance: "dense:200",
    contenders: { trellis: 100, scipy: 60, highs: 1 },
    turns: 3,
    gate: { scipy: 1 },
  },
  {
    work: `1,000 × 450 in hundredths of a point, ${fromAttributes}`,
    instance: "program:1000x450:hundredths",
    contenders: { trellis: 40, scipy: 5 },
    turns: 3,
  },
  {
    work: `5,000 × 2,250, ${fromAttributes}`,
    instance: "program:5000x2250",
    contenders: { trellis: 10, scipy: 1 },
    turns: 3,
    gate: { scipy: 50 },
    memory: 120,
  },
  {
    work: "5,000 × 2,250, fewer places than mentees",
    instance: "program:5000x2250:scarce",
    contenders: { trellis: 10, scipy: 1 },
    turns: 3,
  },
  ...(["alike", "three", "one"] as const).map((kinds) => ({
    work: `5,000 × 2,250, ${{ alike: "all mentors alike", three: "three kinds of mentors", one: "one criterion" }[kinds]}`,
    instance: `program:5000x2250:${kinds}`,
    contenders: { trellis: 10, scipy: 1 },
    turns: 3,
  })),
  {
    work: `10,000 × 4,500, ${fromAttributes}`,
    instance: "program:10000x4500",
    contenders: { trellis: 6, scipy: 1 },
    turns: 2,
    gate: { scipy: 90 },
    memory: 120,
  },
  {
    work: `66,000 × 33,990 (100,000 people), ${fromAttributes}`,
    instance: "program:66000x33990",
    contenders: { trellis: 2 },
    turns: 2,
    memory: 250,
  },
  {
    work: "5,000 × 5,000 matrix",
    instance: "dense:5000",
    contenders: { trellis: 3, scipy: 1 },
    turns: 3,
    gate: { scipy: 50 },
  },
  {
    work: "100,000 × 30 candidates",
    instance: "sparse:100000",
    contenders: { trellis: 4, scipy: 1 },
    turns: 1,
    gate: { scipy: 20 },
  },
  {
    work: "1,000 × 1,000 matrix against munkres-js",
    instance: "dense:1000",
    contenders: { trellis: 150, "munkres-js": 1 },
    turns: 1,
    gate: { "munkres-js": 10_000 },
  },
];

/** How cost grows: people in all, mentees and mentors. */
export const GROWTH: readonly (readonly [people: number, mentees: number, mentors: number])[] = [
  [50, 33, 17],
  [100, 66, 34],
  [200, 132, 68],
  [500, 330, 170],
  [1000, 660, 340],
  [2000, 1320, 680],
  [5000, 3300, 1700],
  [10_000, 6600, 3400],
  [20_000, 13_200, 6800],
  [50_000, 33_000, 17_000],
  [100_000, 66_000, 33_990],
];
