import { figures, readerHere, words } from "@/lib/reader";
import { withinSentence } from "@/lib/words/tell";

type People = readonly { readonly name: string }[];

/** Some people within a sentence. */
export async function namesOf(people: People): Promise<string> {
  if (people.length === 0) return (await words("relationship-space"))("nobody");
  return (await figures()).list(people.map(({ name }) => name));
}

/** What the relationship is called by one of its members. */
export async function titleOf({ partners }: { partners: People }): Promise<string> {
  const t = await words("relationship-space");
  return t("youAnd", { names: await namesOf(partners) });
}

/** The job of the one partner within a sentence. */
async function jobOf(partners: readonly { jobTitle: string | null }[]): Promise<string | null> {
  const [only, another] = partners;
  if (!only?.jobTitle || another) return null;
  return withinSentence(only.jobTitle, await readerHere());
}

/** What stands at the top of the journal. */
export const headOf = async (space: { partners: readonly { name: string; jobTitle: string | null }[] }) => ({
  title: await titleOf(space),
  jobTitle: await jobOf(space.partners),
});
