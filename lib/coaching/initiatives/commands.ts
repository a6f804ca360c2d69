import "server-only";
import { randomBytes } from "node:crypto";
import type { z } from "zod";
import type { Actor } from "../../access/actor.ts";
import { now } from "../../clock.ts";
import { asPerson, type Db } from "../../db/unit.ts";
import { Conflict, Forbidden, Invalid, NotFound } from "../../errors.ts";
import { record } from "../../events/record.ts";
import { newId } from "../../ids.ts";
import { say } from "../../words/said.ts";
import { listCoaches } from "../coaches/queries.ts";
import { assign, type Client } from "./assign.ts";
import { FULL } from "./refused.ts";
import type { StartInitiative } from "./schema.ts";

/**
 * C7: coaching for a large group, the same day. Every person on the list gets a seat with a coach, found as an exact
 * optimum; the clock opens the seats one by one. Sent again it begins nothing twice.
 */
export async function startInitiative(
  actor: Actor,
  input: z.output<typeof StartInitiative>,
): Promise<{ id: string }> {
  const { people: addresses, ...facts } = input;
  const coaches = await listCoaches(actor);
  return asPerson(
    actor,
    async (db) => {
      if ((await db.organizationRole.count({ where: { personId: actor.personId } })) === 0)
        throw new Forbidden(say("coaching.initiative.keepers"));
      if (await db.initiative.findUnique({ where: { id: input.id } })) return { id: input.id };
      if (!(await db.competency.findUnique({ where: { id: input.competencyId } }))) throw new NotFound();
      const clients = await clientsAt(db, addresses);
      const experts = coaches.filter(
        ({ open, expertise }) => open && expertise.some((each) => each.competencyId === input.competencyId),
      );
      if (experts.length === 0) throw new Conflict(say("coaching.initiative.noCoach"));
      const seed = randomBytes(8).toString("hex");
      const { coachOf, certified } = assign(clients, experts, seed);
      await db.initiative.create({
        data: { ...facts, seed, certified, createdBy: actor.personId, createdAt: now() },
      });
      await db.initiativeSeat.createMany({
        data: clients.map(({ id: clientId }) => {
          const coachId = coachOf.get(clientId) ?? null;
          return { id: newId(), initiativeId: input.id, clientId, coachId, refused: coachId ? null : FULL };
        }),
      });
      await record(db, actor, "initiative.begun", input.id);
      return { id: input.id };
    },
    120_000,
  );
}

/** Of addresses that nobody has. */
const SHOWN = 5;

async function clientsAt(db: Db, addresses: readonly string[]): Promise<Client[]> {
  const people = await db.person.findMany({
    where: { email: { in: [...addresses] }, leftAt: null },
    select: {
      ...{ id: true, email: true, languages: true, timeZone: true },
      managers: { where: { until: null }, select: { managerId: true } },
    },
  });
  const known = new Set(people.map(({ email }) => email));
  const unknown = addresses.filter((address) => !known.has(address));
  if (unknown.length > 0) {
    const some = unknown.slice(0, SHOWN).join(", ");
    const more = unknown.length - SHOWN;
    const said =
      more > 0
        ? say("coaching.initiative.unknownMore", { addresses: some, count: more })
        : say("coaching.initiative.unknown", { addresses: some });
    throw new Invalid(said, { people: [said] });
  }
  return people.map(({ id, languages, timeZone, managers: [record] }) => ({
    ...{ id, languages, timeZone, managerId: record?.managerId ?? null },
  }));
}
