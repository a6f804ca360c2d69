import "server-only";
import type { Actor } from "../../access/actor.ts";
import { asPerson, type Db } from "../../db/unit.ts";
import { NotFound } from "../../errors.ts";
import { findDesign } from "./find.ts";
import { contentOf } from "./read.ts";
import { missing, type Missing } from "./rules.ts";
import type { Content } from "./schema.ts";
import { standingOf, type Facts, type Standing } from "./standing.ts";

/** Names are null of people who are not here any more. */
type Act = { by: string | null; at: Date };

export type DesignView = {
  id: string;
  programId: string;
  programName: string;
  version: number;
  revision: number;
  author: string | null;
  facts: Facts;
  submitted: Act | null;
  approved: Act | null;
  content: Content;
  missing: Missing[];
  /** Admins of the program besides the visitor. */
  otherAdmins: (string | null)[];
  versions: { version: number; standing: Standing }[];
};

/** One version of a program's design, by default the newest. For the program's admins; throws `NotFound` to others. */
export function getDesign(actor: Actor, programId: string, version?: number): Promise<DesignView> {
  return asPerson(actor, async (db) => {
    const versions = await db.design.findMany({
      where: { programId },
      orderBy: { version: "desc" },
      include: { submission: true, approval: true },
    });
    const wanted = version ?? versions[0]?.version;
    if (wanted === undefined) throw new NotFound();
    const design = await findDesign(db, actor, { programId_version: { programId, version: wanted } });
    const content = contentOf(design);
    const { submission, approval } = design;
    const nameOf = await names(db, [
      design.authorId,
      submission?.submittedBy,
      approval?.approvedBy,
      ...design.admins,
    ]);
    return {
      id: design.id,
      programId,
      programName: design.program.name,
      version: design.version,
      revision: design.revision,
      author: nameOf(design.authorId),
      facts: design.facts,
      submitted: submission && { by: nameOf(submission.submittedBy), at: submission.at },
      approved: approval && { by: nameOf(approval.approvedBy), at: approval.at },
      content,
      missing: missing(content),
      otherAdmins: design.admins.filter((id) => id !== actor.personId).map(nameOf),
      versions: versions.map((each) => ({ version: each.version, standing: standingOf(each) })),
    };
  });
}

async function names(db: Db, ids: (string | undefined)[]): Promise<(id: string) => string | null> {
  const wanted = ids.filter((id) => id !== undefined);
  const rows = await db.person.findMany({ where: { id: { in: wanted } }, select: { id: true, name: true } });
  const known = new Map(rows.map((row) => [row.id, row.name]));
  return (id) => known.get(id) ?? null;
}
