import "server-only";
import type { Actor } from "../../access/actor.ts";
import { asPerson } from "../../db/unit.ts";
import { NotFound } from "../../errors.ts";
import { contentOf } from "../designs/read.ts";
import { missing } from "../designs/rules.ts";
import { Model, type Content } from "../designs/schema.ts";
import type { Side } from "../enrolments/schema.ts";
import { sidesOf } from "../enrolments/sides.ts";
import { standingOf, type Standing } from "../designs/standing.ts";
import { whatIsNext } from "./rules.ts";
import type { NextStep, ProgramState } from "./schema.ts";

export type ProgramRow = {
  id: string;
  name: string;
  summary: string;
  state: ProgramState;
  /** The visitor administers it. */
  mine: boolean;
  /** The visitor sponsors it, and so reads its report. */
  sponsored: boolean;
  /** The sides people come in on; one in a circle. */
  sides: readonly Side[];
  /** As what the visitor takes part. */
  takesPart: Side[];
  /** The newest design: known to admins only. */
  design: { version: number; standing: Standing; missing: number } | null;
  /** What an admin does next; null to everybody else. */
  next: NextStep | null;
};

/** Programs the visitor administers, takes part in, or may know of; the newest first. */
export function listPrograms(actor: Actor): Promise<ProgramRow[]> {
  return asPerson(actor, async (db) => {
    const rows = await db.program.findMany({
      orderBy: [{ createdAt: "desc" }, { id: "asc" }],
      include: within(actor),
    });
    return rows.map((row) => rowOf(row));
  });
}

export type ProgramView = ProgramRow & {
  admins: { id: string; name: string }[];
  sponsors: { id: string; name: string }[];
  /** The visitor may read its figures: an admin or a sponsor. */
  readsFigures: boolean;
  /** The approved design in force, for everybody; null before there is one. */
  inForce: { id: string; version: number; content: Content } | null;
  /** For admins, without those they are recused from (W7). */
  counts: { mentees: number; mentors: number; runs: number; relationships: number } | null;
};

/** A program as the visitor may know it. Throws `NotFound`. */
export function getProgram(actor: Actor, id: string): Promise<ProgramView> {
  return asPerson(actor, async (db) => {
    const found = await db.program.findUnique({ where: { id }, include: within(actor) });
    if (!found) throw new NotFound();
    const row = rowOf(found);
    const roles = await db.programRole.findMany({
      where: { programId: id },
      include: { person: { select: { id: true, name: true } } },
      orderBy: { grantedAt: "asc" },
    });
    const approved = await db.design.findFirst({
      where: { programId: id, approval: { isNot: null } },
      orderBy: { version: "desc" },
    });
    const enrolled = (side: "mentee" | "mentor") =>
      db.enrolment.count({ where: { programId: id, side, state: "approved" } });
    return {
      ...row,
      ...(approved && { sides: sidesOf(Model.parse(approved.model).kind) }),
      admins: roles.filter(({ role }) => role === "admin").map(({ person }) => person),
      sponsors: roles.filter(({ role }) => role === "sponsor").map(({ person }) => person),
      readsFigures: roles.some(({ personId }) => personId === actor.personId),
      inForce: approved && { id: approved.id, version: approved.version, content: contentOf(approved) },
      counts: row.mine
        ? {
            mentees: await enrolled("mentee"),
            mentors: await enrolled("mentor"),
            runs: await db.matchRun.count({ where: { programId: id } }),
            relationships: await db.relationship.count({ where: { programId: id, phase: { not: "ended" } } }),
          }
        : null,
    };
  });
}

/** The program for one of its admins. Throws `NotFound` to everybody else. */
export async function getAdministered(actor: Actor, id: string): Promise<ProgramView> {
  const program = await getProgram(actor, id);
  if (!program.mine) throw new NotFound();
  return program;
}

const within = ({ personId }: Actor) =>
  ({
    roles: { where: { personId }, select: { role: true } },
    enrolments: { where: { personId, state: { not: "withdrawn" } }, select: { side: true } },
    designs: { orderBy: { version: "desc" }, take: 1, include: { submission: true, approval: true } },
  }) as const;

type Found = { id: string; name: string; summary: string; state: ProgramState } & {
  roles: { role: string }[];
  enrolments: { side: Side }[];
  designs: (Parameters<typeof contentOf>[0] & Parameters<typeof standingOf>[0] & { version: number })[];
};

function rowOf({ id, name, summary, state, roles, enrolments, designs: [newest] }: Found): ProgramRow {
  const is = (role: string) => roles.some((each) => each.role === role);
  const mine = is("admin");
  const design =
    mine && newest
      ? { version: newest.version, standing: standingOf(newest), missing: missing(contentOf(newest)).length }
      : null;
  return {
    id,
    name,
    summary,
    state,
    mine,
    sponsored: is("sponsor"),
    sides: sidesOf(newest && Model.parse(newest.model).kind),
    takesPart: enrolments.map((each) => each.side),
    design,
    next: mine ? whatIsNext(state, design?.standing ?? null, design?.missing ?? 0) : null,
  };
}
