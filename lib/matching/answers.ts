import type { Answer, Answers } from "./criteria.ts";

/** The only place where an answer is read. Without consent a sensitive one does not exist. */
export function read(answers: Answers, question: string, sensitive: boolean): Answer | undefined {
  const answer = Object.hasOwn(answers, question) ? answers[question] : undefined;
  if (!answer || (sensitive && answer.consented !== true)) return undefined;
  return listOf(answer.value).length === 0 ? undefined : answer.value;
}

const known = new WeakMap<readonly string[], readonly string[]>();

/** What somebody named, each once, without regard to case and space around it. */
export function listOf(answer: Answer): readonly string[] {
  if (typeof answer !== "object") {
    const text = String(answer).trim().toLowerCase();
    return text === "" ? [] : [text];
  }
  let list = known.get(answer);
  if (!list) {
    list = [...new Set(answer.map((each) => each.trim().toLowerCase()).filter(Boolean))];
    known.set(answer, list);
  }
  return list;
}

/** One entry of an answer, in the form that comparisons look at. */
export const plain = (answer: Answer): string => listOf(answer)[0] ?? "";

const DAY = 24 * 60;

/** Minutes east of Greenwich: a number of minutes, or “+05:30”, “UTC+2”, “-0300”. NaN where it is neither. */
export function offsetOf(answer: Answer): number {
  if (typeof answer === "number") return answer;
  const text = plain(answer);
  const found = /^(?:utc|gmt)?\s*([+-−])(\d{1,2})(?::?(\d{2}))?$/.exec(text);
  if (found) return (found[1] === "+" ? 1 : -1) * (Number(found[2]) * 60 + Number(found[3] ?? 0));
  return /^(utc|gmt|z)$/.test(text) ? 0 : text === "" ? NaN : Number(text);
}

/** The shorter way round the clock, in minutes. */
export function apartOnTheClock(a: number, b: number): number {
  const apart = Math.abs(a - b) % DAY;
  return Math.min(apart, DAY - apart);
}

/** Whole days since 1970 of “2026-11-24” (a time behind it is left out); NaN where it is no date. */
export function dayOf(answer: Answer): number {
  const found = /^(\d{4})-(\d{2})-(\d{2})(?:t.*)?$/.exec(plain(answer));
  if (!found) return NaN;
  const [year, month, day] = [Number(found[1]), Number(found[2]), Number(found[3])];
  const time = Date.UTC(year, month - 1, day);
  return new Date(time).getUTCDate() === day ? time / 86_400_000 : NaN;
}
