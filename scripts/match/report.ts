import type { MatchInput } from "../../lib/matching/criteria.ts";
import type { MatchResult } from "../../lib/matching/match.ts";
import { HUNDREDTHS } from "../../lib/matching/scores.ts";
import { toCsv } from "../../lib/spreadsheet/cells.ts";

/** “727”, “12.5”: hundredths as points, without decimals where there are none. */
export const points = (hundredths: number): string => String(hundredths / HUNDREDTHS);

/** The pairs as a spreadsheet: who, the score, and what each criterion gave. */
export function pairsCsv(input: MatchInput, { pairs }: MatchResult, name: (id: string) => string): string {
  const counted = input.criteria.filter(({ weight }) => weight > 0);
  return toCsv(
    ["mentee", "mentor", "score", ...counted.map(({ label }) => label)],
    pairs.map(({ mentee, mentor, score, parts }) => [
      name(mentee),
      name(mentor),
      points(score),
      ...counted.map(({ key }) => points(parts.find((part) => part.criterion === key)?.points ?? 0)),
    ]),
  );
}
