import { existsSync, readFileSync } from "node:fs";
import path from "node:path";
import { expect, test } from "vitest";
import { filesUnder, root } from "./sources.ts";

const IMPORT = /import (?!type)\{([^}]*)\} from "((?:\.|@\/)[^"]+)"/g;
const FILES = ["app", "components"].flatMap(filesUnder);

const textOf = (file: string): string => readFileSync(path.join(root, file), "utf8");
const isClient = (text: string): boolean => /^"use client"/.test(text);
const isComponent = (name: string): boolean => name.startsWith("type ") || /^[A-Z][a-z]/.test(name);

/** What a file of the server takes from files of the browser and is no component: there it is a reference, and no value. */
function valuesOfTheBrowser(text: string, isOfBrowser: (source: string) => boolean): string[] {
  if (isClient(text)) return [];
  return [...text.matchAll(IMPORT)].flatMap(([, names = "", source = ""]) =>
    isOfBrowser(source)
      ? names
          .split(",")
          .map((name) => name.trim())
          .filter((name) => name !== "" && !isComponent(name))
      : [],
  );
}

test("a page takes only components from files that run in the browser", () => {
  const wrong = FILES.flatMap((file) =>
    valuesOfTheBrowser(textOf(file), (source) => {
      const base = source.startsWith("@/") ? source.slice(2) : path.join(path.dirname(file), source);
      const found = [`${base}.tsx`, `${base}.ts`].find((each) => existsSync(path.join(root, each)));
      return found !== undefined && isClient(textOf(found));
    }).map((name) => `${file}: ${name}`),
  );
  expect(FILES.length).toBeGreaterThan(300);
  expect(wrong).toEqual([]);
});

test("a constant that is taken is caught, a component and a type are not", () => {
  const planted = 'import { CONTROL, Field, type Props } from "@/components/form/field";\n';
  expect(valuesOfTheBrowser(planted, () => true)).toEqual(["CONTROL"]);
  expect(valuesOfTheBrowser(planted, () => false)).toEqual([]);
  expect(valuesOfTheBrowser(`"use client";\n${planted}`, () => true)).toEqual([]);
});
