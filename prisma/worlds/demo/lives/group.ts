import type { Actor } from "../../../../lib/access/actor.ts";
import { at } from "../../../../lib/clock.ts";
import { newId } from "../../../../lib/ids.ts";
import { agreeOn, tick } from "../../../../lib/mentoring/actions/commands.ts";
import { addPoint } from "../../../../lib/mentoring/agenda/commands.ts";
import { propose, sign } from "../../../../lib/mentoring/agreements/commands.ts";
import { reflect, set } from "../../../../lib/mentoring/goals/commands.ts";
import { sendMessage } from "../../../../lib/mentoring/messages/commands.ts";
import { write } from "../../../../lib/mentoring/notes/commands.ts";
import { moveOn } from "../../../../lib/mentoring/relationships/commands.ts";
import { noteAttendance } from "../../../../lib/mentoring/sessions/attendance.ts";
import { schedule } from "../../../../lib/mentoring/sessions/commands.ts";
import { log } from "../../../../lib/mentoring/sessions/log.ts";
import { daysAgo, momentAgo } from "../calendar.ts";

/** Ten weeks of five people: what they agreed, two sessions with who was there, and the third one planned. */
export async function liveAsGroup(
  relationshipId: string,
  mentor: Actor,
  mentees: readonly Actor[],
): Promise<void> {
  const [mei, luca, noah, tobias] = mentees as [Actor, Actor, Actor, Actor];
  const on = (ago: number, time: string, run: () => Promise<unknown>) => at(momentAgo(ago, time), run);
  const note = (ago: number, who: Actor, visibility: "shared" | "private", text: string) =>
    on(ago, "19:10", () => write(who, { id: newId(), relationshipId, visibility, text }));
  const say = (ago: number, time: string, who: Actor, text: string) =>
    on(ago, time, () => sendMessage(who, { id: newId(), relationshipId, text }));
  const meet = async (ago: number, who: Actor, shared: string, present: readonly Actor[], own = "") => {
    const sessionId = newId();
    await on(ago, "17:45", async () => {
      const notes = { sharedNoteId: newId(), sharedNote: shared, privateNoteId: newId(), privateNote: own };
      await log(who, { id: sessionId, relationshipId, date: daysAgo(ago), time: "14:00", minutes: 90, ...notes });
      await noteAttendance(who, { sessionId, present: present.map(({ personId }) => personId) });
    });
  }; // prettier-ignore

  await say(69, "09:20", mentor, "Hello to all four of you. Bring one decision of yours that somebody else would have made differently. We start there.");
  await say(69, "12:40", tobias, "Gladly. I am the one of us who works with his hands, so mine will be about a valve.");
  await on(64, "09:00", () => moveOn(mentor, { relationshipId, from: "preparing" }));
  await meet(57, mentor,
    "Four decisions, four listeners each. What we kept: say which fact would have changed your mind before you say what you decided.\n\nNext time: **Tobias** begins, because the rest of us talked too long.",
    [mentor, mei, luca, noah, tobias],
    "Mei waits until everybody has spoken. Do not call on her; ask the round to write for two minutes first.");
  const agreement = await on(55, "18:00", () => propose(mentor, {
    relationshipId, version: 1,
    cadence: "Every five weeks for ninety minutes, at two in the afternoon. Four of us are enough to begin.",
    boundaries: "Questions about somebody’s design are asked before opinions are given. No code review.",
    confidentiality: "What one of us says stays with the five of us, also from the people we share an office with.",
    menteeExpects: "To see how somebody decides who has done it for fifteen years, and to be asked before being told.",
    mentorExpects: "To hear what you would not say in a review. And that whoever cannot come says so the day before.",
  })) as { id: string };
  for (const [i, who] of [tobias, luca, mei, noah].entries())
    await on(54 - i, "08:30", () => sign(who, { relationshipId, agreementId: agreement.id }));
  await on(50, "09:10", () => moveOn(mentor, { relationshipId, from: "negotiating" }));
  const goalId = newId();
  await on(48, "20:00", () => set(luca, { id: goalId, relationshipId, horizon: "future", focusArea: "Leading without authority",
    title: "Have a proposal of mine adopted by a team that is not mine", why: "I fix what is mine and complain about what is not.",
    steps: [{ text: "Write it on one page", done: true }, { text: "Ask two people who will disagree", done: false }, { text: "Bring it to the platform round", done: false }] }));
  const actionId = newId();
  await on(47, "10:00", () => agreeOn(mei, { id: actionId, relationshipId, ownerId: mei.personId, text: "Write two minutes before the next round speaks", dueOn: daysAgo(20) }));
  await meet(22, tobias,
    "Tobias began: a valve that was replaced twice because nobody asked the night shift. It was the same story as Luca’s pipeline.\n\n- the people who know are rarely in the room\n- asking them costs an hour, not asking cost us a week each",
    [mentor, mei, luca, tobias],
    "I spoke for ten minutes in English and nobody looked at the clock.");
  await on(21, "08:10", () => tick(mei, { actionId, done: true }));
  await on(20, "20:30", () => reflect(luca, { id: newId(), goalId, text: "The second person who was to disagree did not. That was worse: now it is up to me." }));
  await note(19, mei, "private", "I said the thing about the migration. Lena nodded and wrote it down. I would like that to happen at work too.");
  await say(21, "15:05", noah, "Sorry again that I was not there. I read the notes; the night shift is our user research.");
  await on(5, "11:00", () => addPoint(noah, { id: newId(), relationshipId, text: "How to say no to a design one likes" }));
  await on(4, "16:20", () => schedule(mentor, { id: newId(), relationshipId, date: daysAgo(-8), time: "14:00", minutes: 90, agenda: "Noah begins." }));
} // prettier-ignore
