import fc from "fast-check";
import { describe, expect, test } from "vitest";
import * as inBrowser from "@/components/words/in-browser.ts";
import { LANGUAGES, languageFor, languagesIn } from "@/lib/words/languages.ts";

const BOTH = ["en", "de"] as const;

describe("in which language somebody is answered", () => {
  test.each([
    ["as they wish", "de", "en", BOTH, "de"],
    ["as their browser asks", null, "de-AT,de;q=0.9,en;q=0.8", BOTH, "de"],
    ["the more wished first, in whatever order", null, "en;q=0.4, de;q=0.7", BOTH, "de"],
    ["not in what they refuse", null, "de;q=0, en;q=0.1", BOTH, "en"],
    ["the first that is offered, where they ask for none of ours", null, "fr,*;q=0.1", BOTH, "en"],
    ["the first that is offered, where nobody asks", null, null, ["de", "en"], "de"],
    ["not in what is not offered, though they wish it", "de", "de", ["en"], "en"],
    ["strange, only by its whole name", null, "en-xa", LANGUAGES, "en-XA"],
    ["as English anywhere", null, "en-US", LANGUAGES, "en"],
    ["not by what no language is", "xx", "constructor,__proto__", BOTH, "en"],
  ] as const)("%s", (_, wish, asked, offered, expected) => {
    expect(languageFor(wish, asked, offered)).toBe(expected);
  });

  test("whatever a browser sends, it is one that is offered", () => {
    fc.assert(
      fc.property(
        fc.option(fc.string()),
        fc.option(fc.string({ maxLength: 2000 })),
        fc.subarray([...LANGUAGES], { minLength: 1 }),
        (wish, asked, offered) => offered.includes(languageFor(wish, asked, offered)),
      ),
    );
  });
});

test("a list of languages names those there are, once, and English where it names none", () => {
  expect(languagesIn("de, en,de")).toEqual(["de", "en"]);
  expect(languagesIn("fr,")).toEqual(["en"]);
});

test("components find under #words in the browser what they find on the server", () => {
  expect(Object.keys(inBrowser).sort()).toEqual(["useFigures", "useWords"]);
});
