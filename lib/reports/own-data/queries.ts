import "server-only";
import type { Actor } from "../../access/actor.ts";
import { now } from "../../clock.ts";
import { asPerson, type Db } from "../../db/unit.ts";
import { record } from "../../events/record.ts";
import { agreedTo } from "../consents/queries.ts";
import { coachingOf } from "./coaching.ts";
import { mentoringOf } from "./mentoring.ts";

/** Everything Trellis holds about one person, as far as it is theirs to have. */
export type OwnData = Awaited<ReturnType<typeof collect>>;

/**
 * A copy of one's own data (GDPR, articles 15 and 20), read as oneself under row-level security: what somebody else
 * wrote for themselves alone cannot be in it. What a pair shares is in it, with who wrote it.
 */
export function exportOwnData(actor: Actor): Promise<OwnData> {
  return asPerson(
    actor,
    async (db) => {
      const data = await collect(db, actor);
      await record(db, actor, "export.made", actor.personId);
      return data;
    },
    60_000,
  );
}

async function collect(db: Db, actor: Actor) {
  const { personId } = actor;
  const person = await db.person.findUniqueOrThrow({
    where: { id: personId },
    include: { photo: true, managers: true, roles: true, programRoles: true, coachProfile: { include: { expertise: true } } },
  }); // prettier-ignore
  const { photo, managers, roles, programRoles, coachProfile, ...profile } = person;
  return {
    madeAt: now(),
    about: profile,
    managersOfRecord: managers,
    roles: [...roles.map(({ role, grantedAt }) => ({ role: String(role), grantedAt })), ...programRoles],
    coachProfile,
    reports: await db.managerOfRecord.findMany({ where: { managerId: personId } }),
    mailWishes: await db.mailWish.findMany({ where: { personId } }),
    picture: photo && { jpeg: Buffer.from(photo.jpeg).toString("base64"), changedAt: photo.changedAt },
    quietHours: await db.quietHours.findUnique({ where: { personId } }),
    calendar: await db.calendar.findUnique({
      where: { personId },
      select: { invites: true, changedAt: true },
    }),
    whatIAgreedTo: await agreedTo(db, actor),
    erasures: await db.erasure.findMany({ where: { personId } }),
    inTheDirectory: await db.directoryEntry.findUnique({ where: { personId } }),
    mentoring: await mentoringOf(db, actor),
    coaching: await coachingOf(db, actor),
    notices: await db.notification.findMany({ where: { personId }, orderBy: { at: "asc" } }),
    // The letters themselves hold links that let somebody in; when they were sent is the fact about the person.
    mails: await db.mail.findMany({
      where: { personId },
      select: { kind: true, address: true, createdAt: true, sentAt: true },
      orderBy: { createdAt: "asc" },
    }),
    personalTokens: await db.personalToken.findMany({
      where: { personId },
      select: { name: true, scopes: true, createdAt: true, expiresAt: true, usedAt: true },
    }),
    passkeys: await db.passkey.findMany({
      where: { personId },
      select: { name: true, createdAt: true, usedAt: true },
    }),
    uploads: await db.upload.findMany({
      where: { ownerId: personId },
      select: { filename: true, createdAt: true },
    }),
    whatIDid: await db.event.findMany({ where: { actorId: personId }, orderBy: { id: "asc" } }),
  };
}
