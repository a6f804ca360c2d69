/** A wish on an ordered scale, in steps the mentor stands above the mentee; at the least one part is given. */
export type Steps = {
  readonly atLeast?: number;
  readonly atMost?: number;
  /** Full points here, and `lose` hundredths less for every step off. Without it every allowed step is worth all. */
  readonly preferred?: number;
  readonly lose?: number;
};

/** The shares by step that a `gap` criterion takes, for a scale with so many levels. */
export function sharesOf(
  { atLeast, atMost, preferred, lose = 25 }: Steps,
  levels: number,
): Record<string, number> {
  const shares: Record<string, number> = {};
  for (let step = 1 - levels; step < levels; step++) {
    if (step < (atLeast ?? -Infinity) || step > (atMost ?? Infinity)) continue;
    const share = preferred === undefined ? 100 : 100 - lose * Math.abs(step - preferred);
    if (share > 0) shares[String(step)] = share;
  }
  return shares;
}
