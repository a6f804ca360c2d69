import "server-only";
import type { Actor } from "../../access/actor.ts";
import { now } from "../../clock.ts";
import { asPerson } from "../../db/unit.ts";
import { SCOPES, type Scope } from "./schema.ts";

export type PersonalToken = {
  readonly id: string;
  readonly name: string;
  readonly scopes: readonly Scope[];
  readonly createdAt: Date;
  readonly expiresAt: Date;
  readonly isOver: boolean;
  readonly usedAt: Date | null;
};

/** One's own, the newest first. */
export const listPersonalTokens = (actor: Actor): Promise<PersonalToken[]> =>
  asPerson(actor, async (db) => {
    const rows = await db.personalToken.findMany({
      select: { id: true, name: true, scopes: true, createdAt: true, expiresAt: true, usedAt: true },
      orderBy: { createdAt: "desc" },
    });
    return rows.map((row) => ({
      ...row,
      scopes: SCOPES.filter((scope) => row.scopes.includes(scope)),
      isOver: row.expiresAt <= now(),
    }));
  });
