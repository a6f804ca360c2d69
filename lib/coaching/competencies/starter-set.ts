import type { z } from "zod";
import { LANGUAGES } from "../../words/languages.ts";
import { wordsFor, type Reader, type WordsOf } from "../../words/tell.ts";
import type { AddCompetency } from "./schema.ts";

/**
 * Twelve competencies to begin with, written for this product, by their names in the catalogue. Each level says what
 * can be seen, so that three people can look at the same work and mean the same number; the instrument says which
 * work.
 */
const KEYS = [
  "difficultConversations",
  "presentingToDecide",
  "sqlForAnalysis",
  "planningAndEstimating",
  "facilitatingMeetings",
  "writingForReaders",
  "reviewingCode",
  "negotiatingWithSuppliers",
  "delegating",
  "givingFeedback",
  "customersProblems",
  "spreadsheetModelling",
] as const;
type Key = (typeof KEYS)[number];

type Starter = z.output<typeof AddCompetency> & {
  /** Its name in each language: whoever has added it in one has it. */
  readonly names: readonly string[];
};

/** The set in the language of whoever adds it; from then on it is theirs to change. */
export function starterSet(maker: Reader): Starter[] {
  const t = wordsFor(maker, "competencies");
  return KEYS.map((key) => ({
    ...{ name: nameOf(key, t), description: t(`${key}.description`), instrument: t(`${key}.instrument`) },
    levels: [
      t(`${key}.level.1`),
      t(`${key}.level.2`),
      t(`${key}.level.3`),
      t(`${key}.level.4`),
      t(`${key}.level.5`),
    ],
    names: LANGUAGES.map((language) => nameOf(key, wordsFor({ ...maker, language }, "competencies"))),
  }));
}

const nameOf = (key: Key, t: WordsOf<"competencies">): string => t(`${key}.name`);
