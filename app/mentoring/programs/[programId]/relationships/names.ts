import type { WordsOf } from "@/lib/words/tell";

/** The people of a relationship: “Ana and Ben”. */
export function namesOf(members: readonly { name: string }[], t: WordsOf<"programs">): string {
  const [first = "", ...others] = members.map(({ name }) => name);
  return others.reduce((said, name) => t("relationships.names", { first: said, last: name }), first);
}
