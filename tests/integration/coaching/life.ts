import { assess } from "@/lib/coaching/assessments/commands.ts";
import { complete, endEarly, extend, pause } from "@/lib/coaching/engagements/commands.ts";
import { decline, offer, start } from "@/lib/coaching/engagements/start.ts";
import { answerArea } from "@/lib/coaching/feedback/answers.ts";
import { give } from "@/lib/coaching/feedback/commands.ts";
import { keepDraft } from "@/lib/coaching/feedback/drafts.ts";
import { rateGoal, writeScale } from "@/lib/coaching/goals/commands.ts";
import { write } from "@/lib/coaching/notes/commands.ts";
import { addItem } from "@/lib/coaching/plans/commands.ts";
import { getThread } from "@/lib/coaching/plans/queries.ts";
import { correct } from "@/lib/coaching/sessions/commands.ts";
import { log } from "@/lib/coaching/sessions/log.ts";
import { listSessions } from "@/lib/coaching/sessions/queries.ts";
import { setTask } from "@/lib/coaching/tasks/commands.ts";
import { hashBytes, newToken } from "@/lib/crypto/token.ts";
import { newId } from "@/lib/ids.ts";
import { unhidden } from "../../support/sql.ts";
import { AREA, form, requestTo, type Name, type World } from "./triangle.ts";

export type Three = { readonly client: Name; readonly coach: Name; readonly manager: Name };
export type State = "offered" | "declined" | "active" | "paused" | "completed" | "ended_early";

const WHEN = { date: "2026-03-02", time: "10:00", minutes: 60 };

/** An offer by one of the three, which nobody has answered. */
export async function offered(world: World, { client, coach }: Three, by: Name): Promise<string> {
  const { first: _, ...facts } = form(world, { coachId: world[coach].personId });
  return (await offer(world[by], { ...facts, client: world[client].personId })).id;
}

/** An engagement in a state, with at least one row of everything that an engagement can have by then. */
export async function life(world: World, three: Three, state: Exclude<State, "offered">): Promise<string> {
  const { client, coach, manager } = three;
  if (state === "declined") {
    const id = await offered(world, three, manager);
    await decline(world[client], { engagementId: id });
    return id;
  }
  const input = form(world, { coachId: world[coach].personId, plannedSessions: 1 });
  const { id } = await start(world[client], input);
  await live(world, three, id);
  if (state === "paused") await pause(world[coach], { engagementId: id });
  if (state === "completed") await complete(world[client], { engagementId: id });
  if (state === "ended_early") await endEarly(world[manager], { engagementId: id, reason: "A new team" });
  return id;
}

async function live(world: World, three: Three, engagementId: string): Promise<void> {
  const [client, coach, manager] = [world[three.client], world[three.coach], world[three.manager]];
  const { id: requestId } = await requestTo(manager, engagementId);
  await give(manager, { requestId, id: newId(), areas: [AREA, AREA], level: 1, sure: false });
  const [planned, answered] = (await getThread(coach, engagementId)).areas;
  const item = newId();
  const about = { engagementId, feedbackAreaId: planned!.id };
  await addItem(coach, { id: item, ...about, title: "Ask first", practice: "" });
  await answerArea(coach, { engagementId, areaId: answered!.id, text: "With the whole team" });
  const notes = { note: "For three", noteId: newId(), visibility: "everyone" as const };
  const own = { privateNote: "For me", privateNoteId: newId() };
  const session = { id: newId(), engagementId, ...WHEN, onto: null, itemIds: [item] };
  await log(client, { ...session, ...notes, ...own });
  const [seen] = await listSessions(coach, engagementId);
  await correct(coach, { sessionId: session.id, ...WHEN, minutes: 50, state: "held", seen: seen! });
  for (const visibility of ["between_us", "private"] as const)
    await write(coach, { id: newId(), engagementId, sessionId: null, visibility, text: visibility });
  await setTask(coach, { id: newId(), engagementId, planItemId: null, task: "Ask", dueOn: "2026-03-09" });
  await writeScale(coach, { engagementId, outcomes: ["aaa", "bbb", "ccc", "ddd", "eee"] });
  await rateGoal(client, { id: newId(), engagementId, occasion: "final", score: 1 });
  await extend(coach, { id: newId(), engagementId, sessions: 2, purpose: "Two more talks" });
  const waiting = await requestTo(manager, engagementId); // the one at the end of the first plan
  const draft = { areas: [{ area: "Half a", observed: "", effect: "", priority: "1" }], level: "" };
  await keepDraft(manager, { requestId: waiting.id, ...draft });
  const remind = "insert into coaching.feedback_reminders (request_id, nth, token_hash) values ($1, 1, $2)";
  await unhidden(world.owner, (query) => query(remind, [waiting.id, hashBytes(newToken())]), true);
  for (const who of [client, coach, manager])
    await assess(who, { id: newId(), engagementId, occasion: "final", level: 3 });
}
