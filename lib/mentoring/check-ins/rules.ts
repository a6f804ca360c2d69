export type CheckPoint = { readonly month: number; readonly dueOn: Date };

/** The design's check points of a relationship, each on its day. */
export function checkPoints(startedAt: Date, months: readonly number[]): CheckPoint[] {
  return months.map((month) => {
    const last = new Date(
      Date.UTC(startedAt.getUTCFullYear(), startedAt.getUTCMonth() + month + 1, 0),
    ).getUTCDate();
    return {
      month,
      // the 31st of a shorter month is its last day
      dueOn: new Date(
        Date.UTC(
          startedAt.getUTCFullYear(),
          startedAt.getUTCMonth() + month,
          Math.min(startedAt.getUTCDate(), last),
        ),
      ),
    };
  });
}

/** Answerable from a week before its day. */
export const isOpen = ({ dueOn }: CheckPoint, moment: Date): boolean =>
  moment.getTime() >= dueOn.getTime() - 7 * 86_400_000;
