import type { z } from "zod";
import type { Actor } from "@/lib/access/actor.ts";
import { describe, offer } from "@/lib/coaching/coaches/commands.ts";
import { addStarterSet } from "@/lib/coaching/competencies/commands.ts";
import { listCompetencies } from "@/lib/coaching/competencies/queries.ts";
import { start } from "@/lib/coaching/engagements/start.ts";
import type { StartEngagement } from "@/lib/coaching/engagements/schema.ts";
import { give } from "@/lib/coaching/feedback/commands.ts";
import { disconnect } from "@/lib/db/client.ts";
import { asPerson } from "@/lib/db/unit.ts";
import { newId } from "@/lib/ids.ts";
import { openMail } from "@/lib/mail/outbox.ts";
import { setManager } from "@/lib/people/person/commands.ts";
import { freshDatabase, serveFrom } from "../../support/database.ts";
import { Sql, unhidden } from "../../support/sql.ts";

const NAMES = [
  "helena", // above everybody
  "noor", // owner
  "ines", // the manager of kofi and mei
  "viktor", // the manager of lena; the next manager of kofi
  "kofi", // client
  "mei", // another client
  "lena", // coach
  "ruth", // another coach in the same competency, and a colleague of kofi
  "drift", // nobody knows who their manager is
  "stranger",
] as const; // prettier-ignore
export type Name = (typeof NAMES)[number];
const MANAGER: Partial<Record<Name, Name>> = {
  noor: "helena", ines: "helena", viktor: "helena", stranger: "helena",
  kofi: "ines", mei: "ines", ruth: "ines", lena: "viktor",
}; // prettier-ignore

export type World = Record<Name, Actor> & {
  /** Difficult conversations: lena and ruth are experts in it. */
  competencyId: string;
  owner: Sql;
  app: Sql;
  close: () => Promise<void>;
};

/** People, the starter set and two coaches; no engagement yet. */
export async function people(): Promise<World> {
  const database = await freshDatabase();
  serveFrom(database);
  const owner = new Sql(database.ownerUrl);
  const app = new Sql(database.appUrl);
  const cast = Object.fromEntries(NAMES.map((name) => [name, { personId: newId() }])) as Record<Name, Actor>;
  await unhidden(
    owner,
    async (query) => {
      await query("insert into people.organizations (id, name) values (1, 'Org')");
      for (const name of NAMES)
        await query("insert into people.people (id, email, name, time_zone) values ($1, $2, $3, $4)", [
          cast[name].personId,
          `${name}@example.org`,
          name,
          "Europe/Berlin",
        ]);
      await query("insert into people.organization_roles (person_id, role) values ($1, 'owner')", [
        cast.noor.personId,
      ]);
    },
    true,
  );
  for (const name of NAMES)
    if (name !== "drift")
      await setManager(cast.noor, {
        personId: cast[name].personId,
        manager: MANAGER[name] ? { kind: "person", id: cast[MANAGER[name]].personId } : { kind: "none" },
      });
  await addStarterSet(cast.noor, { language: "en", timeZone: "UTC" });
  const competencyId = (await listCompetencies(cast.noor)).find(
    ({ name }) => name === "Difficult conversations",
  )!.id;
  for (const coach of [cast.lena, cast.ruth]) {
    await offer(coach, { competencyId, evidence: "Has led the works council talks for six years." });
    await describe(coach, { about: "", languages: [], capacity: 20, open: true });
  }
  const close = async () => {
    await disconnect();
    await Promise.all([owner.close(), app.close()]);
    await database.drop();
  };
  return { ...cast, competencyId, owner, app, close };
}

export const form = (world: World, more: Partial<z.output<typeof StartEngagement>> = {}) => ({
  id: newId(),
  issue: "Code reviews with a senior colleague end in silence",
  competencyId: world.competencyId,
  outcome: "We disagree in the open and ship together",
  targetLevel: 3,
  coachId: world.lena.personId,
  plannedSessions: 4,
  ...more,
});

/** kofi is the client, lena the coach, ines the manager. */
export async function engage(
  world: World,
  more: Partial<z.output<typeof StartEngagement>> = {},
  client: Name = "kofi",
) {
  const { id } = await start(world[client], form(world, more));
  return id;
}

/** The request that waits for somebody, latest first. */
export const requestTo = (manager: Actor, engagementId: string) =>
  asPerson(manager, (db) =>
    db.feedbackRequest.findFirstOrThrow({
      where: { engagementId, managerId: manager.personId },
      orderBy: { requestedAt: "desc" },
    }),
  );

/** The tokens in somebody's mails, latest first: what only the addressee ever sees. */
export const tokensOf = (manager: Actor): Promise<string[]> =>
  asPerson(manager, async (db) => {
    const mails = await db.mail.findMany({
      where: { personId: manager.personId, kind: "feedback-requested" },
      orderBy: [{ createdAt: "desc" }, { id: "desc" }],
    });
    return mails.map((mail) => new URL(openMail(mail).link).hash.slice(1));
  });

export const AREA = {
  area: "Disagreeing in reviews",
  observed: "In three reviews he merged without answering the comments",
  effect: "Two of the changes had to be taken back",
  priority: 1,
};

/** ines answers the request of the start. */
export async function answer(world: World, engagementId: string, level: number | null = null): Promise<void> {
  const { id } = await requestTo(world.ines, engagementId);
  await give(world.ines, { requestId: id, id: newId(), areas: [AREA], level, sure: false });
}
