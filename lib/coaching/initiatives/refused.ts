import { messagesIn, type Messages } from "../../words/catalogue.ts";
import { say, type Sayable } from "../../words/said.ts";

/** Kept with a seat that was not opened: a code of its own, the key of what the database refused, or a sentence. */
export const FULL = "full";

type Rule = keyof Messages["errors"]["refused"];
const RULES = messagesIn("en").errors.refused;
const isRule = (kept: string): kept is Rule => Object.hasOwn(RULES, kept);

/** What is kept of it. */
export function keptOf(said: Sayable, sentence: string): string {
  const rule = typeof said === "string" ? "" : said.key.replace(/^refused\./, "");
  return isRule(rule) ? rule : sentence;
}

/** And how it is said. */
export function sayRefused(kept: string): Sayable {
  if (kept === FULL) return say("coaching.seatsFull");
  return isRule(kept) ? say(`refused.${kept}`) : kept;
}
