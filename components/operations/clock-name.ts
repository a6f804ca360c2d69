import { CLOCKS } from "@/lib/operations/clocks/schema";
import type { WordsOf } from "@/lib/words/tell";

/** What a clock does, in words; one of an older version by its name. */
export function clockInWords(name: string, t: WordsOf<"admin">): string {
  const known = CLOCKS.find((each) => each === name);
  return known ? t(`jobs.clock.${known}`) : name;
}
