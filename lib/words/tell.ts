import { _createCache, _createIntlFormatters, createFormatter, createTranslator } from "use-intl/core";
import { FORMATS } from "../looks.ts";
import { messagesIn, type Messages, type Room } from "./catalogue.ts";
import { LOCALES, type Language, type Locale } from "./languages.ts";

/** Whoever is spoken to: their language, and where they read the clock. */
export type Reader = { readonly language: Language; readonly timeZone: string };

/** For programs, for logs, and for what works with nobody who reads. */
export const IN_ENGLISH: Reader = { language: "en", timeZone: "UTC" };

/** Messages and formats are read once, and kept: there are as many as the catalogue has. */
const cache = _createCache();
const formatters = _createIntlFormatters(cache);

const speaking = ({ language, timeZone }: Reader) => ({
  locale: LOCALES[language] as Locale,
  timeZone,
  formats: FORMATS,
  _cache: cache,
  _formatters: formatters,
});

const made = <R extends Room>(reader: Reader, room: R) =>
  createTranslator<Messages, R>({
    ...speaking(reader),
    messages: messagesIn(reader.language),
    namespace: room,
  });

/** A list asks for its words once a row, and making them takes a hundred times as long as a sentence. */
const kept = new Map<string, unknown>();
const MOST = 1000;

/** Says the messages of a room to somebody: in pages, in answers to actions, and in mails that a worker sends. */
export function wordsFor<R extends Room>(reader: Reader, room: R): WordsOf<R> {
  const key = `${reader.language} ${reader.timeZone} ${room}`;
  const known = kept.get(key) as WordsOf<R> | undefined;
  if (known) return known;
  if (kept.size === MOST) kept.clear();
  const words = made(reader, room);
  kept.set(key, words);
  return words;
}

/** A name or a title within a sentence: German writes its nouns large wherever they stand. */
export const withinSentence = (name: string, { language }: Pick<Reader, "language">): string =>
  language === "de" ? name : name.toLowerCase();

/** What says the messages of a room, handed to a function. */
export type WordsOf<R extends Room> = ReturnType<typeof made<R>>;

/** Writes dates and numbers for somebody. */
export const figuresFor = (reader: Reader) => createFormatter(speaking(reader));
