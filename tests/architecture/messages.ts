import { readFileSync, readdirSync } from "node:fs";
import path from "node:path";
import { parse, TYPE, type MessageFormatElement } from "@formatjs/icu-messageformat-parser";
import { root } from "./sources.ts";

/** Every message of a language, by `room.key`. */
export function messagesOf(language: string): Map<string, string> {
  const folder = path.join(root, "messages", language);
  return new Map(
    readdirSync(folder).flatMap((file) =>
      leavesOf(JSON.parse(readFileSync(path.join(folder, file), "utf8")), path.basename(file, ".json")),
    ),
  );
}

const leavesOf = (value: unknown, key: string): [string, string][] =>
  typeof value === "string"
    ? [[key, value]]
    : Object.entries(value as object).flatMap(([name, inner]) => leavesOf(inner, `${key}.${name}`));

/** What a message is given, each as "name kind", and which tags it has; in one order. Throws where it is not ICU. */
export function argumentsOf(message: string): string[] {
  const found = new Set<string>();
  const look = (elements: readonly MessageFormatElement[]): void => {
    for (const element of elements) {
      if (element.type === TYPE.literal || element.type === TYPE.pound) continue;
      found.add(`${element.value} ${kindOf(element)}`);
      if (element.type === TYPE.tag) look(element.children);
      if (element.type === TYPE.plural || element.type === TYPE.select)
        for (const option of Object.values(element.options)) look(option.value);
    }
  };
  look(parse(message));
  return [...found].sort();
}

function kindOf(element: MessageFormatElement): string {
  // A choice has the same cases in every language; a plural those of its language.
  if (element.type === TYPE.select) return `select ${Object.keys(element.options).sort().join()}`;
  return TYPE[element.type];
}
