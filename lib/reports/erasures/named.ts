import "server-only";
import type { Db } from "../../db/unit.ts";
import { openMail } from "../../mail/outbox.ts";
import { openSnapshot } from "../../mentoring/matches/runs/snapshot.ts";

/**
 * Where somebody is named under the master key, so that PostgreSQL cannot find it: what runs of the matching looked
 * at, and letters to others. Opened by the worker, one at a time, and nothing of it is told.
 */
export async function whereNamed(db: Db, personId: string): Promise<{ runs: string[]; letters: string[] }> {
  const { name } = await db.person.findUniqueOrThrow({ where: { id: personId }, select: { name: true } });
  return { runs: await runsNaming(db, personId), letters: await lettersNaming(db, personId, name) };
}

/** The runs whose inputs hold answers of theirs. Their pairs stay; matrix, picture and proof go. */
async function runsNaming(db: Db, personId: string): Promise<string[]> {
  const enrolments = await db.enrolment.findMany({ where: { personId }, select: { programId: true } });
  const runs = await db.matchRun.findMany({
    where: { programId: { in: enrolments.map(({ programId }) => programId) } },
    select: { id: true },
  });
  const found: string[] = [];
  for (const { id } of runs) {
    const kept = await openSnapshot(db, id);
    if (kept && JSON.stringify(kept).includes(personId)) found.push(id);
  }
  return found;
}

/** Only these kinds name anybody (lib/mail/letters.ts). */
const NAMING = ["feedback-requested", "feedback-reminder", "appointment"];
const AT_ONCE = 500;

async function lettersNaming(db: Db, personId: string, name: string): Promise<string[]> {
  const found: string[] = [];
  for (let after: string | null = null; ;) {
    const mails: { id: string; sealed: Uint8Array }[] = await db.mail.findMany({
      where: {
        kind: { in: NAMING },
        OR: [{ personId: null }, { NOT: { personId } }],
        ...(after && { id: { gt: after } }),
      },
      select: { id: true, sealed: true },
      orderBy: { id: "asc" },
      take: AT_ONCE,
    });
    for (const mail of mails) if (JSON.stringify(openMail(mail)).includes(name)) found.push(mail.id);
    after = mails.at(-1)?.id ?? null;
    if (mails.length < AT_ONCE) return found;
  }
}
