import type { AIMS } from "@/lib/mentoring/designs/schema";

export type Aim = (typeof AIMS)[number];

/** Scores are kept in hundredths of a point and said in points. */
export const points = (hundredths: number): number => Math.round(hundredths / 100);
export const signed = (value: number): string => (value > 0 ? `+${value}` : value < 0 ? `−${-value}` : "±0");
