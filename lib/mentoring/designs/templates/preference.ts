import type { WordsOf } from "../../../words/tell.ts";
import type { Criterion } from "../schema.ts";

const STEPS = ["junior", "professional", "senior", "principal", "manager", "director", "executive"] as const;

/** Grades that most organizations can map theirs to, lowest first. */
export const grades = (t: WordsOf<"templates">): string[] => STEPS.map((step) => t(`grade.${step}`));

/** A criterion with what most have; the rest is said. */
export const preference = (
  more: Pick<Criterion, "key" | "label" | "weight" | "comparator" | "mentee" | "mentor"> & Partial<Criterion>,
): Criterion => ({
  kind: "preference", scale: [], shares: {}, reach: 1, measure: "number", by: "mentee", ranks: [100, 80, 60, 40, 20], minutes: 60, view: "both", sensitive: false, missing: "nothing", ...more,
}); // prettier-ignore
