import "server-only";
import type { Proposal } from "../../../db/generated/client.ts";
import type { Db } from "../../../db/unit.ts";
import type { Criterion } from "../../../matching/criteria.ts";
import { openSnapshot, type Snapshot } from "../runs/snapshot.ts";
import { Parts } from "../words.ts";
import type { OwnReason, Partner } from "./queries.ts";
import { listed, sharedWith } from "./in-common.ts";

/** The group or circle somebody is proposed for. */
export type OwnGroup = {
  kind: "group" | "circle";
  /** Everybody else in it who is no mentor of it. */
  others: Partner[];
  /** Too many have declined: it does not come about. */
  lapsed: boolean;
  relationshipId: string | null;
};

/** Null where a pair is proposed. Read as the person: who is proposed beside them stands in their own proposal. */
export async function groupOf(
  db: Db,
  { id, runId, menteeId, mentorId, companions }: Proposal,
  personId: string,
  kind: "group" | "circle",
): Promise<OwnGroup | null> {
  if (companions.length === 0) return null;
  const all = kind === "circle" ? [mentorId, menteeId, ...companions] : [menteeId, ...companions];
  const others = await db.person.findMany({
    where: { id: { in: all.filter((each) => each !== personId) } },
    select: { id: true, name: true, jobTitle: true, department: true, about: true },
    orderBy: { name: "asc" },
  });
  const [said] = await db.$queryRaw<
    { lapsed: boolean | null }[]
  >`select mentoring.lapsed(${id}::uuid) as lapsed`;
  const begun = await db.proposal.findFirst({ where: { runId, mentorId, relationshipId: { not: null } } });
  return {
    kind,
    others,
    lapsed: said?.lapsed === true,
    relationshipId: personId === mentorId ? (begun?.relationshipId ?? null) : null,
  };
}

/**
 * Why a mentor and this group, or why somebody and this circle: what counts for at least one of the others, and of one’s
 * own answers those that at least half of the others gave too. Nothing sensitive, no points, and nobody by name.
 */
export async function reasonsInGroup(db: Db, proposal: Proposal, personId: string): Promise<OwnReason[]> {
  const kept = await openSnapshot(db, proposal.runId);
  if (kept?.kind !== "together") return [];
  const mine = await db.proposal.findMany({
    where:
      personId === proposal.mentorId
        ? { runId: proposal.runId, mentorId: personId, releasedAt: { not: null } }
        : { id: proposal.id },
    select: { parts: true },
  });
  const parts = mine.map((each) => Parts.parse(each.parts));
  const members = [proposal.menteeId, proposal.mentorId, ...proposal.companions];
  return kept.problem.input.criteria
    .filter((criterion) => !criterion.sensitive)
    .map((criterion) => {
      const of = parts.flatMap((row) => row.filter((part) => part.criterion === criterion.key));
      return { criterion, of, points: of.reduce((sum, part) => sum + part.points, 0) };
    })
    .filter(({ points }) => points > 0)
    .sort((a, b) => b.points - a.points)
    .map(({ criterion, of }) => ({
      label: criterion.label,
      whole: of.every((part) => part.points === part.of),
      shared: COMPARED.includes(criterion.comparator)
        ? sharedWith(
            answered(kept, criterion, personId),
            members.filter((id) => id !== personId).map((id) => answered(kept, criterion, id)),
          )
        : [],
    }));
}

/** What a mentee has in common with the other mentees of their group; of their own answers only. */
export async function commonFocus(db: Db, proposal: Proposal): Promise<OwnReason[]> {
  const kept = await openSnapshot(db, proposal.runId);
  if (kept?.kind !== "together" || kept.problem.shape.kind !== "group") return [];
  return kept.problem.input.criteria
    .filter((criterion) => !criterion.sensitive && COMPARED.includes(criterion.comparator))
    .map((criterion) => ({
      label: criterion.label,
      whole: true,
      shared: sharedWith(
        answered(kept, criterion, proposal.menteeId),
        proposal.companions.map((id) => answered(kept, criterion, id)),
      ),
    }))
    .filter(({ shared }) => shared.length > 0);
}

const COMPARED = ["same", "overlap", "covers"];

/** Somebody’s answer to a criterion’s question on the side on which they take part in the run. */
export function answered(
  { problem: { input } }: Extract<Snapshot, { kind: "together" }>,
  criterion: Criterion,
  id: string,
  side: "mentee" | "mentor" = input.mentees.some((each) => each.id === id) ? "mentee" : "mentor",
): string[] {
  const people = side === "mentee" ? input.mentees : input.mentors;
  return listed(people.find((each) => each.id === id)?.answers[criterion[side]]?.value);
}
