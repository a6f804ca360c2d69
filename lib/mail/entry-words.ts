import "server-only";
import { wordsFor } from "../words/tell.ts";
import { readerOf } from "./message.ts";

/** What an entry in the calendar of somebody says, who wishes this language; null: who never said. */
export function entryWords(language: string | null) {
  const reader = readerOf({ language });
  const t = wordsFor(reader, "mail");
  return { title: t("entry.title"), about: t("entry.about"), language: reader.language };
}
