import "server-only";
import type { Actor } from "../../access/actor.ts";
import { asPerson } from "../../db/unit.ts";
import { contentOf } from "./read.ts";
import type { Content } from "./schema.ts";

/** What stands around a version: the one before it, and how many live under which. */
export type AroundVersion = {
  before: { version: number; content: Content } | null;
  /** Relationships under way by version, without those the visitor is recused from (W7). */
  live: { version: number; relationships: number }[];
};

/** For admins of the program; the database shows others no relationships and no draft. */
export function aroundVersion(actor: Actor, programId: string, version: number): Promise<AroundVersion> {
  return asPerson(actor, async (db) => {
    const versions = await db.design.findMany({
      where: { programId },
      orderBy: { version: "asc" },
      include: { relationships: { where: { phase: { not: "ended" } }, select: { id: true } } },
    });
    const earlier = versions.filter((each) => each.version < version).at(-1);
    return {
      before: earlier ? { version: earlier.version, content: contentOf(earlier) } : null,
      live: versions
        .filter((each) => each.relationships.length > 0)
        .map((each) => ({ version: each.version, relationships: each.relationships.length })),
    };
  });
}
