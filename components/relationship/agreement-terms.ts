import { useWords } from "#words";
import type { Terms } from "@/lib/mentoring/agreements/schema";
import type { Model } from "@/lib/mentoring/relationships/schema";
import { inTurn } from "./in-turn";

/** What an agreement speaks of, in its order. */
export const TERMS = [
  "cadence",
  "boundaries",
  "confidentiality",
  "menteeExpects",
  "mentorExpects",
] as const satisfies readonly (keyof Terms)[];

/** What each part is called. Where everybody is both by turns, all hope and all give. */
export function useTermTitle(model: Model): (term: keyof Terms) => string {
  const t = useWords("relationship");
  return (term) =>
    inTurn(model) && (term === "menteeExpects" || term === "mentorExpects")
      ? t(`agreement.inTurn.${term}`)
      : t(`agreement.term.${term}`);
}
