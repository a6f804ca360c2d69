import "server-only";
import type { Actor } from "../../access/actor.ts";
import type { Db } from "../../db/unit.ts";
import { Conflict, NotFound } from "../../errors.ts";
import { obstacle, type Standing, type Step } from "./rules.ts";

export type Partners = { readonly me: string; readonly others: string[]; readonly programId: string };

/**
 * Where a relationship stands for one of its partners. Throws `NotFound` for everybody else: a program's admin
 * may know that it exists and has no business inside.
 */
export async function standingOf(db: Db, actor: Actor, relationshipId: string): Promise<Standing & Partners> {
  const row = await db.relationship.findFirst({
    where: { id: relationshipId, members: { some: { personId: actor.personId, leftAt: null } } },
    select: {
      phase: true,
      programId: true,
      members: { where: { leftAt: null }, select: { personId: true } },
      pauses: { where: { resumedAt: null }, select: { cause: true } },
      renewals: { orderBy: { at: "desc" }, take: 1, select: { agreedBy: true } },
      agreements: { select: { signatures: { select: { personId: true } } } },
    },
  });
  if (!row) throw new NotFound();
  const everybody = row.members.map((member) => member.personId);
  return {
    phase: row.phase,
    paused: row.pauses[0]?.cause ?? null,
    agreed: row.agreements.some((agreement) => signedByAll(agreement.signatures, everybody)),
    renewal: renewalFor(actor.personId, everybody, row.renewals[0]?.agreedBy),
    me: actor.personId,
    others: everybody.filter((id) => id !== actor.personId),
    programId: row.programId,
  };
}

/** The same, after asking whether a step may be taken. Throws `Conflict` with the reason when not. */
export async function mayTake(
  step: Step,
  db: Db,
  actor: Actor,
  relationshipId: string,
): Promise<Standing & Partners> {
  const standing = await standingOf(db, actor, relationshipId);
  const reason = obstacle(step, standing);
  if (reason) throw new Conflict(reason);
  return standing;
}

export const signedByAll = (
  signatures: readonly { personId: string }[],
  everybody: readonly string[],
): boolean => everybody.every((id) => signatures.some((signature) => signature.personId === id));

function renewalFor(me: string, everybody: string[], agreedBy: string[] | undefined): Standing["renewal"] {
  if (!agreedBy || everybody.every((id) => agreedBy.includes(id))) return "none";
  return agreedBy.includes(me) ? "waits-for-the-other" : "waits-for-me";
}
