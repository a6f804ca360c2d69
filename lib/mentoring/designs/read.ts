import { Components, Focus, Matching, Model, Purpose, type Content } from "./schema.ts";

type Stored = { purpose: unknown; focus: unknown; model: unknown; components: unknown; matching: unknown };

/** A design's JSON as its types; what is not there yet is empty. */
export function contentOf(stored: Stored): Content {
  return {
    purpose: Purpose.parse(stored.purpose),
    focus: Focus.parse(stored.focus),
    model: Model.parse(stored.model),
    components: Components.parse(stored.components),
    matching: Matching.parse(stored.matching),
  };
}
