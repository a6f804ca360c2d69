import type { Model } from "@/lib/mentoring/relationships/schema";

/** The models of D5 as their members live them. */
export const MODEL_WORDS: Record<Model, { readonly name: string; readonly change: string }> = {
  one_to_one: { name: "One to one", change: "one of you has gone the way the other is looking at." },
  reverse: {
    name: "Reverse mentoring",
    change: "you change places; whoever was the mentee is the mentor from then on.",
  },
  peer: { name: "Peer mentoring", change: "neither of you leads; you are each other’s mentor in turn." },
  group: { name: "Group mentoring", change: "one mentor, and mentees who also learn from each other." },
  circle: { name: "A circle", change: "nobody leads for good; who hosts goes round." },
};

/** Whether everybody is mentor and mentee by turns, so that nobody is called either. */
export const inTurn = (model: Model): boolean => model === "peer" || model === "circle";

/** Who the others are to somebody. */
export const othersWord = (model: Model, mine: "mentee" | "mentor"): string =>
  model === "peer"
    ? "Your peer"
    : model === "circle" || model === "group"
      ? `Your ${model}`
      : mine === "mentor"
        ? "Your mentee"
        : "Your mentor";
