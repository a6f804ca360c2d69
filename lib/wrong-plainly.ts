import type { z } from "zod";
import { wrong } from "./wrong.ts";

type Wrong = ReturnType<typeof wrong>;
const TYPES: Partial<Record<string, Wrong>> = {
  string: wrong("text"),
  number: wrong("number"),
  int: wrong("whole"),
};
const TOO_SMALL: Partial<Record<string, Wrong>> = { string: wrong("atLeast"), number: wrong("notBelow"), int: wrong("notBelow") }; // prettier-ignore
const TOO_BIG: Partial<Record<string, Wrong>> = { string: wrong("atMost"), number: wrong("notAbove"), int: wrong("notAbove") }; // prettier-ignore

/** What is wrong with a field of which its schema says nothing of its own. */
export function wrongPlainly(issue: z.core.$ZodRawIssue): Wrong | undefined {
  switch (issue.code) {
    case "invalid_type":
      return issue.input === undefined ? wrong("missing") : (TYPES[issue.expected] ?? wrong("otherKind"));
    case "invalid_value":
      return issue.input === undefined ? wrong("missing") : wrong("oneOf");
    case "invalid_format":
      return issue.format === "uuid" ? wrong("noId") : wrong("otherForm");
    case "unrecognized_keys":
      return wrong("notKnown");
    case "too_small":
      return TOO_SMALL[issue.origin];
    case "too_big":
      return TOO_BIG[issue.origin];
    default:
      return undefined;
  }
}
