import type { Model } from "../../designs/schema.ts";
import type { Shape } from "../../../matching/together.ts";

/** Fewer are a pair, which is another model (and PostgreSQL begins no group of fewer). */
const FEWEST = 3;
const USUAL = 6;

/** How runs of a design divide people; null where its model is for two. Its size counts everybody, a mentor too. */
export function shapeOf({ kind, groupSize }: Model): Shape | null {
  if (kind !== "group" && kind !== "circle") return null;
  const mentor = kind === "group" ? 1 : 0;
  return {
    kind,
    smallest: FEWEST - mentor,
    largest: (groupSize ?? USUAL) - mentor,
    apart: [],
    growing: {},
    hosts: [],
  };
}
