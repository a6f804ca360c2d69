import { readFileSync, readdirSync } from "node:fs";
import path from "node:path";
import { describe, expect, test } from "vitest";
import { LANGUAGES } from "@/lib/words/languages.ts";
import { pseudo } from "@/lib/words/pseudo.ts";
import { argumentsOf, messagesOf } from "./messages.ts";
import { filesUnder, root } from "./sources.ts";
import { askedIn } from "./word-keys.ts";
import { roomsLacking } from "./word-rooms.ts";
import { read, textsOf } from "./words.ts";

const FILES = ["app", "components"].flatMap(filesUnder);
const TOLD = ["app", "components", "lib"]
  .flatMap(filesUnder)
  .filter((file) => !file.startsWith("lib/words/"));
const textOf = (file: string): string => readFileSync(path.join(root, file), "utf8");

const SPOKEN = LANGUAGES.filter((language) => language !== "en-XA");
const english = messagesOf("en");

describe("the languages of the catalogue", () => {
  const others = SPOKEN.filter((language) => language !== "en");

  test.each(others)("%s says what English says, and nothing else", (language) => {
    expect([...messagesOf(language).keys()].sort()).toEqual([...english.keys()].sort());
  });

  test.each(others)("%s is given the same arguments, and has the same tags", (language) => {
    const other = messagesOf(language);
    const wrong = [...english].filter(
      ([key, message]) => String(argumentsOf(message)) !== String(argumentsOf(other.get(key) ?? "")),
    );
    expect(wrong.map(([key]) => key)).toEqual([]);
  });

  test("made strange, each message has its arguments still", () => {
    for (const message of english.values())
      expect(argumentsOf(pseudo(message))).toEqual(argumentsOf(message));
  });

  test("says nothing empty, and writes quotes and dashes as its language does", () => {
    for (const language of SPOKEN)
      for (const [key, message] of messagesOf(language))
        expect(
          message.trim() === message && message !== "" && !/["]|(?<!\p{L})'|'(?!\p{L})/u.test(message),
          `${language} ${key}`,
        ).toBe(true);
  });

  test("each room is a file in every language, and is in the catalogue", () => {
    const catalogue = textOf("lib/words/catalogue.ts");
    for (const language of SPOKEN)
      for (const file of readdirSync(path.join(root, "messages", language)))
        expect(catalogue, file).toContain(`messages/${language}/${file}`);
  });
});

describe("what is asked for", () => {
  const asked = TOLD.flatMap((file) =>
    /[wW]ords(For)?\b|\b(say|wrong)\(/.test(textOf(file)) ? askedIn(read(file)) : [],
  );
  const matching = (room: string, key: string): string[] => {
    const pattern = new RegExp(`^${`${room}.${key}`.replace(/[.]/g, "\\.").replaceAll("*", ".+")}$`);
    return [...english.keys()].filter((each) => pattern.test(each));
  };

  test("is there: each call names keys that can be read, and they are in the catalogue", () => {
    expect(asked.length).toBeGreaterThan(60);
    const missing = asked.flatMap(({ room, keys, at }) =>
      keys.filter((key) => matching(room, key).length === 0).map((key) => `${at} ${room}.${key}`),
    );
    expect(missing).toEqual([]);
  });

  test("is given what it says", () => {
    const wrong = asked.flatMap(({ room, keys, values, at }) =>
      keys
        .flatMap((key) => matching(room, key))
        .filter((key) => {
          const needed = namesIn(english.get(key) ?? "");
          return values !== null && needed.some((name) => !values.includes(name));
        })
        .map((key) => `${at} ${key}`),
    );
    expect(wrong).toEqual([]);
  });

  test("is all there is: no message that nobody says", () => {
    const used = new Set(asked.flatMap(({ room, keys }) => keys.flatMap((key) => matching(room, key))));
    expect([...english.keys()].filter((key) => !used.has(key))).toEqual([]);
  });

  test("reaches the browser: each page hands on the rooms that its components say there", () => {
    expect(roomsLacking()).toEqual([]);
  });
});

describe("pages and components", () => {
  test("have no text left", () => {
    const left = FILES.flatMap((file) => textsOf(read(file)).map((text) => `${file}: ${text}`));
    expect(FILES.length).toBeGreaterThan(40);
    expect(left).toEqual([]);
  });

  test("write dates and numbers in the reader's language", () => {
    const wrong = FILES.filter((file) =>
      /toLocale\w*String|new Intl\.|import \{[^}]*Of\b[^}]*\} from "[^"]*time\/moment"/.test(textOf(file)),
    );
    expect(wrong).toEqual([]);
  });
});

describe("a text that is left is found", () => {
  const found = (text: string): string[] => textsOf(read("planted.tsx", text));

  test.each([
    ["between tags", "const a = <p>Nothing yet</p>;", "Nothing yet"],
    ["beside a tag", "const a = <p>{name} went</p>;", "went"],
    ["in an attribute", '<Field label="optional" />;', "optional"],
    ["in an attribute of any name", '<Field why="Because it is so" />;', "Because it is so"],
    ["as a choice", '<p>{open ? "Close it" : t("open")}</p>;', "Close it"],
    ["as a choice in an attribute", '<Field aria-label={open ? "close" : t("open")} />;', "close"],
    ["in a template", "<p>{`${count} people`}</p>;", "… people"],
    ["in data", 'const items = [{ label: "Light", icon: "sun" }];', "Light"],
    ["in a list", 'const [href, way] = ["/", "Start coaching"];', "Start coaching"],
    ["in a call", 'notify.done("Saved it.");', "Saved it."],
  ])("%s", (_, text, expected) => expect(found(text)).toEqual([expected]));

  test.each([
    ["a class", '<p className="Flex items center" />;'],
    ["a key", '<p>{t("nothing.yet")}</p>;'],
    ["a choice of keys", '<p>{t(open ? "close" : "open")}</p>;'],
    ["an import", 'import { a } from "Some where";'],
    ["the name of the house", "<b>Trellis</b>;"],
    ["a bug", 'throw new Error("This cannot be.");'],
    ["what is compared", 'if (kind === "Some kind") go();'],
    ["a sign", "<p>·</p>;"],
  ])("%s is none", (_, text) => expect(found(text)).toEqual([]));
});

const namesIn = (message: string): string[] => argumentsOf(message).map((each) => each.split(" ")[0] ?? "");
