import { Invalid } from "../../errors.ts";
import { say } from "../../words/said.ts";
import type { Model } from "../designs/schema.ts";
import { SIDES, type Side } from "./schema.ts";

/** The sides people come in on. A circle has none: its members all stand on one, which is called theirs. */
export const sidesOf = (kind: Model["kind"] | undefined): readonly Side[] =>
  kind === "circle" ? ["mentee"] : SIDES;

/** Throws `Invalid` where a program has no such side. */
export function mustBeSideOf({ kind }: Model, side: Side): void {
  if (!sidesOf(kind).includes(side)) throw new Invalid(say("enrolment.circle"));
}
