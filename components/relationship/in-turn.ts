import type { Model } from "@/lib/mentoring/relationships/schema";

/** Whether everybody is mentor and mentee by turns, so that nobody is called either. */
export const inTurn = (model: Model): boolean => model === "peer" || model === "circle";

/** Who the others are to somebody, by their key in the catalogue. */
export const othersOf = (
  model: Model,
  mine: "mentee" | "mentor",
): "peer" | "circle" | "group" | "mentee" | "mentor" =>
  model === "peer" || model === "circle" || model === "group"
    ? model
    : mine === "mentor"
      ? "mentee"
      : "mentor";
