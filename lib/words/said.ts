import type { Messages } from "./catalogue.ts";
import { IN_ENGLISH, wordsFor, type Reader, type WordsOf } from "./tell.ts";

type Key = Parameters<WordsOf<"errors">>[0];
type Values = { readonly [name: string]: string | number | Said };

/**
 * Something to be said to a person, before it is known in which language: a message of the room `errors`. What it is
 * given may have to be said as well.
 */
export type Said = { readonly key: Key; readonly values: Values };
/** The same where the words are not in the catalogue yet (decision 046). */
export type Sayable = string | Said;

export const say = (key: Key, values: Values = {}): Said => ({ key, values });

export const tell = (said: Sayable, reader: Reader): string =>
  typeof said === "string" ? said : wordsFor(reader, "errors")(said.key, told(said.values, reader));

const told = (values: Values, reader: Reader): Record<string, string | number> =>
  Object.fromEntries(
    Object.entries(values).map(([name, value]) => [
      name,
      typeof value === "object" ? tell(value, reader) : value,
    ]),
  );

/** For logs, and for programs that ask: they read English. */
export const inEnglish = (said: Sayable): string => tell(said, IN_ENGLISH);

/** What a schema says of a field, by its key; `wrong` in lib/wrong.ts makes it. */
export type FieldKey = keyof Messages["errors"]["field"];

/** What zod says of a field: one of our keys with zod's own figures and choices, or words. */
export function saidOfField(issue: { readonly message: string }): Sayable {
  const [room, key] = issue.message.split(".");
  if (room !== "field" || !key) return issue.message;
  const figures = Object.entries(issue).flatMap(
    ([name, value]: [string, unknown]): [string, string | number][] =>
      typeof value === "number"
        ? [[name, value]]
        : name === "values" && Array.isArray(value)
          ? [[name, value.join(", ")]]
          : [],
  );
  return say(`field.${key as FieldKey}`, Object.fromEntries(figures));
}
