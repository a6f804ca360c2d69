import "server-only";
import type { Actor } from "../../access/actor.ts";
import { engagementRing, type Ring } from "../../crypto/keyring.ts";
import type { Prisma } from "../../db/generated/client.ts";
import { asPerson } from "../../db/unit.ts";
import { find } from "../engagements/find.ts";
import type { PlanItem, Thread, ThreadArea } from "./schema.ts";

const SESSIONS = {
  sessions: { select: { session: { select: { id: true, startsAt: true, state: true } } } },
} as const satisfies Prisma.PlanItemInclude;
type Row = Prisma.PlanItemGetPayload<{ include: typeof SESSIONS }>;

type Detail = Pick<ThreadArea, "observed" | "effect">;
const NOT_SHARED: Detail = { observed: null, effect: null };

/** C3: the thread as this party may see it. Feedback of another manager is not in it (C9). Throws `NotFound`. */
export function getThread(actor: Actor, engagementId: string): Promise<Thread> {
  return asPerson(actor, async (db) => {
    await find(db, actor, engagementId);
    const ring = await engagementRing(db, engagementId);
    const rows = await db.planItem.findMany({
      where: { engagementId },
      include: SESSIONS,
      orderBy: [{ createdAt: "asc" }, { id: "asc" }],
    });
    const areas = await db.feedbackArea.findMany({
      where: { feedback: { engagementId } },
      include: {
        feedback: { select: { authorId: true, at: true } },
        detail: { select: { sealed: true } },
        answer: true,
      },
    });
    const authors = await db.person.findMany({
      where: {
        id: {
          in: areas.flatMap(({ feedback, answer }) => [
            feedback.authorId,
            ...(answer ? [answer.authorId] : []),
          ]),
        },
      },
      select: { id: true, name: true },
    });
    const authorOf = new Map(authors.map((author) => [author.id, author]));
    const nameOf = (author: string) => authorOf.get(author) ?? { id: author, name: "Somebody" };
    const seen = new Set(areas.map(({ id }) => id));
    const itemsOf = (wanted: (row: Row) => boolean) => rows.filter(wanted).map((row) => opened(row, ring));
    return {
      areas: areas
        .map(({ id, sealed, priority, detail, answer, feedback: { authorId, at } }) => ({
          ...{ id, priority, at, author: nameOf(authorId) },
          answer: answer && {
            ...{ at: answer.at, by: nameOf(answer.authorId) },
            ...ring.open<{ text: string }>("feedback_answers", id, answer.sealed),
          },
          ...NOT_SHARED,
          ...ring.open<{ area: string } & Partial<Detail>>("feedback_areas", id, sealed),
          ...(detail && ring.open<Detail>("feedback_details", id, detail.sealed)),
          items: itemsOf((row) => row.feedbackAreaId === id),
        }))
        .sort((a, b) => a.at.getTime() - b.at.getTime() || a.priority - b.priority),
      others: itemsOf((row) => !row.feedbackAreaId || !seen.has(row.feedbackAreaId)),
    };
  });
}

const opened = (
  { id, sealed, state, authorId, createdAt, feedbackAreaId, sessions }: Row,
  ring: Ring,
): PlanItem => ({
  ...{ id, state, authorId, createdAt },
  ...ring.open<{ title: string; practice: string }>("plan_items", id, sealed),
  fromFeedback: feedbackAreaId !== null,
  sessions: sessions
    .map(({ session }) => session)
    .sort((a, b) => a.startsAt.getTime() - b.startsAt.getTime()),
});
