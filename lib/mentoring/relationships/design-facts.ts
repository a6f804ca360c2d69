import { Components, Focus } from "../designs/schema.ts";

/** The few things a relationship takes from the design version it runs under. */
export type DesignFacts = Pick<
  Components,
  "cadenceWeeks" | "sessionMinutes" | "agreement" | "confidentiality" | "closure"
> & { focusAreas: string[] };

export function designFacts(design: { components: unknown; focus: unknown }): DesignFacts {
  const { cadenceWeeks, sessionMinutes, agreement, confidentiality, closure } = Components.parse(
    design.components,
  );
  const focusAreas = Focus.parse(design.focus).areas.map((area) => area.name);
  return { cadenceWeeks, sessionMinutes, agreement, confidentiality, closure, focusAreas };
}
