import "server-only";
import type { Actor } from "../../access/actor.ts";
import { asPerson } from "../../db/unit.ts";

export type PersonalToken = {
  readonly id: string;
  readonly name: string;
  readonly scopes: readonly string[];
  readonly createdAt: Date;
  readonly expiresAt: Date;
  readonly usedAt: Date | null;
};

/** One's own, the newest first. */
export const listPersonalTokens = (actor: Actor): Promise<PersonalToken[]> =>
  asPerson(actor, (db) =>
    db.personalToken.findMany({
      select: { id: true, name: true, scopes: true, createdAt: true, expiresAt: true, usedAt: true },
      orderBy: { createdAt: "desc" },
    }),
  );
