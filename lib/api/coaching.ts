import "server-only";
import type { z } from "zod";
import { listMyEngagements } from "../coaching/engagements/queries.ts";
import type { Engagement as Known } from "../coaching/engagements/schema.ts";
import { schedule } from "../coaching/sessions/commands.ts";
import { log } from "../coaching/sessions/log.ts";
import { listSessions } from "../coaching/sessions/queries.ts";
import { LogSession, ScheduleSession, type Session as KnownSession } from "../coaching/sessions/schema.ts";
import { Conflict, NotFound } from "../errors.ts";
import { newId } from "../ids.ts";
import { get, post } from "./endpoint.ts";
import { Engagement, Engagements, KeepSession, Nothing, OneCoaching, Session, Sessions } from "./schema.ts";

/** Facts of the engagements in which somebody is client, coach or manager of record. Never a word of them. */
export const coaching = [
  get({
    path: "/coaching/engagements",
    scope: "coaching:read",
    summary: "Coaching in which you are client, coach or manager of record",
    input: Nothing,
    answer: Engagements,
    run: async ({ actor }) => ({ data: (await listMyEngagements(actor)).map(factsOf) }),
  }),
  get({
    path: "/coaching/engagements/{engagementId}",
    scope: "coaching:read",
    summary: "One of them",
    input: OneCoaching,
    answer: Engagement,
    async run({ actor }, { engagementId }) {
      const found = (await listMyEngagements(actor)).find(({ id }) => id === engagementId);
      if (!found) throw new NotFound();
      return factsOf(found);
    },
  }),
  get({
    path: "/coaching/engagements/{engagementId}/sessions",
    scope: "coaching:read",
    summary: "Its sessions, latest first",
    input: OneCoaching,
    answer: Sessions,
    run: async ({ actor }, { engagementId }) => ({
      data: (await listSessions(actor, engagementId)).map(sessionOf),
    }),
  }),
  post({
    path: "/coaching/engagements/{engagementId}/sessions",
    scope: "coaching:write",
    summary: "Log a session that was held, or schedule one. For client and coach",
    input: KeepSession,
    answer: Session,
    async run({ actor }, { state, ...input }, id) {
      const kept =
        state === "scheduled"
          ? await schedule(actor, ScheduleSession.parse({ ...input, id }))
          : await log(actor, LogSession.parse({ ...input, id, noteId: newId(), privateNoteId: newId() }));
      const sessions = await listSessions(actor, input.engagementId);
      const session = sessions.find((each) => each.id === kept.sessionId);
      if (!session) throw new NotFound();
      if (kept.outcome === "there-already")
        throw new Conflict(`There is a session at that time with that length already: ${session.id}.`);
      return sessionOf(session);
    },
  }),
];

const factsOf = ({ planned, sessions, startedAt, endedAt, ...known }: Known): z.input<typeof Engagement> => ({
  ...known,
  plannedSessions: planned,
  heldSessions: sessions.filter(({ state }) => state === "held").length,
  startedAt: startedAt.toISOString(),
  endedAt: endedAt?.toISOString() ?? null,
});

const sessionOf = ({ startsAt, ...session }: KnownSession): z.input<typeof Session> => ({
  ...session,
  startsAt: startsAt.toISOString(),
});
