import type { z } from "zod";
import type { Actor } from "../../../../lib/access/actor.ts";
import { at } from "../../../../lib/clock.ts";
import { assess } from "../../../../lib/coaching/assessments/commands.ts";
import { listCompetencies } from "../../../../lib/coaching/competencies/queries.ts";
import { agree, propose } from "../../../../lib/coaching/contracts/commands.ts";
import { getContracts } from "../../../../lib/coaching/contracts/queries.ts";
import type { Sharing } from "../../../../lib/coaching/contracts/schema.ts";
import { start } from "../../../../lib/coaching/engagements/start.ts";
import { answerArea } from "../../../../lib/coaching/feedback/answers.ts";
import { give } from "../../../../lib/coaching/feedback/commands.ts";
import type { Area } from "../../../../lib/coaching/feedback/schema.ts";
import { rateGoal, writeScale } from "../../../../lib/coaching/goals/commands.ts";
import type { WriteScale } from "../../../../lib/coaching/goals/schema.ts";
import { write } from "../../../../lib/coaching/notes/commands.ts";
import type { Grow, Visibility } from "../../../../lib/coaching/notes/schema.ts";
import { setTask, tickTask } from "../../../../lib/coaching/tasks/commands.ts";
import { addItem, moveItem } from "../../../../lib/coaching/plans/commands.ts";
import { getThread } from "../../../../lib/coaching/plans/queries.ts";
import type { ItemState } from "../../../../lib/coaching/plans/schema.ts";
import { schedule } from "../../../../lib/coaching/sessions/commands.ts";
import { log } from "../../../../lib/coaching/sessions/log.ts";
import { asPerson } from "../../../../lib/db/unit.ts";
import { newId } from "../../../../lib/ids.ts";
import { backdate } from "../../backdate.ts";
import { daysAgo, momentAgo } from "../calendar.ts";

export type Three = { readonly client: Actor; readonly coach: Actor; readonly manager: Actor };
type Beginning = {
  competency: string;
  issue: string;
  outcome: string;
  targetLevel: number;
  plannedSessions: number;
};
type Spoken = z.output<typeof Area>;
type Held = {
  grow?: z.output<typeof Grow>;
  note?: string;
  between?: string;
  own?: string;
  items?: readonly string[];
  minutes?: number;
};

/** One engagement as its three live it; `ago` is days before today. */
export async function begin(
  { client, coach, manager }: Three,
  ago: number,
  { competency, ...facts }: Beginning,
) {
  const found = (await listCompetencies(client)).find(({ name }) => name === competency);
  if (!found) throw new Error(`There is no competency ${competency}.`);
  const id = newId();
  const engagementId = id;
  await at(momentAgo(ago, "14:20"), () =>
    start(client, { id, competencyId: found.id, coachId: coach.personId, ...facts }),
  );
  const items = new Map<string, string>();
  return {
    id,
    /** The page on what is shared: somebody's yes to it, or another version. */
    looksBack: (who: Actor, day: number, level: number) =>
      at(momentAgo(day, "09:30"), () =>
        assess(who, { id: newId(), engagementId, occasion: "follow_up", level }),
      ),
    agrees: async (who: Actor, day: number) => {
      const version = (await getContracts(who, engagementId)).newest.version;
      await at(momentAgo(day, "08:50"), () => agree(who, { engagementId, version }));
    },
    shares: async (who: Actor, day: number, feedback: Sharing, words: string) => {
      const version = (await getContracts(who, engagementId)).newest.version;
      await at(momentAgo(day, "08:40"), () => propose(who, { engagementId, version, feedback, words }));
    },
    sees: (who: Actor, day: number, occasion: "baseline" | "interim" | "final", level: number) =>
      at(momentAgo(day, "16:45"), () => assess(who, { id: newId(), engagementId, occasion, level })),
    answers: async (day: number, areas: readonly Spoken[], level: number) => {
      const { id: requestId } = await asPerson(manager, (db) =>
        db.feedbackRequest.findFirstOrThrow({
          where: { engagementId, answeredAt: null },
          orderBy: { requestedAt: "desc" },
        }),
      );
      await openUntilAnswered(requestId, () =>
        at(momentAgo(day, "17:10"), () =>
          give(manager, { requestId, id: newId(), areas: [...areas], level, sure: false }),
        ),
      );
    },
    plans: async (day: number, title: string, practice: string, fromArea: string | null = null) => {
      const areas = (await getThread(coach, engagementId)).areas;
      const feedbackAreaId = areas.find(({ area }) => area === fromArea)?.id ?? null;
      const itemId = newId();
      items.set(title, itemId);
      await at(momentAgo(day, "11:30"), () =>
        addItem(coach, { id: itemId, engagementId, feedbackAreaId, title, practice }),
      );
    },
    replies: async (day: number, aboutArea: string, text: string) => {
      const area = (await getThread(coach, engagementId)).areas.find((each) => each.area === aboutArea);
      await at(momentAgo(day, "11:45"), () =>
        answerArea(coach, { engagementId, areaId: area?.id ?? "", text }),
      );
    },
    moves: (day: number, title: string, state: ItemState) =>
      at(momentAgo(day, "12:10"), () => moveItem(client, { itemId: items.get(title) ?? "", state })),
    practises: async (day: number, due: number, task: string, ofItem: string, done: boolean) => {
      const taskId = newId();
      const planItemId = items.get(ofItem) ?? null;
      await at(momentAgo(day, "18:05"), () =>
        setTask(coach, { id: taskId, engagementId, planItemId, task, dueOn: daysAgo(due) }),
      );
      if (done) await at(momentAgo(due, "17:30"), () => tickTask(client, { taskId, done }));
    },
    scales: (day: number, outcomes: z.output<typeof WriteScale>["outcomes"]) =>
      at(momentAgo(day, "17:20"), () => writeScale(coach, { engagementId, outcomes })),
    rates: (who: Actor, day: number, occasion: "interim" | "final", score: number) =>
      at(momentAgo(day, "17:25"), () => rateGoal(who, { id: newId(), engagementId, occasion, score })),
    says: (
      who: Actor,
      day: number,
      kind: "reflection" | "thanks",
      text: string,
      visibility: Visibility = "everyone",
    ) =>
      at(momentAgo(day, "20:10"), () =>
        write(who, { id: newId(), engagementId, sessionId: null, visibility, kind, text }),
      ),
    meets: (
      day: number,
      { grow, note = "", between = "", own = "", items: worked = [], minutes = 60 }: Held,
    ) =>
      at(momentAgo(day, "18:00"), () =>
        log(coach, {
          ...{ id: newId(), engagementId, date: daysAgo(day), time: "15:00", minutes, onto: null },
          itemIds: worked.map((title) => items.get(title) ?? ""),
          grow,
          ...{ note: note || between, noteId: newId(), visibility: note || grow ? "everyone" : "between_us" },
          ...{ privateNote: own, privateNoteId: newId() },
        }),
      ),
    /** `ahead`: days after today. */
    plansToMeet: (ahead: number, time: string) =>
      schedule(coach, { id: newId(), engagementId, date: daysAgo(-ahead), time, minutes: 60 }),
  };
}

/** The database takes an answer only while its request is open, by its own clock: the past is opened for a moment. */
async function openUntilAnswered(requestId: string, answer: () => Promise<unknown>): Promise<void> {
  await expiring(requestId, "now() + interval '1 hour'");
  await answer();
  await expiring(requestId, "requested_at + interval '14 days'");
}

const expiring = (requestId: string, moment: string) =>
  backdate(["coaching.feedback_requests"], async (sql) => {
    await sql("alter table coaching.feedback_requests disable trigger written_once");
    await sql(`update coaching.feedback_requests set expires_at = ${moment} where id = $1`, [requestId]);
    await sql("alter table coaching.feedback_requests enable trigger written_once");
  });
