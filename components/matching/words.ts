import type { AIMS } from "@/lib/mentoring/designs/schema";

export type Aim = (typeof AIMS)[number];

/** Scores are kept in hundredths of a point and said in points. */
export const points = (hundredths: number): number => Math.round(hundredths / 100);
export const signed = (value: number): string => (value > 0 ? `+${value}` : value < 0 ? `−${-value}` : "±0");
export const many = (count: number, one: string, more = `${one}s`): string =>
  `${count.toLocaleString("en")} ${count === 1 ? one : more}`;

/** What each aim goes for, as a name and as a sentence. */
export const AIM_WORDS: Readonly<Record<Aim, { name: string; sentence: string; reached: string }>> = {
  "best-total": {
    name: "Best total",
    sentence: "The most points for everybody together, even if somebody waits.",
    reached: "Best possible total",
  },
  "most-people": {
    name: "Most people matched",
    sentence: "As many pairs as there can be, and the most points among those.",
    reached: "As many as possible, then the best total",
  },
  fairest: {
    name: "Fairest",
    sentence: "As few unmatched as possible, then the worst-off raised first, then the next.",
    reached: "The worst-off raised first, then the next",
  },
  stable: {
    name: "Stable",
    sentence: "No two people would both rather have each other than whom they got.",
    reached: "No two would both rather have each other",
  },
};
