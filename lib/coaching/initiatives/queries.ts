import "server-only";
import type { Actor } from "../../access/actor.ts";
import { asPerson, type Db } from "../../db/unit.ts";
import { NotFound } from "../../errors.ts";
import type { Sayable } from "../../words/said.ts";
import { listFigures } from "../figures/queries.ts";
import type { Figures } from "../figures/schema.ts";
import { sayRefused } from "./refused.ts";
import type { Initiative, Progress } from "./schema.ts";

/** Every initiative, newest first; for those who keep the directory. Throws `NotFound` for everybody else. */
export function listInitiatives(actor: Actor): Promise<(Initiative & { people: number; waiting: number })[]> {
  return asPerson(actor, async (db) => {
    await requireKeeper(db, actor);
    const rows = await db.initiative.findMany({
      orderBy: { createdAt: "desc" },
      include: {
        competency: { select: { name: true } },
        seats: { select: { openedAt: true, refused: true } },
      },
    });
    return rows.map(({ competency, seats, ...row }) => ({
      ...{ ...row, competency: competency.name },
      ...{ people: seats.length, waiting: seats.filter((seat) => !seat.openedAt && !seat.refused).length },
    }));
  });
}

export type InitiativeView = Initiative & {
  readonly progress: Progress;
  /** Not opened, by reason. */
  readonly refused: readonly { readonly reason: Sayable; readonly names: readonly string[] }[];
  readonly figures: Figures | null;
};

export async function getInitiative(actor: Actor, id: string): Promise<InitiativeView> {
  const view = await asPerson(actor, async (db) => {
    await requireKeeper(db, actor);
    const row = await db.initiative.findUnique({
      where: { id },
      include: { competency: { select: { name: true } }, seats: true },
    });
    if (!row) throw new NotFound();
    const refused = row.seats.flatMap(({ clientId, refused: reason }) =>
      reason ? [{ clientId, reason }] : [],
    );
    const people = await db.person.findMany({
      where: { id: { in: refused.map(({ clientId }) => clientId) } },
      select: { id: true, name: true },
      orderBy: { name: "asc" },
    });
    const { seats, competency, ...facts } = row;
    const reasons = [...new Set(refused.map(({ reason }) => reason))];
    return {
      ...{ ...facts, competency: competency.name },
      progress: {
        people: seats.length,
        opened: seats.filter(({ openedAt }) => openedAt).length,
        waiting: seats.filter(({ openedAt, refused: reason }) => !openedAt && !reason).length,
      },
      refused: reasons.map((reason) => ({
        reason: sayRefused(reason),
        names: people
          .filter((person) => refused.some((each) => each.clientId === person.id && each.reason === reason))
          .map(({ name }) => name),
      })),
    };
  });
  const figures = (await listFigures(actor)).find((each) => each.initiativeId === id) ?? null;
  return { ...view, figures };
}

async function requireKeeper(db: Db, actor: Actor): Promise<void> {
  const keeps = await db.organizationRole.count({ where: { personId: actor.personId } });
  if (keeps === 0) throw new NotFound();
}
