import "server-only";
import type { z } from "zod";
import type { Actor } from "../../access/actor.ts";
import { now } from "../../clock.ts";
import { asPerson } from "../../db/unit.ts";
import { NotFound } from "../../errors.ts";
import { record, tell } from "../../events/record.ts";
import { findDesign } from "./find.ts";
import type { CommentOnSection, OneComment, Section } from "./schema.ts";

export type DesignCommentView = {
  id: string;
  /** Null of somebody who is not here any more. */
  author: string | null;
  mine: boolean;
  text: string;
  at: Date;
  settled: boolean;
};

/** What the admins of a program said to each other about one section of a version, the oldest first. */
export function listComments(actor: Actor, designId: string, section: Section): Promise<DesignCommentView[]> {
  return asPerson(actor, async (db) => {
    const rows = await db.designComment.findMany({ where: { designId, section }, orderBy: { at: "asc" } });
    const people = await db.person.findMany({ where: { id: { in: rows.map((row) => row.authorId) } } });
    const nameOf = new Map(people.map(({ id, name }) => [id, name]));
    return rows.map(({ id, authorId, text, at, settledAt }) => ({
      ...{ id, text, at },
      author: nameOf.get(authorId) ?? null,
      mine: authorId === actor.personId,
      settled: settledAt !== null,
    }));
  });
}

/** Says something about a section to the program's other admins. Throws `NotFound` to everybody else. */
export function comment(
  actor: Actor,
  { id, designId, section, text }: z.output<typeof CommentOnSection>,
): Promise<void> {
  return asPerson(actor, async (db) => {
    const { admins, programId } = await findDesign(db, actor, { id: designId });
    const { count } = await db.designComment.createMany({
      data: { id, designId, section, authorId: actor.personId, text, at: now() },
      skipDuplicates: true, // sent twice is said once
    });
    if (count === 0) return;
    await record(db, actor, "design.commented", designId);
    await tell(
      db,
      admins.filter((each) => each !== actor.personId),
      "design.commented",
      programId,
    );
  });
}

/** Any admin of the program settles a comment; it stays readable. */
export function settleComment(actor: Actor, { commentId }: z.output<typeof OneComment>): Promise<void> {
  return asPerson(actor, async (db) => {
    const found = await db.designComment.findUnique({ where: { id: commentId } });
    if (!found) throw new NotFound();
    await db.designComment.updateMany({
      where: { id: commentId, settledAt: null },
      data: { settledAt: now(), settledBy: actor.personId },
    });
  });
}
