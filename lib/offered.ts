import { env } from "./env.ts";
import { languageFor, languagesIn, type Language } from "./words/languages.ts";

/** The languages that this installation speaks; the first where nobody says anything. */
export const offered = (): readonly Language[] => languagesIn(env().TRELLIS_LANGUAGES);

/** In which somebody is spoken to: as they wish, else as their request asks (`Accept-Language`), where there is one. */
export const languageOf = (wish: string | null, asked: string | null = null): Language =>
  languageFor(wish, asked, offered());
