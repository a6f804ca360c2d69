import "server-only";
import type { Actor } from "../../access/actor.ts";
import { asPerson, type Db } from "../../db/unit.ts";
import { paths } from "../../paths.ts";

/** Something somebody said yes to, and where its words are. */
export type Agreed = {
  readonly id: string;
  readonly kind: "sensitive-answer" | "proposal" | "agreement" | "version" | "contract";
  /** What the words of its kind are given. */
  readonly of: { readonly question: string; readonly program: string } | { readonly version: number } | null;
  /** The words as they were shown; of what has a page of its own, where they stand. */
  readonly words: string | null;
  readonly href: string | null;
  readonly at: Date;
  /** Null: they themselves. Else who stated it for them. */
  readonly by: string | null;
  readonly endedAt: Date | null;
};

/** Everything the person agreed to, the latest first. */
export function listAgreedTo(actor: Actor): Promise<Agreed[]> {
  return asPerson(actor, (db) => agreedTo(db, actor));
}

/** The same in somebody else's transaction, for the copy of one's data. */
export async function agreedTo(db: Db, { personId }: Actor): Promise<Agreed[]> {
  const found = [
    ...(await answersOf(db, personId)),
    ...(await mentoringOf(db, personId)),
    ...(await contractsOf(db, personId)),
  ];
  return found.sort((a, b) => b.at.getTime() - a.at.getTime());
}

async function answersOf(db: Db, personId: string): Promise<Agreed[]> {
  const rows = await db.consent.findMany({
    where: { personId },
    include: { enrolment: { select: { program: { select: { id: true, name: true } } } } },
  });
  const others = rows.flatMap(({ givenBy }) => (givenBy && givenBy !== personId ? [givenBy] : []));
  const people = await db.person.findMany({
    where: { id: { in: others } },
    select: { id: true, name: true },
  });
  const names = new Map(people.map(({ id, name }) => [id, name]));
  return rows.map(({ id, question, words, givenBy, givenAt, withdrawnAt, enrolment }) => ({
    ...{ id, kind: "sensitive-answer", words, href: paths.takePart(enrolment.program.id), at: givenAt },
    of: { question, program: enrolment.program.name },
    by: givenBy && givenBy !== personId ? (names.get(givenBy) ?? "Somebody") : null,
    endedAt: withdrawnAt,
  }));
}

const SELF = { by: null, words: null } as const;

async function mentoringOf(db: Db, personId: string): Promise<Agreed[]> {
  const accepted = await db.proposalResponse.findMany({ where: { personId, accepted: true } });
  const signed = await db.agreementSignature.findMany({
    where: { personId },
    include: { agreement: { select: { version: true } } },
  });
  const moves = await db.versionMove.findMany({
    where: { agreedBy: { has: personId } },
    include: { design: { select: { version: true } } },
  });
  const ended = new Map(
    (
      await db.closing.findMany({
        where: { relationshipId: { in: signed.map((row) => row.relationshipId) } },
        select: { relationshipId: true, at: true },
      })
    ).map((row) => [row.relationshipId, row.at]),
  );
  // Each said their own yes at a moment of their own; the event has it.
  const events = await db.event.findMany({
    where: {
      actorId: personId,
      kind: { in: ["relationship.version-proposed", "relationship.version-changed"] },
    },
    orderBy: { id: "desc" },
  });
  return [
    ...accepted.map(({ proposalId, at }): Agreed => ({
      ...{ ...SELF, id: proposalId, kind: "proposal", href: paths.proposal(proposalId), at },
      ...{ of: null, endedAt: null },
    })),
    ...signed.map(({ agreementId, relationshipId, at, agreement }): Agreed => ({
      ...{ ...SELF, id: agreementId, kind: "agreement", href: paths.agreement(relationshipId), at },
      of: { version: agreement.version },
      endedAt: ended.get(relationshipId) ?? null,
    })),
    ...moves.map(({ id, relationshipId, at, design }): Agreed => ({
      ...{ ...SELF, id, kind: "version", href: paths.relationshipVersion(relationshipId), endedAt: null },
      of: { version: design.version },
      at: events.find((event) => event.subjectId === relationshipId && event.at >= at)?.at ?? at,
    })),
  ];
}

async function contractsOf(db: Db, personId: string): Promise<Agreed[]> {
  const rows = await db.contractAgreement.findMany({ where: { personId } });
  return rows.map(({ engagementId, version, at }) => ({
    ...{ ...SELF, id: `${engagementId} ${version}`, kind: "contract", at, endedAt: null },
    of: { version },
    href: paths.engagementContract(engagementId),
  }));
}
