import type { FocusKind } from "@/lib/mentoring/designs/schema";

/** Areas to choose from; everybody adds their own. */
export const CATALOGUE: Readonly<
  Record<FocusKind, { title: string; sentence: string; areas: readonly string[] }>
> = {
  competency: {
    title: "Competencies",
    sentence: "What somebody should be able to do. Often the way in.",
    areas: [
      "Leading without authority",
      "Deciding with incomplete facts",
      "Giving and taking feedback",
      "Strategic thinking",
      "Building networks",
      "Presenting to senior people",
      "Technical depth",
      "Negotiating",
      "Leading a team",
      "Working across cultures",
    ],
  },
  whole_person: {
    title: "The whole person",
    sentence: "What lies beneath. Here mentoring goes beyond a competency.",
    areas: [
      "Self-confidence",
      "Work and life in balance",
      "How others see me",
      "Belonging",
      "Coping with change",
      "Purpose and direction",
      "Energy and health",
      "Speaking up",
    ],
  },
};
