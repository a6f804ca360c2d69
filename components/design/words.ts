import type { useFigures } from "#words";
import type { Components, Criterion } from "@/lib/mentoring/designs/schema";
import type { WordsOf } from "@/lib/words/tell";
import { answerIn } from "./answers";

export type Figures = ReturnType<typeof useFigures>;

/** A figure as it was typed, but for the sign before its decimals. */
export const plain = (write: Figures, figure: number): string =>
  write.number(figure, { useGrouping: false, maximumFractionDigits: 20 });

/** “3, 6 and 12”. */
export const listed = (write: Figures, all: readonly number[]): string => write.list(all.map(String));

export const briefing = (t: WordsOf<"design">, told: Components["managerBriefing"]): string =>
  t(`is.briefing.${told ?? "none"}`);

/** “Department: different”. */
export function compared(
  t: WordsOf<"design">,
  { mentee, mentor, comparator }: Pick<Criterion, "mentee" | "mentor" | "comparator">,
): string {
  const one = answerIn(t, mentee);
  const answers = mentee === mentor ? one : t("criterion.both", { mentee: one, mentor: answerIn(t, mentor) });
  return t("criterion.compares", {
    answers: answers || t("criterion.nothing"),
    brief: t(`comparator.${comparator}.brief`),
  });
}

/** W5, W13 in the designer’s words: each has its sentence. */
export const WALL_RULES = ["line", "near", "unknown"] as const;
