import "server-only";
import type { Actor } from "../../../access/actor.ts";
import { asPerson, asWorker, type Db } from "../../../db/unit.ts";
import { NotFound } from "../../../errors.ts";
import { contentOf } from "../../designs/read.ts";
import type { MatchInput } from "../../../matching/criteria.ts";
import { openSnapshot } from "../runs/snapshot.ts";
import { shapeOf } from "../runs/shape.ts";
import { Parts } from "../words.ts";
import { commonFocus, groupOf, reasonsInGroup, type OwnGroup } from "./group.ts";
import { listed } from "./in-common.ts";

/** `shared`: what both answered. Nothing of the partner's answers that is not one's own answer too. */
export type OwnReason = { label: string; whole: boolean; shared: string[] };
export type Partner = {
  id: string;
  name: string;
  jobTitle: string | null;
  department: string | null;
  about: string | null;
};
export type OwnProposal = {
  id: string;
  programName: string;
  mySide: "mentee" | "mentor";
  me: string;
  partner: Partner;
  /** Where more than two would be together; `partner` is then its mentor, its first host, or one of its members. */
  group: OwnGroup | null;
  months: number;
  cadenceWeeks: number;
  confidentiality: string;
  /** What speaks for the two, the weightiest first; no points, and nothing sensitive. */
  reasons: OwnReason[];
  /** What a mentee has in common with the other mentees of their group. */
  focus: OwnReason[];
  myAnswer: boolean | null;
  relationshipId: string | null;
};

/** A proposal for one of the two people in it: who, and why. Throws `NotFound` to everybody else. */
export async function getOwnProposal(actor: Actor, proposalId: string): Promise<OwnProposal> {
  const { proposal, ...rest } = await findOwn(actor, proposalId);
  const { group, mySide } = rest;
  if (group && (group.kind === "circle" || mySide === "mentor"))
    return {
      ...rest,
      focus: [],
      reasons: await asWorker((db) => reasonsInGroup(db, proposal, actor.personId)),
    };
  return {
    ...rest,
    focus: group ? await asWorker((db) => commonFocus(db, proposal)) : [],
    reasons: await asWorker((db) => reasonsOf(db, proposal)),
  };
}

function findOwn(actor: Actor, proposalId: string) {
  return asPerson(actor, async (db) => {
    const { personId } = actor;
    const proposal = await db.proposal.findUnique({
      where: { id: proposalId },
      include: { responses: true },
    });
    if (!proposal || ![proposal.menteeId, proposal.mentorId].includes(personId)) throw new NotFound();
    const mySide = proposal.menteeId === personId ? "mentee" : "mentor";
    const program = await db.program.findUniqueOrThrow({
      where: { id: proposal.programId },
      include: { designs: { where: { approval: { isNot: null } }, orderBy: { version: "desc" }, take: 1 } },
    });
    const partner = await db.person.findUniqueOrThrow({
      where: { id: mySide === "mentee" ? proposal.mentorId : proposal.menteeId },
      select: PARTNER,
    });
    const me = await db.person.findUniqueOrThrow({ where: { id: personId } });
    const [design] = program.designs;
    if (!design) throw new NotFound();
    const { components, model } = contentOf(design);
    const group = await groupOf(db, proposal, personId, shapeOf(model)?.kind ?? "group");
    return {
      proposal,
      id: proposal.id,
      programName: program.name,
      mySide: mySide as "mentee" | "mentor",
      me: me.name,
      partner,
      group,
      months: components.months,
      cadenceWeeks: components.cadenceWeeks,
      confidentiality: components.confidentiality,
      myAnswer: proposal.responses.find((response) => response.personId === personId)?.accepted ?? null,
      relationshipId: proposal.relationshipId ?? group?.relationshipId ?? null,
    };
  });
}

const PARTNER = { id: true, name: true, jobTitle: true, department: true, about: true } as const;

/** Read by the system from what the run looked at: neither of the two may read the other's answers. */
async function reasonsOf(
  db: Db,
  { runId, menteeId, mentorId, parts }: { runId: string; menteeId: string; mentorId: string; parts: unknown },
): Promise<OwnReason[]> {
  const kept = await openSnapshot(db, runId);
  const input = kept?.problem.input;
  const answers = (people: MatchInput["mentees"] = [], id: string) =>
    people.find((each) => each.id === id)?.answers ?? {};
  const [mentee, mentor] = [answers(input?.mentees, menteeId), answers(input?.mentors, mentorId)];
  return Parts.parse(parts)
    .filter((part) => part.points > 0)
    .sort((a, b) => b.points - a.points)
    .flatMap((part) => {
      const criterion = input?.criteria.find((each) => each.key === part.criterion);
      if (!criterion || criterion.sensitive) return [];
      const wanted = listed(mentee[criterion.mentee]?.value);
      const offered = listed(mentor[criterion.mentor]?.value);
      const compares = ["same", "overlap", "covers"].includes(criterion.comparator);
      return [
        {
          label: part.label,
          whole: part.points === part.of,
          shared: compares ? wanted.filter((each) => offered.includes(each)) : [],
        },
      ];
    });
}
