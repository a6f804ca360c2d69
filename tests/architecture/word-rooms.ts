import { existsSync, readFileSync } from "node:fs";
import path from "node:path";
import { filesUnder, root } from "./sources.ts";

const IMPORT = /^(?:import|export) (?!type\b)[^;]*?from "((?:\.|@\/)[^"]+)";/gm;
const SAID = /useWords\("([^"]+)"\)/g;
const HANDED = /<Words of=\{\[([^\]]*)\]\}|messagesOf\(\[([^\]]*)\]\)/g;
const SPECIAL = /^(page|layout|error|not-found)\.tsx$/;

const texts = new Map<string, string>();
const textOf = (file: string): string => {
  const known = texts.get(file) ?? readFileSync(path.join(root, file), "utf8");
  texts.set(file, known);
  return known;
};
const isOfBrowser = (file: string): boolean => /^"use client"/.test(textOf(file));

/** Pages whose components in the browser say something from a room that the page does not hand to them. */
export function roomsLacking(files = filesUnder("app")): string[] {
  return files
    .filter((file) => path.basename(file) === "page.tsx")
    .flatMap((page) => {
      const said = new Set<string>();
      const handed = new Set<string>();
      for (const file of [page, ...around(page, files)]) walk(file, false, new Set(), said, handed);
      return [...said].filter((room) => !handed.has(room)).map((room) => `${page}: ${room}`);
    });
}

/** The layouts and the rest that Next puts around a page. */
const around = (page: string, files: readonly string[]): string[] =>
  files.filter((file) => SPECIAL.test(path.basename(file)) && path.basename(file) !== "page.tsx" && page.startsWith(`${path.dirname(file)}/`)); // prettier-ignore

function walk(
  file: string,
  browser: boolean,
  seen: Set<string>,
  said: Set<string>,
  handed: Set<string>,
): void {
  const inBrowser = browser || isOfBrowser(file);
  const mark = `${file} ${inBrowser}`;
  if (seen.has(mark)) return;
  seen.add(mark);
  const text = textOf(file);
  if (inBrowser) for (const [, room = ""] of text.matchAll(SAID)) said.add(room);
  else
    for (const [, some = "", others = ""] of text.matchAll(HANDED))
      for (const [, room = ""] of `${some}${others}`.matchAll(/"([^"]+)"/g)) handed.add(room);
  for (const [, source = ""] of text.matchAll(IMPORT)) {
    const next = fileOf(source, file);
    if (next) walk(next, inBrowser, seen, said, handed);
  }
}

/** Components and pages only: words are said in them. */
function fileOf(source: string, from: string): string | null {
  const base = source.startsWith("@/") ? source.slice(2) : path.join(path.dirname(from), source);
  if (!/^(app|components)\//.test(base)) return null;
  return [base, `${base}.tsx`, `${base}.ts`].find((each) => /\.tsx?$/.test(each) && existsSync(path.join(root, each))) ?? null; // prettier-ignore
}
