import "server-only";
import type { Actor } from "../../access/actor.ts";
import { now } from "../../clock.ts";
import { asPerson, type Db } from "../../db/unit.ts";
import { NotFound } from "../../errors.ts";
import { Components } from "../designs/schema.ts";
import { standingOf } from "../relationships/standing.ts";
import { checkPoints, isOpen, type CheckPoint } from "./rules.ts";

export type MyCheckIn = CheckPoint & { open: boolean; answered: boolean };

/** The check points of a relationship and which of them the actor has answered. For partners. */
export function listCheckIns(actor: Actor, relationshipId: string): Promise<MyCheckIn[]> {
  return asPerson(actor, async (db) => {
    await standingOf(db, actor, relationshipId);
    return (await checkInsOf(db, actor, [relationshipId])).get(relationshipId) ?? [];
  });
}

/** The same for several relationships at once, inside a transaction. Only the actor's own answers are ever asked for. */
export async function checkInsOf(
  db: Db,
  actor: Actor,
  relationshipIds: readonly string[],
): Promise<Map<string, MyCheckIn[]>> {
  const rows = await db.relationship.findMany({
    where: { id: { in: [...relationshipIds] } },
    select: {
      id: true,
      startedAt: true,
      design: { select: { components: true } },
      checkIns: {
        select: {
          month: true,
          answers: { where: { personId: actor.personId }, take: 1, select: { item: true } },
        },
      },
    },
  });
  const moment = now();
  return new Map(
    rows.map((row) => [
      row.id,
      checkPoints(row.startedAt, Components.parse(row.design.components).checkInMonths).map((point) => ({
        ...point,
        open: isOpen(point, moment),
        answered: row.checkIns.some((each) => each.month === point.month && each.answers.length > 0),
      })),
    ]),
  );
}

/** Of one side at one check point: in whole groups of the threshold or more, means cut off at both ends (W8). */
export type Result = {
  month: number;
  side: "mentee" | "mentor";
  item: string;
  answered: number;
  mean: number;
};

/** What a program may know of the answers. For its admins and sponsors; throws `NotFound` to others. */
export function listResults(actor: Actor, programId: string): Promise<Result[]> {
  return asPerson(actor, async (db) => {
    const role = await db.programRole.findFirst({ where: { programId, personId: actor.personId } });
    if (!role) throw new NotFound();
    return db.$queryRaw<Result[]>`
      select "month", side::text, item, answered, mean::float8 as mean from mentoring.check_in_results(${programId}::uuid)`;
  });
}
