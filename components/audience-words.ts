import type { AudienceOf } from "@/lib/access/audience";
import type { figuresFor, WordsOf } from "@/lib/words/tell";

/** Who can read something, as a sentence; `about`: what of a form it speaks of. */
export function sentenceOf(
  { readers, few }: AudienceOf,
  t: WordsOf<"ui">,
  write: Pick<ReturnType<typeof figuresFor>, "list">,
  about?: string,
): string {
  const named = readers.map((reader) => {
    if ("role" in reader) return t(`audience.role.${reader.role}`);
    return reader.hat ? t(`audience.hat.${reader.hat}`, { name: reader.name }) : reader.name;
  });
  const list = write.list(named);
  const sentence =
    named.length === 0 ? t("audience.nobody") : t(few ? "audience.only" : "audience.all", { readers: list });
  return about
    ? t("audience.about", { about, sentence: lower(sentence) })
    : (sentence[0]?.toUpperCase() ?? "") + sentence.slice(1);
}

const lower = (sentence: string) => (sentence[0]?.toLowerCase() ?? "") + sentence.slice(1);
