/** The languages of the catalogue. `en-XA` is English made strange, to see which texts are not in the catalogue. */
export const LANGUAGES = ["en", "de", "en-XA"] as const;
export type Language = (typeof LANGUAGES)[number];

/** What each is called by those who speak it. */
export const OWN_NAMES = {
  en: "English",
  de: "Deutsch",
  "en-XA": "English made strange",
} as const satisfies Record<Language, string>;

/** How each writes dates and numbers (BCP 47). */
export const LOCALES = {
  en: "en-GB",
  de: "de-DE",
  "en-XA": "en-GB",
} as const satisfies Record<Language, string>;
export type Locale = (typeof LOCALES)[Language];

/** What everybody is offered: the languages whose catalogue is complete. */
export const COMPLETE = "en,de";

/** The languages of a list with commas between, in its order; English, which is always there, where it names none. */
export function languagesIn(list: string): readonly Language[] {
  const said = list.split(",").map((each) => each.trim());
  const known = said.flatMap((each) => LANGUAGES.find((language) => language === each) ?? []);
  return known.length > 0 ? [...new Set(known)] : ["en"];
}

/**
 * In which language somebody is answered: as they wish, else as their browser asks (`Accept-Language`), else in the
 * first that is offered. What is not offered is nobody's.
 */
export function languageFor(
  wish: string | null,
  asked: string | null,
  offered: readonly Language[],
): Language {
  const wished = offered.find((each) => each === wish);
  if (wished) return wished;
  for (const tag of tagsOf(asked ?? "")) {
    const found =
      offered.find((each) => each.toLowerCase() === tag) ??
      offered.find((each) => each === tag.split("-")[0]);
    if (found) return found;
  }
  return offered[0] ?? "en";
}

/** The tags of an Accept-Language header, the most wished first (RFC 9110, 12.5.4). */
function tagsOf(header: string): string[] {
  return header
    .slice(0, 500)
    .split(",")
    .map((part) => {
      const [tag = "", ...parameters] = part.trim().toLowerCase().split(";");
      const weight = parameters.map((each) => /^\s*q=([\d.]+)\s*$/.exec(each)?.[1]).find(Boolean);
      return { tag: tag.trim(), weight: weight === undefined ? 1 : Number(weight) };
    })
    .filter(({ tag, weight }) => tag !== "" && weight > 0)
    .sort((a, b) => b.weight - a.weight)
    .map(({ tag }) => tag);
}
