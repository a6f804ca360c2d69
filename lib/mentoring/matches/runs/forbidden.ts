import "server-only";
import type { Db } from "../../../db/unit.ts";
import type { Forbidden } from "../../../matching/criteria.ts";
import type { Matching } from "../../designs/schema.ts";

type Ids = readonly { id: string }[];

/**
 * The wall first (W5, W13), from PostgreSQL itself; then exclusions; then who declined each other in this program;
 * then former pairs, where the design says so. One rule a pair.
 */
export async function forbiddenOf(
  db: Db,
  programId: string,
  matching: Matching,
  mentees: Ids,
  mentors: Ids,
): Promise<Forbidden[]> {
  const ids = (rows: Ids) => rows.map((row) => row.id);
  const walled = await db.$queryRaw<Forbidden[]>`
    select mentee::text, mentor::text, rule from mentoring.walled_pairs(${ids(mentees)}::uuid[], ${ids(mentors)}::uuid[])`;
  const excluded = await db.exclusion.findMany({ where: { programId } });
  const declined = await db.proposal.findMany({
    where: { programId, responses: { some: { accepted: false } } },
    select: { menteeId: true, mentorId: true },
  });
  const former = matching.rules?.includes("former-pairs")
    ? await db.$queryRaw<
        Forbidden[]
      >`select mentee::text, mentor::text, 'former-pair' as rule from mentoring.former_pairs(${ids(mentees)}::uuid[], ${ids(mentors)}::uuid[])`
    : [];
  const by = (rule: string) => (row: { menteeId: string; mentorId: string }) => ({
    mentee: row.menteeId,
    mentor: row.mentorId,
    rule,
  });
  const found = new Map<string, Forbidden>();
  for (const each of [
    ...walled,
    ...excluded.map(by("exclusion")),
    ...declined.map(by("declined")),
    ...former,
  ]) {
    const key = `${each.mentee} ${each.mentor}`;
    if (!found.has(key)) found.set(key, each);
  }
  return [...found.values()];
}
