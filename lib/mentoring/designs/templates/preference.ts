import type { Criterion } from "../schema.ts";

/** Grades that most organizations can map theirs to, lowest first. */
export const GRADES = ["Junior", "Professional", "Senior", "Principal", "Manager", "Director", "Executive"];

/** A criterion with what most have; the rest is said. */
export const preference = (
  more: Pick<Criterion, "key" | "label" | "weight" | "comparator" | "mentee" | "mentor"> & Partial<Criterion>,
): Criterion => ({
  kind: "preference", scale: [], shares: {}, reach: 1, measure: "number", by: "mentee", ranks: [100, 80, 60, 40, 20], minutes: 60, view: "both", sensitive: false, missing: "nothing", ...more,
}); // prettier-ignore
