import "server-only";
import type { Actor } from "../../access/actor.ts";
import { authorRing, relationshipRing, type Ring } from "../../crypto/keyring.ts";
import { masterKey } from "../../crypto/master-key.ts";
import { openLetter } from "../../crypto/seal.ts";
import type { Db } from "../../db/unit.ts";
import { opened } from "../../mentoring/enrolments/deciding.ts";
import { goalWords } from "../../mentoring/goals/words.ts";
import { openReason } from "../../mentoring/relationships/leaving.ts";
import { placeOf } from "../../mentoring/suggestions/place.ts";
import { ringOrNone } from "./ring-or-none.ts";

/** What a person has in mentoring: their enrolments, their relationships and what was said in them. */
export async function mentoringOf(db: Db, actor: Actor) {
  const { personId } = actor;
  const memberships = await db.relationshipMember.findMany({ where: { personId } });
  const relationships = [];
  for (const membership of memberships)
    relationships.push({ ...membership, ...(await relationshipOf(db, actor, membership.relationshipId)) });
  const suggestions = await db.suggestion.findMany({ where: { recipientId: personId } });
  return {
    enrolments: await enrolmentsOf(db, personId),
    commentsOnDesigns: await db.designComment.findMany({ where: { authorId: personId } }),
    proposals: await db.proposal.findMany({
      where: { OR: [{ menteeId: personId }, { mentorId: personId }] },
      select: { id: true, menteeId: true, mentorId: true, releasedAt: true, relationshipId: true },
    }),
    answersToProposals: await db.proposalResponse.findMany({ where: { personId } }),
    relationships,
    suggestionsToMe: suggestions.map(({ sealed, ...row }) => ({
      ...row,
      text: openLetter(masterKey(), sealed, placeOf(row.id, row.recipientId)),
    })),
    checkInAnswers: await db.checkInAnswer.findMany({ where: { personId } }),
  };
}

const GONE = "The key was destroyed.";

async function enrolmentsOf(db: Db, personId: string) {
  const rows = await db.enrolment.findMany({
    where: { personId },
    include: { answers: true, inquiries: true, wishes: true },
  });
  return rows.map(({ inquiries, ...row }) => ({ ...row, inquiries: inquiries.map(opened) }));
}

async function relationshipOf(db: Db, actor: Actor, relationshipId: string) {
  const where = { relationshipId };
  const [shared, own] = [
    await ringOrNone(relationshipRing(db, relationshipId)),
    await ringOrNone(authorRing(db, actor.personId)),
  ];
  const notes = await db.note.findMany({ where, orderBy: { createdAt: "asc" } });
  const open = <T extends { id: string; sealed: Uint8Array }>(table: string, ring: Ring | null, row: T) => {
    const { sealed, ...rest } = row;
    return { ...rest, words: ring ? ring.open(table, row.id, sealed) : GONE };
  };
  const leaving = await db.leavingReason.findMany({ where: { relationshipId, personId: actor.personId } });
  return {
    relationship: await db.relationship.findUnique({ where: { id: relationshipId } }),
    phases: await db.phaseChange.findMany({ where }),
    pauses: await db.pause.findMany({ where }),
    agreements: (await db.agreement.findMany({ where })).map((row) => open("agreements", shared, row)),
    signatures: await db.agreementSignature.findMany({ where: { ...where, personId: actor.personId } }),
    goals: (await db.goal.findMany({ where })).map(({ sealed, ...row }) => ({
      ...row,
      words: shared ? goalWords(shared, row.id, sealed) : GONE,
    })),
    attendance: await db.sessionAttendance.findMany({ where: { ...where, personId: actor.personId } }),
    sessions: await db.mentoringSession.findMany({ where, orderBy: { startsAt: "asc" } }),
    agenda: (await db.agendaPoint.findMany({ where })).map((row) => open("agenda_points", shared, row)),
    messages: (await db.message.findMany({ where })).map((row) => open("messages", shared, row)),
    actions: (await db.actionItem.findMany({ where })).map((row) => open("action_items", shared, row)),
    reflections: (await db.goalReflection.findMany({ where })).map((row) =>
      open("goal_reflections", shared, row),
    ),
    drafts: (await db.draft.findMany({ where: { ...where, personId: actor.personId } })).map((row) =>
      open("drafts", own, { ...row, id: `${relationshipId}/${row.place}` }),
    ),
    notes: notes.map((row) => open("notes", row.visibility === "private" ? own : shared, row)),
    myReasonForLeaving: leaving.map((row) => openReason(row)),
  };
}
