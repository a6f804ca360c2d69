import "server-only";
import { headers } from "next/headers";
import { cache, use } from "react";
import { currentVisit } from "./auth/visit.ts";
import { env } from "./env.ts";
import type { Room } from "./words/catalogue.ts";
import { languageFor, languagesIn } from "./words/languages.ts";
import { figuresFor, wordsFor, type Reader } from "./words/tell.ts";

/** Who reads what is answered now: asked once a request. A stranger reads the clock in UTC. */
export const readerHere = cache(async (): Promise<Reader> => {
  const [visit, head] = await Promise.all([currentVisit(), headers()]);
  const offered = languagesIn(env().TRELLIS_LANGUAGES);
  return {
    language: languageFor(visit?.language ?? null, head.get("accept-language"), offered),
    timeZone: visit?.timeZone ?? "UTC",
  };
});

/** The words of a room, for pages and whatever else waits for things. */
export const words = async <R extends Room>(room: R) => wordsFor(await readerHere(), room);

/** How dates and figures are written, for the same. */
export const figures = async () => figuresFor(await readerHere());

/** The same for components that do not wait. In the browser these are components/words/in-browser.ts (`#words`). */
export const useWords = <R extends Room>(room: R) => wordsFor(use(readerHere()), room);
export const useFigures = () => figuresFor(use(readerHere()));
