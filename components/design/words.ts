import type {
  AIMS,
  COMPARATORS,
  Components,
  Criterion,
  ModelKind,
  Section,
} from "@/lib/mentoring/designs/schema";

export const SECTION_WORDS: Readonly<Record<Section, { title: string; sentence: string }>> = {
  purpose: {
    title: "Strategic purpose",
    sentence: "Why this program exists, and how you will know that it worked.",
  },
  focus: {
    title: "Focus areas",
    sentence: "What the relationships are about: what somebody should be able to do, and who they are.",
  },
  model: {
    title: "Mentoring model",
    sentence: "Who meets whom. There is no one-off mentoring here, because trust takes time.",
  },
  components: {
    title: "Components",
    sentence: "What surrounds every relationship, from the first hour to a good end.",
  },
  matching: {
    title: "Matching process",
    sentence: "How people find each other. Everything else stands on this.",
  },
};

/** D5: each model, when it fits, and what it changes in the program. */
export const MODEL_WORDS: Readonly<Record<ModelKind, { name: string; fits: string; changes: string }>> = {
  one_to_one: {
    name: "One to one",
    fits: "Where depth and trust matter most. Choose this unless you have a reason not to.",
    changes: "Each relationship has one mentor and one mentee.",
  },
  reverse: {
    name: "Reverse",
    fits: "Where somebody junior knows what a senior wants to learn: a technology, a market, a generation.",
    changes: "The mentee is the senior of the two; rules on seniority turn round.",
  },
  peer: {
    name: "Peer",
    fits: "Where two at the same level face the same thing, and take turns as mentor and mentee.",
    changes: "Seniority plays no part in matching.",
  },
  group: {
    name: "Group",
    fits: "Where mentors are few and many mentees share a focus.",
    changes: "One mentor and several mentees; shared notes are shared with all of them.",
  },
  circle: {
    name: "Circle",
    fits: "Where equals learn from each other round one theme.",
    changes: "Several members and no fixed mentor; members take turns to lead.",
  },
};

type ComparatorWords = {
  /** After the name of an answer: “department: different”. */
  brief: string;
  explained: string;
};

export const COMPARATOR_WORDS: Readonly<Record<(typeof COMPARATORS)[number], ComparatorWords>> = {
  same: {
    brief: "the same, or one in common",
    explained: "Full points when the answers are equal, or have one in common.",
  },
  different: {
    brief: "different",
    explained: "Full points when the answers have nothing in common.",
  },
  overlap: {
    brief: "the more in common, the better",
    explained: "More points the larger the part of all answers that both named.",
  },
  covers: {
    brief: "what the mentee looks for, the mentor offers",
    explained: "More points the more of what the mentee looks for the mentor offers.",
  },
  gap: {
    brief: "the mentor some steps above",
    explained: "Points by how many steps the mentor stands above, on a scale.",
  },
  closeness: {
    brief: "the closer, the better",
    explained: "For numbers, time zones and dates: full points when equal, fewer the further apart.",
  },
  ranked: {
    brief: "named among the people somebody wishes for",
    explained: "More points the higher somebody stands on the other’s list.",
  },
  availability: {
    brief: "time in the week for each other",
    explained: "Full points from so many minutes that both have free.",
  },
};

/** What a matching looks for first. */
export const AIM_WORDS: Readonly<Record<(typeof AIMS)[number], { name: string; explained: string }>> = {
  "most-people": {
    name: "Most people matched",
    explained: "And among those matchings the one with the most points.",
  },
  "best-total": {
    name: "Most points",
    explained: "The best pairs in sum, even if somebody waits.",
  },
  fairest: {
    name: "Fairest",
    explained:
      "As many as possible, and whoever fares worst fares as well as can be, before anybody fares better.",
  },
  stable: {
    name: "Stable",
    explained: "No two people would both rather have each other than whom they got.",
  },
};

export const MEASURE_WORDS: Readonly<Record<Criterion["measure"], string>> = {
  number: "Numbers",
  "utc-offset": "Time zones, in minutes apart",
  date: "Dates, in days apart",
};
export const VIEW_WORDS: Readonly<Record<Criterion["view"], string>> = {
  both: "Both sides",
  mentee: "The mentee",
  mentor: "The mentor",
};
export const MISSING_WORDS: Readonly<Record<Criterion["missing"], string>> = {
  nothing: "No points",
  half: "Half the points",
  full: "All the points",
};

export const briefing = (told: Components["managerBriefing"]): string =>
  told === "participants"
    ? "Those of participants are told of participation, never with whom"
    : told === "eligible"
      ? "All managers of eligible people are briefed; that reveals nothing"
      : "Not decided yet";

export const listed = (all: readonly (number | string)[]): string =>
  all.length > 1 ? `${all.slice(0, -1).join(", ")} and ${all.at(-1) ?? ""}` : all.join();

/** “Department: different”. */
export function compared({
  mentee,
  mentor,
  comparator,
}: Pick<Criterion, "mentee" | "mentor" | "comparator">): string {
  const answers = mentee === mentor ? mentee : `${mentee} and ${mentor}`;
  return `Compares ${answers || "nothing yet"}: ${COMPARATOR_WORDS[comparator].brief}`;
}

/** W5, W13 in the designer's words. */
export const WALL_RULES = [
  "Nobody with anyone in their reporting line, up or down, at any depth.",
  "Nobody with a person who mentors or coaches their manager, or is mentored or coached by them.",
  "Nobody whose manager is not known yet; they wait until somebody says who it is, or that there is none.",
] as const;
