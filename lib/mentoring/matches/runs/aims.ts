import type { MatchAim } from "../../../db/generated/enums.ts";
import { AIMS, type Aim } from "../../../matching/criteria.ts";

/** The aims as PostgreSQL names them, and back. */
const STORED: Readonly<Record<Aim, MatchAim>> = {
  "best-total": "best_total",
  "most-people": "most_people",
  fairest: "fairest",
  stable: "stable",
};

export const storedAim = (aim: Aim): MatchAim => STORED[aim];
export const aimOf = (stored: MatchAim): Aim => {
  const found = AIMS.find((aim) => STORED[aim] === stored);
  if (!found) throw new Error("This aim is not one of the engine's");
  return found;
};
