import "server-only";
import { now } from "../../clock.ts";
import { newEngagementRing } from "../../crypto/keyring.ts";
import { hashBytes, newToken } from "../../crypto/token.ts";
import { asWorker, type Db } from "../../db/unit.ts";
import { env } from "../../env.ts";
import { ExpectedError } from "../../errors.ts";
import { newId } from "../../ids.ts";
import { post } from "../../mail/outbox.ts";
import { paths } from "../../paths.ts";
import { keptOf } from "./refused.ts";

type Seat = { seat: string; client_id: string; coach_id: string; issue: string; outcome: string };
const AT_ONCE = 120;
/** At the same time; the worker has four connections, and mail wants one of them. */
const LANES = 3;
const FOURTEEN_DAYS = 14 * 86_400_000;

/**
 * For the clock: opens the seats that wait, each in a transaction of its own with its key, its words, the request to
 * the manager and the letter. A seat that was opened is never opened again, whoever was killed in between. Says how
 * many it opened.
 */
export async function openSeats(): Promise<number> {
  let opened = 0;
  for (;;) {
    const seats = await asWorker(
      (db) => db.$queryRaw<Seat[]>`
        select seat::text, client_id::text, coach_id::text, issue, outcome from coaching.waiting_seats(${AT_ONCE}::int)`,
    );
    const lanes = Array.from({ length: LANES }, (_, lane) => seats.filter((_seat, n) => n % LANES === lane));
    const counts = await Promise.all(lanes.map(openAll));
    const here = counts.reduce((sum, count) => sum + count, 0);
    opened += here;
    if (here === 0) return opened; // nothing waits, or another clock has it
  }
  return opened;
}

async function openAll(seats: readonly Seat[]): Promise<number> {
  let opened = 0;
  for (const seat of seats) if (await openOne(seat)) opened++;
  return opened;
}

async function openOne(seat: Seat): Promise<boolean> {
  try {
    return await asWorker((db) => open(db, seat));
  } catch (error) {
    // a rule of the house refuses this one: the list goes on, and says why
    if (!(error instanceof ExpectedError)) throw error;
    await asWorker(
      (db) =>
        db.$queryRaw`select coaching.refuse_seat(${seat.seat}::uuid, ${keptOf(error.said, error.message)})::text`,
    );
    return true;
  }
}

async function open(
  db: Db,
  { seat, client_id: clientId, coach_id: coachId, issue, outcome }: Seat,
): Promise<boolean> {
  const id = newId();
  const { wrapped, ring } = newEngagementRing(id);
  const sealed = ring.seal("engagements", id, { issue, outcome });
  const words = ring.seal("contracts", `${id} 1`, { words: "" });
  const asked = await managerOf(db, clientId, coachId);
  const token = newToken();
  const request = asked && newId();
  const [row] = await db.$queryRaw<{ opened: boolean }[]>`
    select coaching.open_seat(${seat}::uuid, ${id}::uuid, ${sealed}, ${wrapped}, ${words}, ${request}::uuid,
      ${asked?.id ?? null}::uuid, ${hashBytes(token)}, ${new Date(now().getTime() + FOURTEEN_DAYS)}) as opened`;
  if (!row?.opened) return false;
  if (!asked) return true;
  const [client, coach] = await Promise.all(
    [clientId, coachId].map((person) =>
      db.person.findUniqueOrThrow({ where: { id: person }, select: { name: true } }),
    ),
  );
  await post(
    db,
    { personId: asked.id, address: asked.email },
    {
      kind: "feedback-requested",
      link: new URL(paths.feedbackLink(token), env().NEXTAUTH_URL).href,
      ...{ client: client?.name ?? "", coach: coach?.name ?? "" },
    },
  );
  return true;
}

async function managerOf(
  db: Db,
  clientId: string,
  coachId: string,
): Promise<{ id: string; email: string } | null> {
  const record = await db.managerOfRecord.findFirst({
    where: { personId: clientId, until: null },
    select: { manager: { select: { id: true, email: true } } },
  });
  const manager = record?.manager ?? null;
  return manager && manager.id !== coachId ? manager : null;
}
