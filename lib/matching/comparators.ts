import { apartOnTheClock, dayOf, listOf, offsetOf, plain, read } from "./answers.ts";
import { commonMinutes } from "./availability.ts";
import type { Answer, Criterion, Mentee, Mentor } from "./criteria.ts";

const FULL = 100;

/** How well two people meet one criterion, in whole hundredths from 0 to 100. */
export function shareOf(criterion: Criterion, mentee: Mentee, mentor: Mentor): number {
  const { wanted, offered } = answersTo(criterion, mentee, mentor);
  if (wanted === undefined || offered === undefined)
    return { nothing: 0, half: FULL / 2, full: FULL }[criterion.missing];
  switch (criterion.comparator) {
    case "same":
      return inCommon(wanted, offered) > 0 ? FULL : 0;
    case "different":
      return inCommon(wanted, offered) > 0 ? 0 : FULL;
    case "overlap":
      return Math.floor(
        (FULL * inCommon(wanted, offered)) /
          (listOf(wanted).length + listOf(offered).length - inCommon(wanted, offered)),
      );
    case "covers":
      return Math.floor((FULL * inCommon(wanted, offered)) / listOf(wanted).length);
    case "gap": {
      const scale = listOf(criterion.scale);
      const from = scale.indexOf(plain(wanted));
      const to = scale.indexOf(plain(offered));
      return from < 0 || to < 0 ? 0 : (criterion.shares[String(to - from)] ?? 0);
    }
    case "closeness": {
      const distance = DISTANCE[criterion.measure](wanted, offered);
      return Math.max(0, Math.floor(FULL - (FULL * distance) / criterion.reach)) || 0; // NaN is no closeness
    }
    case "ranked": {
      const [wishes, other] = criterion.by === "mentee" ? [wanted, offered] : [offered, wanted];
      return criterion.ranks[listOf(wishes).indexOf(plain(other))] ?? 0;
    }
    case "availability":
      return Math.min(FULL, Math.floor((FULL * commonMinutes(wanted, offered)) / criterion.minutes));
  }
}

/** What a criterion looks at; undefined where there is no answer, or none that may be read. */
function answersTo(criterion: Criterion, mentee: Mentee, mentor: Mentor) {
  return { wanted: menteeAnswer(criterion, mentee), offered: mentorAnswer(criterion, mentor) };
}

/** Somebody who is wished for by name is found by id where their side answers no question. */
export const menteeAnswer = (criterion: Criterion, { id, answers }: Mentee): Answer | undefined =>
  read(answers, criterion.mentee, criterion.sensitive) ??
  (criterion.comparator === "ranked" && criterion.by === "mentor" ? id : undefined);
export const mentorAnswer = (criterion: Criterion, { id, answers }: Mentor): Answer | undefined =>
  read(answers, criterion.mentor, criterion.sensitive) ??
  (criterion.comparator === "ranked" && criterion.by === "mentee" ? id : undefined);

function inCommon(a: Answer, b: Answer): number {
  const theirs = listOf(b);
  let common = 0;
  for (const each of listOf(a)) if (theirs.includes(each)) common++;
  return common;
}

const DISTANCE: Readonly<Record<"number" | "utc-offset" | "date", (a: Answer, b: Answer) => number>> = {
  number: (a, b) => Math.abs(numberOf(a) - numberOf(b)),
  "utc-offset": (a, b) => apartOnTheClock(offsetOf(a), offsetOf(b)),
  date: (a, b) => Math.abs(dayOf(a) - dayOf(b)),
};

const numberOf = (answer: Answer): number => (plain(answer) === "" ? NaN : Number(plain(answer)));
