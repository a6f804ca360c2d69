import type { z } from "zod";
import type { FieldKey } from "./words/said.ts";

/** What a schema says of a field that cannot be taken: a key of the catalogue, which the server puts into words. */
export const wrong = <K extends FieldKey>(key: K): `field.${K}` => `field.${key}`;

type Wrong = ReturnType<typeof wrong>;
const TYPES: Partial<Record<string, Wrong>> = {
  string: "field.text",
  number: "field.number",
  int: "field.whole",
};
const TOO_SMALL: Partial<Record<string, Wrong>> = { string: "field.atLeast", number: "field.notBelow", int: "field.notBelow" }; // prettier-ignore
const TOO_BIG: Partial<Record<string, Wrong>> = { string: "field.atMost", number: "field.notAbove", int: "field.notAbove" }; // prettier-ignore

/** The same where a schema says nothing of its own. */
export function wrongPlainly(issue: z.core.$ZodRawIssue): Wrong | undefined {
  switch (issue.code) {
    case "invalid_type":
      return issue.input === undefined ? "field.missing" : (TYPES[issue.expected] ?? "field.otherKind");
    case "invalid_value":
      return issue.input === undefined ? "field.missing" : "field.oneOf";
    case "invalid_format":
      return issue.format === "uuid" ? "field.noId" : "field.otherForm";
    case "unrecognized_keys":
      return "field.notKnown";
    case "too_small":
      return TOO_SMALL[issue.origin];
    case "too_big":
      return TOO_BIG[issue.origin];
    default:
      return undefined;
  }
}
