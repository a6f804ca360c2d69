import "server-only";
import { headers } from "next/headers";
import { cache, use } from "react";
import { currentVisit } from "./auth/current-visit.ts";
import { languageOf } from "./offered.ts";
import type { Room } from "./words/catalogue.ts";
import { figuresFor, wordsFor, type Reader } from "./words/tell.ts";

/** The same reader, once they are known. */
const known = cache((): { reader?: Reader } => ({}));

/** Who reads what is answered now: asked once a request. A stranger reads the clock in UTC. */
export const readerHere = cache(async (): Promise<Reader> => {
  const [visit, head] = await Promise.all([currentVisit(), headers()]);
  return (known().reader = {
    language: languageOf(visit?.language ?? null, head.get("accept-language")),
    timeZone: visit?.timeZone ?? "UTC",
  });
});

/** The words of a room, for pages and whatever else waits for things. */
export const words = async <R extends Room>(room: R) => wordsFor(await readerHere(), room);

/** How dates and figures are written, for the same. */
export const figures = async () => figuresFor(await readerHere());

/**
 * For components that do not wait: a component that does is sent as a piece of its own, in an order that depends on
 * timing, and a page's bytes must not (W2). Whoever asked for the visitor first knows the reader already. In the
 * browser these are components/words/in-browser.ts (`#words`).
 */
const useReader = () => known().reader ?? use(readerHere());
export const useWords = <R extends Room>(room: R) => wordsFor(useReader(), room);
export const useFigures = () => figuresFor(useReader());
