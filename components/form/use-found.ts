"use client";
import { useEffect, useState } from "react";
import type { ActionResult } from "@/lib/action-result";

/** ms without a key, before the server is asked: searches of one page wait for each other. */
const REST = 200;

/** What the server finds for what is typed, from `least` letters on: the last answer, or null when nothing is asked. */
export function useFound<T>(
  text: string,
  search: (input: { text: string }) => Promise<ActionResult<readonly T[]>>,
  least = 1,
): readonly T[] | null {
  const [found, setFound] = useState<readonly T[] | null>(null);
  const asked = text.trim();
  useEffect(() => {
    if (asked.length < least) return;
    let current = true;
    const rest = setTimeout(() => {
      void search({ text: asked }).then((result) => current && result.ok && setFound(result.value));
    }, REST);
    return () => {
      current = false;
      clearTimeout(rest);
    };
  }, [asked, least, search]);
  return asked.length < least ? null : found;
}
