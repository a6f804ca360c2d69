import type { Criterion } from "../../matching/criteria.ts";
import { IN_ENGLISH, wordsFor, type Reader } from "../../words/tell.ts";
import type { Criterion as Designed, Matching } from "../designs/schema.ts";

/** A criterion as the design keeps it, in the form the engine takes. */
export function criterionOf({
  scale,
  shares,
  reach,
  measure,
  by,
  ranks,
  minutes,
  comparator,
  ...rest
}: Designed): Criterion {
  switch (comparator) {
    case "gap":
      return { ...rest, comparator, scale, shares };
    case "closeness":
      return { ...rest, comparator, reach, measure };
    case "ranked":
      return { ...rest, comparator, by, ranks };
    case "availability":
      return { ...rest, comparator, minutes };
    default:
      return { ...rest, comparator };
  }
}

/**
 * What a design's runs count. Where people find each other, their ranked wishes count as much as everything else
 * together, unless the design says what they count. A run keeps what its criteria are called: in the words of whoever
 * asks for it.
 */
export function criteriaOf({ criteria, approach }: Matching, reader: Reader = IN_ENGLISH): Criterion[] {
  const designed = criteria.map(criterionOf);
  if (approach !== "self" || designed.some((each) => each.comparator === "ranked")) return designed;
  const wishes: Criterion = {
    key: "wishes",
    label: wordsFor(reader, "matching")("wishedFor"),
    weight: Math.min(
      100,
      designed.reduce((sum, each) => sum + each.weight, 0),
    ),
    kind: "preference",
    view: "mentee",
    mentee: "wishes",
    mentor: "wishes",
    sensitive: false,
    missing: "nothing",
    comparator: "ranked",
    by: "mentee",
    ranks: [100, 80, 60, 40, 20],
  };
  return [...designed, wishes];
}
