import "server-only";
import type { Actor } from "../../access/actor.ts";
import { asPerson } from "../../db/unit.ts";
import type { Competency } from "./schema.ts";

export const WITH_LEVELS = {
  select: {
    id: true,
    name: true,
    description: true,
    instrument: true,
    levels: { orderBy: { level: "asc" }, select: { anchor: true } },
  },
} as const;

/** The catalogue, by name. For everybody. */
export function listCompetencies(actor: Actor): Promise<Competency[]> {
  return asPerson(actor, async (db) => {
    const rows = await db.competency.findMany({ ...WITH_LEVELS, orderBy: { name: "asc" } });
    return rows.map(withAnchors);
  });
}

export const withAnchors = ({
  levels,
  ...rest
}: Omit<Competency, "levels"> & { levels: { anchor: string }[] }): Competency => ({
  ...rest,
  levels: levels.map((level) => level.anchor),
});
