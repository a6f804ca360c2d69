const PLAIN = "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz";
const ACCENTED = "ÂƁÇĐÊƑĜĤÎĴĶĻṀÑÔÞǪŔŠŢÛṼŴẊÝŽåƀçðéƒĝĥîĵķļɱñöþǫŕšţûṽŵẋýž";
const STRANGE = new Map([...PLAIN].map((letter, i) => [letter, [...ACCENTED][i] ?? letter]));
/** Other languages take more room than English: nearly a third. */
const LONGER = 0.3;

/**
 * A message made strange: every letter with an accent, a third longer, in brackets. What can be read plainly on such a
 * page is not in the catalogue; what is cut off has no room for another language. Arguments and tags stay.
 */
export function pseudo(message: string): string {
  const letters = message.replace(/\{[^{}]*\}|<[^<>]*>/g, "").length;
  const more = Math.ceil(letters * LONGER);
  const words = "ôñé ţŵö "
    .repeat(Math.ceil(more / 8))
    .slice(0, more)
    .trim();
  return `⟦${strange(message)}${words && ` ${words}`}⟧`;
}

/** The texts of a message, and what stands in the branches of its plurals, with accents. */
function strange(message: string): string {
  let said = "";
  for (let i = 0; i < message.length; i++) {
    const char = message[i] ?? "";
    if (char === "<") {
      const end = message.indexOf(">", i);
      said += message.slice(i, end + 1);
      i = end;
    } else if (char === "{") {
      const end = closing(message, i);
      said += `{${argument(message.slice(i + 1, end))}}`;
      i = end;
    } else said += STRANGE.get(char) ?? char;
  }
  return said;
}

/** `name`, or `count, plural, one {# person} other {# people}`. */
function argument(inner: string): string {
  const first = inner.indexOf("{");
  if (first < 0) return inner;
  const end = closing(inner, first);
  return `${inner.slice(0, first)}{${strange(inner.slice(first + 1, end))}}${argument(inner.slice(end + 1))}`;
}

/** Where the bracket that opens at `from` closes. */
function closing(message: string, from: number): number {
  let depth = 0;
  for (let i = from; i < message.length; i++) {
    if (message[i] === "{") depth++;
    if (message[i] === "}" && --depth === 0) return i;
  }
  throw new Error(`A bracket stays open in “${message}”.`);
}
