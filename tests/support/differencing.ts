import loadHighs from "highs";

/** A sum of unknowns, and between what it lies. */
export type Known = {
  readonly of: readonly string[];
  /** Taken away from it. */
  readonly without?: readonly string[];
  readonly atLeast?: number | undefined;
  readonly atMost?: number | undefined;
};
export type Bounds = readonly [lowest: number, highest: number];
/** The whole numbers between which an unknown must lie, given everything that is known. */
export type Attack = (
  target: string,
  unknowns: ReadonlyMap<string, Bounds>,
  known: readonly Known[],
) => Bounds;

/** Somebody who has every published figure, a linear solver and time. */
export async function newAttacker(): Promise<Attack> {
  const highs = await loadHighs();
  return (target, unknowns, known) => {
    const names = [...unknowns.keys()];
    const name = (each: string) => `x${names.indexOf(each)}`;
    const rows = known.flatMap(({ of, without = [], atLeast, atMost }, i) => {
      const sum = [of.map(name).join(" + "), ...without.map((each) => `- ${name(each)}`)].join(" ");
      return [
        ...(atLeast === undefined ? [] : [` l${i}: ${sum} >= ${atLeast.toFixed(6)}`]),
        ...(atMost === undefined ? [] : [` h${i}: ${sum} <= ${atMost.toFixed(6)}`]),
      ];
    });
    const bounds = names.map((each) => {
      const [low, high] = unknowns.get(each) ?? [0, 0];
      return ` ${low} <= ${name(each)} <= ${high}`;
    });
    const model = (aim: string) =>
      `${aim}\n obj: ${name(target)}\nSubject To\n${[...rows, ` t: ${name(target)} >= -1`].join("\n")}\nBounds\n${bounds.join("\n")}\nEnd`;
    const [low, high] = (["Minimize", "Maximize"] as const).map((aim) => {
      const { Status, ObjectiveValue } = highs.solve(model(aim));
      if (Status !== "Optimal") throw new Error(`what the attacker takes for known cannot be so: ${Status}`);
      return ObjectiveValue;
    }) as [number, number];
    return [Math.ceil(low - 1e-6), Math.floor(high + 1e-6)];
  };
}

/** Random figures that come again with the same seed. */
export function mulberry(seed: number): () => number {
  return () => {
    seed = (seed + 0x6d2b79f5) | 0;
    let t = Math.imul(seed ^ (seed >>> 15), 1 | seed);
    t = (t + Math.imul(t ^ (t >>> 7), 61 | t)) ^ t;
    return ((t ^ (t >>> 14)) >>> 0) / 4294967296;
  };
}
