import "server-only";
import { z } from "zod";
import type { Actor } from "../../../access/actor.ts";
import type { MatchRunState } from "../../../db/generated/enums.ts";
import { asPerson } from "../../../db/unit.ts";
import { NotFound } from "../../../errors.ts";
import type { Aim } from "../../../matching/criteria.ts";
import { openReason } from "../proposals/reason.ts";
import { aimOf } from "../runs/aims.ts";
import { Model } from "../../designs/schema.ts";
import { MAY } from "../runs/rules.ts";
import { shapeOf } from "../runs/shape.ts";
import type { Pin } from "../schema.ts";
import { Parts, type ShownPart } from "../words.ts";
import { inOrder } from "../../../in-order.ts";

export type Named = { id: string; name: string; jobTitle: string | null; department: string | null };
export type PairRow = {
  id: string;
  mentee: Named;
  mentor: Named;
  score: number;
  parts: ShownPart[];
  pinned: boolean;
  released: boolean;
  answers: { mentee: boolean | null; mentor: boolean | null };
  declineReason: string | null;
  relationshipId: string | null;
};
export type Weighed = { key: string; label: string; weight: number; hard: boolean };
export type RunView = {
  id: string;
  programId: string;
  programName: string;
  state: MatchRunState;
  may: (typeof MAY)[MatchRunState];
  aim: Aim;
  createdAt: Date;
  createdBy: string;
  basedOn: string | null;
  certified: boolean;
  /** Of groups and circles: every rule, size and place was checked. */
  checked: boolean;
  /** Where the run forms groups or circles; its pairs are then the members, each with their mentor or first host. */
  together: "group" | "circle" | null;
  seed: string;
  fingerprint: string | null;
  engine: string | null;
  designVersion: number;
  criteria: Weighed[];
  /** Points any pair could reach, hundredths. */
  most: number;
  total: number;
  pairs: PairRow[];
  unmatched: Named[];
  pins: Pin[];
};

const Criteria = z.array(
  z.object({ key: z.string(), label: z.string(), weight: z.number(), kind: z.enum(["preference", "hard"]) }),
);

/** One run for a program's admin, without whom they are recused from (W7). Throws `NotFound`. */
export function getRun(actor: Actor, runId: string): Promise<RunView> {
  return asPerson(actor, async (db) => {
    const run = await db.matchRun.findUnique({
      where: { id: runId },
      include: {
        program: true,
        design: { select: { version: true, model: true } },
        pins: true,
        proposals: {
          include: {
            responses: { include: { reason: true } },
            menteeEnrolment: { include: { person: true } },
            mentorEnrolment: { include: { person: true } },
          },
          orderBy: [{ score: "desc" }, { id: "asc" }],
        },
        outcomes: { include: { enrolment: { include: { person: true } } } },
      },
    });
    if (!run) throw new NotFound();
    const asker = await db.person.findUnique({ where: { id: run.createdBy } });
    const criteria = Criteria.parse(run.criteria);
    const pins = run.pins.map(({ menteeId, mentorId, kind }) => ({
      mentee: menteeId,
      mentor: mentorId,
      kind,
    }));
    const pairs = run.proposals.map((proposal): PairRow => {
      const answerOf = (id: string) =>
        proposal.responses.find((response) => response.personId === id)?.accepted ?? null;
      return {
        id: proposal.id,
        mentee: named(proposal.menteeEnrolment),
        mentor: named(proposal.mentorEnrolment),
        score: proposal.score,
        parts: Parts.parse(proposal.parts),
        pinned: pins.some(
          (pin) =>
            pin.kind === "together" && pin.mentee === proposal.menteeId && pin.mentor === proposal.mentorId,
        ),
        released: proposal.releasedAt !== null,
        answers: { mentee: answerOf(proposal.menteeId), mentor: answerOf(proposal.mentorId) },
        declineReason: openReason(proposal.responses.find((response) => response.reason)?.reason),
        relationshipId: proposal.relationshipId,
      };
    });
    const { id, programId, state, createdAt, basedOn, certified, checked, seed, fingerprint, engine } = run;
    return {
      ...{
        id,
        programId,
        state,
        createdAt,
        basedOn,
        certified,
        checked,
        seed,
        fingerprint,
        engine,
        pairs,
        pins,
      },
      together: shapeOf(Model.parse(run.design.model))?.kind ?? null,
      programName: run.program.name,
      may: shapeOf(Model.parse(run.design.model)) ? { ...MAY[state], change: false } : MAY[state],
      aim: aimOf(run.aim),
      createdBy: asker?.name ?? "",
      designVersion: run.design.version,
      criteria: criteria.map(({ key, label, weight, kind }) => ({
        key,
        label,
        weight,
        hard: kind === "hard",
      })),
      most: criteria.reduce((sum, criterion) => sum + criterion.weight, 0) * 100,
      total: pairs.reduce((sum, pair) => sum + pair.score, 0),
      unmatched: run.outcomes
        .map(({ enrolment }) => named(enrolment))
        .sort((a, b) => inOrder(a.name, b.name)),
    };
  });
}

const named = ({ person }: { person: Named }): Named => ({
  id: person.id,
  name: person.name,
  jobTitle: person.jobTitle,
  department: person.department,
});
