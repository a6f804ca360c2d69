import "server-only";
import type { z } from "zod";
import type { Actor } from "../../access/actor.ts";
import { momentOf } from "../../calendar/local-time.ts";
import { now } from "../../clock.ts";
import { engagementRing } from "../../crypto/keyring.ts";
import { asPerson, type Db } from "../../db/unit.ts";
import { Conflict, Invalid } from "../../errors.ts";
import { record, tell } from "../../events/record.ts";
import { newId } from "../../ids.ts";
import { say } from "../../words/said.ts";
import { keepAgreement, keepContract } from "../contracts/commands.ts";
import { request } from "../feedback/request.ts";
import { insertSession, timeZoneOf } from "../sessions/insert.ts";
import { invite } from "../sessions/invite.ts";
import { find, mayTake, othersOf, type Found } from "./find.ts";
import type { OfferEngagement, OneEngagement, StartEngagement } from "./schema.ts";

export type Started = {
  id: string;
  asked: string | null;
  noManager: "unknown" | "none" | "is-the-coach" | null;
};

type Beginning = Omit<z.output<typeof StartEngagement>, "first"> & {
  readonly clientId: string;
  readonly firstSessionAt?: Date | null;
};

/** What an offer plans, when it says no more than when. */
const AN_HOUR = 60;

/**
 * C1, C2: the engagement runs from here on, and the manager of record is asked in the same transaction. Says who
 * was asked, or why nobody was. Sent again it starts nothing twice.
 */
export function start(actor: Actor, { first, ...input }: z.output<typeof StartEngagement>): Promise<Started> {
  return asPerson(actor, async (db) => {
    const startsAt = await momentAhead(db, actor, first);
    const { found, added } = await insert(db, actor, { ...input, clientId: actor.personId });
    if (!added) return startedOf(found);
    await record(db, actor, "engagement.started", input.id);
    await tell(db, [found.coach.id], "engagement.started", input.id);
    if (first && startsAt) await planFirst(db, actor, found, { ...first, startsAt });
    return begin(db, actor, found);
  });
}

/** The moment that somebody's day and time mean. Throws `Invalid` when it has passed. */
async function momentAhead(
  db: Db,
  actor: Actor,
  local: { readonly date: string; readonly time: string } | null | undefined,
): Promise<Date | null> {
  if (!local) return null;
  const startsAt = momentOf(local, await timeZoneOf(db, actor));
  if (startsAt >= now()) return startsAt;
  const said = say("coaching.start.passed");
  throw new Invalid(said, { date: [said] });
}

async function planFirst(
  db: Db,
  actor: Actor,
  found: Found,
  { id, startsAt, minutes }: { readonly id: string; readonly startsAt: Date; readonly minutes: number },
): Promise<void> {
  await insertSession(db, actor, { id, engagementId: found.id, startsAt, minutes, state: "scheduled" });
  await record(db, actor, "coaching-session.scheduled", id);
  await invite(db, found, [id], "planned");
}

/** A manager or a coach offers it. Nothing runs and nobody else hears of it before the client has agreed. */
export function offer(actor: Actor, input: z.output<typeof OfferEngagement>): Promise<{ id: string }> {
  const { client, first, ...facts } = input;
  return asPerson(actor, async (db) => {
    const firstSessionAt = await momentAhead(db, actor, first);
    const person = await db.person.findFirst({
      where: { ...(client.includes("@") ? { email: client } : { id: client }), leftAt: null },
      select: { id: true },
    });
    if (!person || person.id === actor.personId) {
      const said = say(person ? "coaching.start.forMe" : "coaching.start.unknown");
      throw new Invalid(said, { client: [said] });
    }
    const { added } = await insert(db, actor, { ...facts, firstSessionAt, clientId: person.id });
    if (!added) return { id: input.id };
    await record(db, actor, "engagement.offered", input.id);
    await tell(db, [person.id], "engagement.offered", input.id);
    return { id: input.id };
  });
}

/**
 * The client's yes: it runs, coach and manager are told, and the manager is asked (C2). The first session that the
 * offer spoke of is planned, unless its time has passed meanwhile.
 */
export function accept(actor: Actor, { engagementId: id }: z.output<typeof OneEngagement>): Promise<Started> {
  return asPerson(actor, async (db) => {
    const offered = await mayTake("accept", db, actor, id);
    const { count } = await db.engagement.updateMany({
      where: { id, state: "offered" },
      data: { state: "active", startedAt: now() },
    });
    if (count === 0) throw new Conflict(say("coaching.start.takenBack"));
    if (offered.contract)
      await keepAgreement(db, actor, { engagementId: id, version: offered.contract.version });
    await record(db, actor, "engagement.started", id);
    await tell(db, othersOf(offered, actor), "engagement.started", id);
    const startsAt = offered.firstSessionAt;
    if (startsAt && startsAt > now())
      await planFirst(db, actor, offered, { id: newId(), startsAt, minutes: AN_HOUR });
    return begin(db, actor, offered);
  });
}

/** The client's no, or the offer taken back. Nobody asks why. */
export function decline(actor: Actor, { engagementId: id }: z.output<typeof OneEngagement>): Promise<void> {
  return asPerson(actor, async (db) => {
    const { client, startedBy } = await mayTake("decline", db, actor, id);
    await db.engagement.updateMany({ where: { id, state: "offered" }, data: { state: "declined" } });
    await record(db, actor, "engagement.declined", id);
    await tell(db, [actor.personId === client.id ? startedBy : client.id], "engagement.declined", id);
  });
}

async function insert(db: Db, actor: Actor, input: Beginning): Promise<{ found: Found; added: boolean }> {
  const { id, issue, outcome, ...facts } = input;
  const { count } = await db.engagement.createMany({
    data: {
      ...{ ...facts, id, startedBy: actor.personId, startedAt: now() },
      state: facts.clientId === actor.personId ? "active" : "offered",
      sealed: new Uint8Array(), // its key comes to be with the row
    },
    skipDuplicates: true,
  });
  if (count === 0) return { found: await find(db, actor, id), added: false };
  const ring = await engagementRing(db, id);
  await db.engagement.update({
    where: { id },
    data: { sealed: ring.seal("engagements", id, { issue, outcome }) },
  });
  await keepContract(db, actor, { engagementId: id, version: 1, feedback: "everything", words: "" });
  return { found: await find(db, actor, id), added: true };
}

const startedOf = ({ id, manager, noManager }: Found): Started => ({
  id,
  asked: manager?.name ?? null,
  noManager,
});

async function begin(db: Db, actor: Actor, found: Found): Promise<Started> {
  const { id, client, coach, manager } = found;
  if (manager) await request(db, actor, { id, client, coach, manager }, "start");
  return startedOf(found);
}
