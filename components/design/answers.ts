import type { WordsOf } from "@/lib/words/tell";

/** Answers that the product knows more of: the directory has them, or areas are offered for them. Kept by these codes. */
const KNOWN = ["profession", "department", "grade", "location", "languages", "focus"] as const;

/** Answers that most programs ask for, to choose from. */
export const offered = (t: WordsOf<"design">): string[] => [
  ...KNOWN.map((code) => t(`answer.${code}`)),
  t("answer.interests"),
  t("answer.experience"),
];

/** An answer as it is read; one of a program's own is read as it was written. */
export function answerIn(t: WordsOf<"design">, kept: string): string {
  const known = KNOWN.find((code) => code === kept);
  return known ? t(`answer.${known}`) : kept;
}

/** And as it is kept. */
export const answerOf = (t: WordsOf<"design">, read: string): string =>
  KNOWN.find((code) => t(`answer.${code}`) === read) ?? read;
