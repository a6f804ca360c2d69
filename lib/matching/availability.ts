import { listOf, offsetOf } from "./answers.ts";
import type { Answer } from "./criteria.ts";

const DAYS = ["mon", "tue", "wed", "thu", "fri", "sat", "sun"];
const WEEK = 7 * 24 * 60;

type Span = readonly [from: number, to: number];

/** Minutes of the week that both have time; windows may follow each other and overlap. */
export function commonMinutes(a: Answer, b: Answer): number {
  const theirs = spansOf(b);
  let common = 0;
  for (const [from, to] of spansOf(a))
    for (const [start, end] of theirs) common += Math.max(0, Math.min(to, end) - Math.max(from, start));
  return common;
}

/**
 * “Mon 09:00-11:30 +01:00” in minutes of the week at Greenwich; without an offset it is taken as there. A window
 * that passes midnight, or the end of the week, goes on behind it. What cannot be read is no time at all.
 */
function spansOf(answer: Answer): Span[] {
  return merged(listOf(answer).flatMap(spanOf));
}

export const isWindow = (text: string): boolean => spanOf(text.trim().toLowerCase()).length > 0;

function spanOf(text: string): Span[] {
  const found = /^([a-z]{3})[a-z]*\s+(\d{1,2}):(\d{2})\s*[-–]\s*(\d{1,2}):(\d{2})(?:\s+(\S.*))?$/.exec(text);
  const day = DAYS.indexOf(found?.[1] ?? "");
  const offset = found?.[6] === undefined ? 0 : offsetOf(found[6]);
  if (!found || day < 0 || Number.isNaN(offset)) return [];
  const at = (hour: number, minute: number) => Number(found[hour]) * 60 + Number(found[minute]);
  const length = (((at(4, 5) - at(2, 3)) % 1440) + 1440) % 1440;
  const from = (((day * 1440 + at(2, 3) - offset) % WEEK) + WEEK) % WEEK;
  return from + length <= WEEK
    ? [[from, from + length]]
    : [
        [from, WEEK],
        [0, from + length - WEEK],
      ];
}

function merged(spans: readonly Span[]): Span[] {
  const result: Span[] = [];
  for (const [from, to] of [...spans].sort((a, b) => a[0] - b[0])) {
    const last = result.at(-1);
    if (last && from <= last[1]) result[result.length - 1] = [last[0], Math.max(last[1], to)];
    else result.push([from, to]);
  }
  return result;
}
