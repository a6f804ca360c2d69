import "server-only";
import type { Actor } from "../../access/actor.ts";
import type { Prisma } from "../../db/generated/client.ts";
import { now } from "../../clock.ts";
import type { Db } from "../../db/unit.ts";
import { Conflict, Forbidden, NotFound } from "../../errors.ts";
import { isForRole, isOver90Days, obstacle, type Step } from "./rules.ts";
import type { Engagement, Party } from "./schema.ts";

const NAME = { select: { id: true, name: true } } as const;
const FACTS = {
  client: { select: { ...NAME.select, managers: { where: { until: null }, select: { manager: NAME } } } },
  coach: NAME,
  competency: NAME,
  extensions: { select: { sessions: true } },
  sessions: {
    orderBy: [{ startsAt: "asc" }, { id: "asc" }],
    select: { id: true, startsAt: true, minutes: true, state: true },
  },
  requests: {
    orderBy: { requestedAt: "asc" },
    select: {
      ...{ id: true, managerId: true, occasion: true },
      ...{ requestedAt: true, expiresAt: true, answeredAt: true },
    },
  },
  contracts: {
    orderBy: { version: "desc" },
    take: 1,
    select: { version: true, agreedAt: true, agreements: { select: { personId: true } } },
  },
  feedback: {
    select: {
      areas: { select: { id: true, answer: { select: { at: true } }, _count: { select: { plan: true } } } },
    },
  },
  assessments: {
    orderBy: [{ at: "asc" }, { id: "asc" }],
    select: { role: true, occasion: true, level: true, at: true },
  },
  tasks: { orderBy: [{ dueOn: "asc" }, { id: "asc" }], select: { id: true, dueOn: true, doneAt: true } },
  scale: { select: { ratings: { select: { role: true, occasion: true } } } },
  completion: { select: { proposedAt: true, acceptedAt: true } },
  ending: { select: { at: true } },
} as const satisfies Prisma.EngagementInclude;
type Row = Prisma.EngagementGetPayload<{ include: typeof FACTS }>;

/** The engagements in which the actor is client, coach or manager now: the database shows no others. */
export async function findAll(db: Db, actor: Actor, where: Prisma.EngagementWhereInput): Promise<Found[]> {
  const rows = await db.engagement.findMany({ where, include: FACTS, orderBy: { startedAt: "desc" } });
  return rows.map((row) => ({ ...factsOf(row, actor), sealed: row.sealed }));
}
export type Found = Engagement & { readonly sealed: Uint8Array };

/** Throws `NotFound` for everybody who is not one of the three. */
export async function find(db: Db, actor: Actor, id: string): Promise<Found> {
  const [found] = await findAll(db, actor, { id });
  if (!found) throw new NotFound();
  return found;
}

/** The same, after asking whether a step may be taken. Throws `Forbidden` where it is for others, else `Conflict`. */
export async function mayTake(step: Step, db: Db, actor: Actor, id: string): Promise<Found> {
  const found = await find(db, actor, id);
  const reason = obstacle(step, found);
  if (reason) throw isForRole(step, found.role) ? new Conflict(reason) : new Forbidden(reason);
  return found;
}

/** The other parties of the three, or of client and coach where the manager has no part in it. */
export const othersOf = (
  { client, coach, manager }: Engagement,
  actor: Actor,
  withManager = true,
): string[] =>
  [client, coach, ...(withManager && manager ? [manager] : [])]
    .map(({ id }) => id)
    .filter((id) => id !== actor.personId);

function factsOf(row: Row, { personId }: Actor): Engagement {
  const { id, state, startedAt, startedBy, firstSessionAt, coach, competency } = row;
  const { targetLevel, sessions, requests } = row;
  const client = { id: row.client.id, name: row.client.name };
  return {
    ...{ id, state, startedAt, startedBy, firstSessionAt, client, coach, competency },
    ...{ targetLevel, sessions, requests },
    role: personId === client.id ? "client" : personId === coach.id ? "coach" : "manager",
    ...managerOf(row.client.managers, coach),
    contract: contractOf(row.contracts),
    planned: row.plannedSessions + row.extensions.reduce((sum, each) => sum + each.sessions, 0),
    areas: row.feedback.flatMap(({ areas }) =>
      areas.map((area) => ({ id: area.id, pickedUp: area._count.plan > 0 || area.answer !== null })),
    ),
    levels: row.assessments,
    tasks: row.tasks,
    scale: row.scale && { ratedBy: row.scale.ratings },
    proposedAt: row.completion?.proposedAt ?? null,
    endedAt: row.completion?.acceptedAt ?? row.ending?.at ?? row.partedAt,
    followUpOpen: row.state === "completed" && isOver90Days(row.completion?.acceptedAt ?? null, now()),
  };
}

function contractOf([newest]: Row["contracts"]): Engagement["contract"] {
  if (!newest) return null;
  const { version, agreedAt, agreements } = newest;
  return { version, agreedAt, agreedBy: agreements.map(({ personId }) => personId) };
}

function managerOf(
  [record]: readonly { manager: Party | null }[],
  coach: Party,
): Pick<Engagement, "manager" | "noManager"> {
  if (!record) return { manager: null, noManager: "unknown" };
  if (!record.manager) return { manager: null, noManager: "none" };
  if (record.manager.id === coach.id) return { manager: null, noManager: "is-the-coach" };
  return { manager: record.manager, noManager: null };
}
