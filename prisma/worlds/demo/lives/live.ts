import type { Actor } from "../../../../lib/access/actor.ts";
import { localTimeOf as localOf } from "../../../../lib/calendar/local-time.ts";
import { newId } from "../../../../lib/ids.ts";
import { propose, sign } from "../../../../lib/mentoring/agreements/commands.ts";
import { agreeOn, tick } from "../../../../lib/mentoring/actions/commands.ts";
import { reach, reflect, set, tickStep } from "../../../../lib/mentoring/goals/commands.ts";
import { listGoals } from "../../../../lib/mentoring/goals/queries.ts";
import { sendMessage } from "../../../../lib/mentoring/messages/commands.ts";
import { write } from "../../../../lib/mentoring/notes/commands.ts";
import { moveOn, pause, proposeRenewal, resume } from "../../../../lib/mentoring/relationships/commands.ts";
import { correct, schedule } from "../../../../lib/mentoring/sessions/commands.ts";
import { log } from "../../../../lib/mentoring/sessions/log.ts";
import { listSessions } from "../../../../lib/mentoring/sessions/queries.ts";
import { daysAgo, momentAgo } from "../calendar.ts";
import type { By, Life } from "./life.ts";

/** Something that happens at a moment. */
export type Happening = { at: Date; run: () => Promise<unknown> };

export type Partner = { actor: Actor; name: string; timeZone: string };
export type Couple = { relationshipId: string; focusAreas: readonly string[] } & Record<By, Partner>;

/** Everything that a life makes two people do, each with its moment; not in order. */
export function happenings(life: Life, couple: Couple): Happening[] {
  const { relationshipId } = couple;
  const who = (by: By) => couple[by].actor;
  const on = (ago: number, time: string, by: By, run: (actor: Actor) => Promise<unknown>): Happening => ({
    at: momentAgo(ago, time, couple[by].timeZone),
    run: () => run(who(by)),
  });
  const say = (text: string) => speak(text, couple);
  const found: Happening[] = [];
  const add = (...more: Happening[]) => found.push(...more);

  if (life.negotiating !== undefined)
    add(
      on(life.negotiating, "09:10", "mentor", (actor) =>
        moveOn(actor, { relationshipId, from: "preparing" }),
      ),
    );
  if (life.enabling !== undefined)
    add(
      on(life.enabling, "09:15", "mentee", (actor) => moveOn(actor, { relationshipId, from: "negotiating" })),
    );
  if (life.closing !== undefined)
    add(on(life.closing, "09:20", "mentor", (actor) => moveOn(actor, { relationshipId, from: "enabling" })));
  if (life.pause) {
    add(on(life.pause.from, "18:05", life.pause.by, (actor) => pause(actor, { relationshipId })));
    add(on(life.pause.to, "18:10", life.pause.by, (actor) => resume(actor, { relationshipId })));
  }
  if (life.renewal) {
    const { months } = life.renewal;
    add(
      on(life.renewal.ago, "12:30", life.renewal.by, (actor) =>
        proposeRenewal(actor, { relationshipId, months }),
      ),
    );
  }
  if (life.agreement) add(...agreeing(life.agreement, couple));
  for (const goal of life.goals ?? []) add(...aiming(goal, couple));
  for (const session of life.sessions ?? []) add(...meeting(session, couple));
  for (const note of life.notes ?? [])
    add(
      on(note.ago, "19:40", note.by, (actor) =>
        write(actor, { id: newId(), relationshipId, visibility: note.visibility, text: say(note.text) }),
      ),
    );
  for (const action of life.actions ?? []) add(...agreeingOn(action, couple));
  for (const message of life.messages ?? [])
    add(
      on(message.ago, message.time, message.by, (actor) =>
        sendMessage(actor, { id: newId(), relationshipId, text: say(message.text) }),
      ),
    );
  const { next } = life;
  if (next)
    add(on(1, "17:00", next.by, (actor) => schedule(actor, { id: newId(), relationshipId, date: daysAgo(-next.in), time: next.time, minutes: next.minutes, agenda: say(next.agenda), ...next.every }))); // prettier-ignore
  return found;
}

function agreeing(
  { by, written, signed, terms }: NonNullable<Life["agreement"]>,
  couple: Couple,
): Happening[] {
  const { relationshipId } = couple;
  const words = Object.fromEntries(
    Object.entries(terms).map(([key, text]) => [key, speak(text, couple)]),
  ) as typeof terms;
  let agreementId = "";
  const write = {
    at: momentAgo(written, "17:20", couple[by].timeZone),
    run: async () =>
      ({ id: agreementId } = await propose(couple[by].actor, { relationshipId, version: 1, ...words })),
  };
  const other = couple[otherThan(by)];
  if (signed === null) return [write];
  return [
    write,
    {
      at: momentAgo(signed, "08:05", other.timeZone),
      run: () => sign(other.actor, { relationshipId, agreementId }),
    },
  ];
}

function agreeingOn(action: NonNullable<Life["actions"]>[number], couple: Couple): Happening[] {
  const { relationshipId } = couple;
  const { actor, timeZone } = couple[action.by];
  const id = newId();
  const found: Happening[] = [
    {
      at: momentAgo(action.ago, "18:20", timeZone),
      run: () =>
        agreeOn(actor, {
          id,
          relationshipId,
          ownerId: couple[action.owner].actor.personId,
          text: speak(action.text, couple),
          dueOn: action.due === undefined ? null : daysAgo(action.due),
        }),
    },
  ];
  if (action.done !== undefined)
    found.push({
      at: momentAgo(action.done, "07:50", couple[action.owner].timeZone),
      run: () => tick(couple[action.owner].actor, { actionId: id, done: true }),
    });
  return found;
}

function aiming(goal: NonNullable<Life["goals"]>[number], couple: Couple): Happening[] {
  const { relationshipId } = couple;
  const { actor, timeZone } = couple[goal.by];
  const id = newId();
  const steps = goal.steps.map((text) => ({ text: speak(text.replace(/^✓ /, ""), couple), done: false }));
  const done = goal.steps.flatMap((text, i) => (text.startsWith("✓") ? [i] : []));
  const tickOff = (step: number) => async () => {
    const seen = (await listGoals(actor, relationshipId)).find((each) => each.id === id)?.updatedAt;
    if (seen) await tickStep(actor, { goalId: id, seen, step, done: true });
  };
  return [
    {
      at: momentAgo(goal.ago, "18:30", timeZone),
      run: () =>
        set(actor, {
          id,
          relationshipId,
          horizon: goal.horizon,
          focusArea: couple.focusAreas.find((area) => area === goal.focus) ?? "",
          title: speak(goal.title, couple),
          why: speak(goal.why, couple),
          steps,
        }),
    },
    ...done.map((step, i) => ({
      at: momentAgo(Math.max(3, goal.ago - 14 * (i + 1)), "18:45", timeZone),
      run: tickOff(step),
    })),
    ...(goal.reflections ?? []).map((each) => ({
      at: momentAgo(each.ago, "20:10", couple[each.by].timeZone),
      run: () => reflect(couple[each.by].actor, { id: newId(), goalId: id, text: speak(each.text, couple) }),
    })),
    ...(goal.reached === undefined
      ? []
      : [
          {
            at: momentAgo(goal.reached, "19:00", timeZone),
            run: () => reach(actor, { goalId: id, reached: true }),
          },
        ]),
  ];
}

function meeting(session: NonNullable<Life["sessions"]>[number], couple: Couple): Happening[] {
  const { relationshipId } = couple;
  const { ago, time, minutes, by } = session;
  const writer = couple[by];
  const other = couple[otherThan(by)];
  const id = newId();
  const start = momentAgo(ago, time, writer.timeZone);
  const after = (more: number) => new Date(start.getTime() + (minutes + more) * 60_000);
  const own = session[by];
  const others = session[otherThan(by)];
  const found: Happening[] = [
    {
      at: after(12),
      run: () =>
        log(writer.actor, {
          id,
          relationshipId,
          date: daysAgo(ago),
          time,
          minutes,
          sharedNoteId: newId(),
          sharedNote: speak(session.shared ?? "", couple),
          privateNoteId: newId(),
          privateNote: speak(own ?? "", couple),
        }),
    },
  ];
  if (others)
    found.push({
      at: after(95),
      run: () =>
        write(other.actor, {
          id: newId(),
          relationshipId,
          sessionId: id,
          visibility: "private",
          text: speak(others, couple),
        }),
    });
  const { corrected } = session;
  if (corrected !== undefined)
    found.push({
      at: after(20 * 60),
      run: async () => {
        const seen = (await listSessions(other.actor, relationshipId)).find(
          (each) => each.id === id,
        )?.updatedAt;
        const inTheirZone = localOf(start, other.timeZone);
        if (seen)
          await correct(other.actor, {
            sessionId: id,
            seen,
            ...inTheirZone,
            minutes: corrected,
            state: "held",
          });
      },
    });
  return found;
}

const otherThan = (by: By): By => (by === "mentee" ? "mentor" : "mentee");
const firstName = (name: string) => name.split(" ")[0] ?? name;
const speak = (text: string, { mentee, mentor }: Couple): string =>
  text.replaceAll("{mentee}", firstName(mentee.name)).replaceAll("{mentor}", firstName(mentor.name));
