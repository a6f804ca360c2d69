import "server-only";
import { env } from "../../env.ts";
import { languageFor, languagesIn, type Language } from "../../words/languages.ts";

/** In which language the entries of somebody's calendar are: as they wish. A calendar program asks for none. */
export const languageOf = (wish: string | null): Language =>
  languageFor(wish, null, languagesIn(env().TRELLIS_LANGUAGES));
