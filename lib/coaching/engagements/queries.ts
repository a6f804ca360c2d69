import "server-only";
import type { Actor } from "../../access/actor.ts";
import { now } from "../../clock.ts";
import { engagementRing } from "../../crypto/keyring.ts";
import { asPerson, type Db } from "../../db/unit.ts";
import { listCoaches } from "../coaches/queries.ts";
import { suggest } from "../coaches/rules.ts";
import type { Candidate } from "../coaches/schema.ts";
import { listCompetencies, withAnchors, WITH_LEVELS } from "../competencies/queries.ts";
import type { Competency } from "../competencies/schema.ts";
import { dutiesOf, type Owed } from "./duties.ts";
import { find, findAll, type Found } from "./find.ts";
import type { Engagement, Party } from "./schema.ts";

export type EngagementInList = Engagement & { readonly duties: readonly Owed[] };

/** Where the actor is client, coach or manager of record now: those under way first, then latest first. */
export function listMyEngagements(actor: Actor): Promise<EngagementInList[]> {
  return asPerson(actor, async (db) => {
    const rows = await findAll(db, actor, {
      state: { not: "declined" },
      // With its client all of it was erased: the space answers as if it were not there.
      NOT: { key: { destroyedAt: { not: null } } },
    });
    const isOver = ({ state }: Engagement) => Number(state === "completed" || state === "ended_early");
    return rows
      .map(({ sealed: _, ...row }) => ({ ...row, duties: dutiesOf(row, now()) }))
      .sort((a, b) => isOver(a) - isOver(b));
  });
}

export type Space = EngagementInList & {
  readonly issue: string;
  readonly outcome: string;
  readonly anchors: readonly string[];
  readonly me: Party & { readonly timeZone: string };
};

/** One engagement, for its three parties. Throws `NotFound`. */
export function getEngagement(actor: Actor, id: string): Promise<Space> {
  return asPerson(actor, async (db) => {
    const { sealed, ...found } = await find(db, actor, id);
    const [me, competency, words] = [
      await db.person.findUniqueOrThrow({
        where: { id: actor.personId },
        select: { id: true, name: true, timeZone: true },
      }),
      await db.competency.findUniqueOrThrow({ ...WITH_LEVELS, where: { id: found.competency.id } }),
      await wordsOf(db, { id, sealed }),
    ];
    return {
      ...found,
      ...words,
      duties: dutiesOf(found, now()),
      anchors: withAnchors(competency).levels,
      me,
    };
  });
}

/** Issue and outcome, in the transaction of somebody who may read them. */
export async function wordsOf(
  db: Db,
  { id, sealed }: Pick<Found, "id" | "sealed">,
): Promise<{ issue: string; outcome: string }> {
  return (await engagementRing(db, id)).open("engagements", id, sealed);
}

/** What the form of a new engagement offers: competencies that somebody coaches in, and who, best first (C1, C8). */
export type Offer = {
  readonly competencies: readonly (Competency & { readonly coaches: readonly Candidate[] })[];
  readonly manager: Party | null;
  /** Those whom the actor, as their manager of record, may offer it to. */
  readonly reports: readonly Party[];
  readonly isCoach: boolean;
};
/** For whom somebody starts: for themselves, for a report, or as the coach of whoever they offer it to. */
export type StartsAs = "me" | "report" | "client";

export async function getOffer(actor: Actor, as: StartsAs = "me"): Promise<Offer> {
  const [competencies, coaches] = await Promise.all([listCompetencies(actor), listCoaches(actor)]);
  const reports = await asPerson(actor, (db) =>
    db.managerOfRecord.findMany({
      where: { managerId: actor.personId, until: null, person: { leftAt: null } },
      select: { person: { select: { id: true, name: true } } },
      orderBy: { person: { name: "asc" } },
    }),
  );
  const record = await asPerson(actor, (db) =>
    db.managerOfRecord.findFirst({
      where: { personId: actor.personId, until: null },
      select: { manager: { select: { id: true, name: true } } },
    }),
  );
  const manager = record?.manager ?? null;
  const { personId } = actor;
  const coachesIn = (competencyId: string) =>
    as === "me"
      ? suggest(coaches, { competencyId, clientId: personId, managerId: manager?.id ?? null })
      : suggest(coaches, {
          competencyId,
          clientId: null,
          managerId: as === "report" ? personId : null,
        }).filter(({ coach }) => as === "report" || coach.personId === personId);
  return {
    manager,
    reports: reports.map(({ person }) => person),
    isCoach: coaches.some((coach) => coach.personId === personId && coach.expertise.length > 0),
    competencies: competencies
      .map((each) => ({ ...each, coaches: coachesIn(each.id) }))
      .filter((each) => each.coaches.length > 0),
  };
}
