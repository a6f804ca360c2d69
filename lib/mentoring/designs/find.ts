import "server-only";
import type { Actor } from "../../access/actor.ts";
import type { Prisma } from "../../db/generated/client.ts";
import type { Db } from "../../db/unit.ts";
import { NotFound } from "../../errors.ts";
import { contentOf } from "./read.ts";
import { missing } from "./rules.ts";
import { standingOf, type Facts } from "./standing.ts";

const WITH = {
  submission: true,
  approval: true,
  program: { include: { roles: { where: { role: "admin" } } } },
} satisfies Prisma.DesignInclude;
export type FoundDesign = Prisma.DesignGetPayload<{ include: typeof WITH }> & {
  admins: string[];
  facts: Facts;
};

/** A version for an admin of its program, with what its rules ask about. Throws `NotFound` to everybody else. */
export async function findDesign(
  db: Db,
  actor: Actor,
  where: Prisma.DesignWhereUniqueInput,
): Promise<FoundDesign> {
  const design = await db.design.findUnique({ where, include: WITH });
  const admins = design?.program.roles.map((role) => role.personId) ?? [];
  if (!design || !admins.includes(actor.personId)) throw new NotFound();
  return { ...design, admins, facts: await factsOf(db, actor, design, admins) };
}

type Row = Prisma.DesignGetPayload<{ include: { submission: true; approval: true } }>;

async function factsOf(db: Db, actor: Actor, design: Row, admins: readonly string[]): Promise<Facts> {
  const { personId } = actor;
  const [answer] = await db.$queryRaw<{ others: boolean }[]>`
    select mentoring.others_could_approve(${design.programId}::uuid, ${personId}::uuid) as others`;
  return {
    standing: standingOf(design),
    missing: missing(contentOf(design)).length,
    isAuthor: design.authorId === personId,
    isSubmitter: design.submission?.submittedBy === personId,
    others: answer?.others ?? true,
    othersHere: admins.some((id) => id !== personId),
  };
}
