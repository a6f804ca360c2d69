import { wordsFor, type Reader, type WordsOf } from "../../words/tell.ts";
import type { Content } from "./schema.ts";
import { acrossOrganisations } from "./templates/across-organisations.ts";
import { leadershipPipeline } from "./templates/leadership-pipeline.ts";
import { newHire } from "./templates/new-hire.ts";
import { peer } from "./templates/peer.ts";
import { reverse } from "./templates/reverse.ts";
import { technicalCareer } from "./templates/technical-career.ts";
import { womenInLeadership } from "./templates/women-in-leadership.ts";

export type Template = {
  readonly key: string;
  readonly name: string;
  /** Whom it is for. */
  readonly sentence: string;
  /** What participants read first, until somebody writes their own. */
  readonly summary: string;
  readonly content: Content;
};

const WRITTEN = {
  "leadership-pipeline": leadershipPipeline,
  "new-hire": newHire,
  "women-in-leadership": womenInLeadership,
  "technical-career": technicalCareer,
  reverse,
  peer,
  "across-organisations": acrossOrganisations,
} satisfies Record<string, (t: WordsOf<"templates">, area: WordsOf<"design">) => Content>;
type Key = keyof typeof WRITTEN;
const KEYS = Object.keys(WRITTEN) as Key[];

/**
 * Finished designs to start from, in the language of whoever makes a program; everything in them can be changed, and
 * every figure is an example. Areas are called as the studio calls those it offers.
 */
export function templatesFor(maker: Reader): Template[] {
  const t = wordsFor(maker, "templates");
  const area = wordsFor(maker, "design");
  return KEYS.map((key) => ({
    key,
    name: t(`${key}.name`),
    sentence: t(`${key}.sentence`),
    summary: t(`${key}.summary`),
    content: WRITTEN[key](t, area),
  }));
}
