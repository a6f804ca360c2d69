import "server-only";
import type { Actor } from "../../access/actor.ts";
import { now } from "../../clock.ts";
import { asPerson } from "../../db/unit.ts";
import { paths } from "../../paths.ts";
import { say, type Said } from "../../words/said.ts";
import { checkInsOf } from "../check-ins/queries.ts";

/** One thing somebody owes, for Today. `since` orders them, the longest owed first. */
export type Owed = { readonly said: Said; readonly href: string; readonly since: Date };

type Proposed = { runId: string; mentorId: string; companions: readonly string[] };

/** The mentor of a group answers once for all of it. */
const once = <T extends Proposed>(proposals: readonly T[], personId: string): T[] =>
  proposals.filter(
    (each, at) =>
      each.companions.length === 0 ||
      each.mentorId !== personId ||
      proposals.findIndex(({ runId, mentorId }) => runId === each.runId && mentorId === personId) === at,
  );

/**
 * What the actor owes in mentoring: an answer, a signature, a session to log, a suggestion to read; and as a program's
 * admin a design to approve, a pair to look after.
 */
export function listOwed(actor: Actor): Promise<Owed[]> {
  const { personId } = actor;
  return asPerson(actor, async (db) => {
    const mine = await db.relationship.findMany({
      where: { phase: { not: "ended" }, members: { some: { personId, leftAt: null } } },
      include: {
        members: { where: { personId: { not: personId } }, include: { person: { select: { name: true } } } },
        agreements: {
          orderBy: { version: "desc" },
          take: 1,
          include: { signatures: { where: { personId } } },
        },
        sessions: { where: { state: "scheduled", startsAt: { lt: now() } }, orderBy: { startsAt: "asc" } },
      },
    });
    const checkIns = await checkInsOf(
      db,
      actor,
      mine.map((relationship) => relationship.id),
    );
    const proposals = await db.proposal.findMany({
      where: {
        releasedAt: { not: null },
        relationshipId: null,
        OR: [{ menteeId: personId }, { mentorId: personId }],
        responses: { none: { OR: [{ personId }, { accepted: false }] } },
      },
    });
    const designs = await db.design.findMany({
      where: {
        submission: { isNot: null },
        approval: null,
        authorId: { not: personId },
        program: { roles: { some: { personId, role: "admin" } } },
      },
      include: { submission: true, program: { select: { name: true } } },
    });
    const broken = await db.pause.findMany({
      where: {
        resumedAt: null,
        cause: "reorganization",
        relationship: { program: { roles: { some: { personId, role: "admin" } } } },
      },
      select: { pausedAt: true, relationship: { select: { program: { select: { id: true, name: true } } } } },
    });
    const suggestions = await db.suggestion.findMany({ where: { recipientId: personId, readAt: null } });
    const owed = [
      ...once(proposals, personId).map((proposal) => ({
        said: say(proposal.companions.length > 0 ? "relationship.owed.group" : "relationship.owed.partner"),
        href: paths.proposal(proposal.id),
        since: proposal.releasedAt ?? now(),
      })),
      ...mine.flatMap((relationship) => {
        const partner = relationship.members.map((member) => member.person.name).join(", ");
        const [agreement] = relationship.agreements;
        return [
          ...(agreement && agreement.signatures.length === 0
            ? [
                {
                  said: say("relationship.owed.sign", { partner }),
                  href: paths.agreement(relationship.id),
                  since: agreement.at,
                },
              ]
            : []),
          ...(checkIns.get(relationship.id) ?? [])
            .filter((point) => point.open && !point.answered)
            .slice(-1)
            .map((point) => ({
              said: say("relationship.owed.checkIn", { partner }),
              href: paths.checkIns(relationship.id),
              since: point.dueOn,
            })),
          ...relationship.sessions.map((session) => ({
            said: say("relationship.owed.log", { partner }),
            href: paths.relationshipSession(relationship.id, session.id),
            since: session.startsAt,
          })),
        ];
      }),
      ...designs.map((design) => ({
        said: say("relationship.owed.design", { program: design.program.name }),
        href: paths.design(design.programId),
        since: design.submission?.at ?? now(),
      })),
      ...broken.map(({ pausedAt, relationship: { program } }) => ({
        said: say("relationship.owed.rematch", { program: program.name }),
        href: paths.programRelationships(program.id),
        since: pausedAt,
      })),
      ...suggestions.map((suggestion) => ({
        said: say("relationship.owed.suggestion"),
        href: paths.suggestions(),
        since: suggestion.sentAt,
      })),
    ];
    return owed.sort((a, b) => a.since.getTime() - b.since.getTime());
  });
}
