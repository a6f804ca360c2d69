import { say, type Said } from "../../words/said.ts";
import { latest } from "../assessments/rules.ts";
import { SILENT_AFTER } from "../feedback/course.ts";
import { heldOf, isProposed, looksBackFrom, sessionsLeft } from "./rules.ts";
import { ROLES, type Duty, type Engagement, type Page, type Role } from "./schema.ts";

/** A duty before it is known to whom it is said. */
export type Owed = Omit<Duty, "what"> & { readonly said: Said };

/** Who owes what, most pressing first. Nothing while it is paused or after it has ended. */
export function dutiesOf(engagement: Engagement, moment: Date): Owed[] {
  if (engagement.state === "offered") return [duty(["client"], say("coaching.duty.offer"), "overview")];
  if (engagement.state === "completed") return lookingBack(engagement);
  if (engagement.state !== "active") return [];
  return [
    ...deciding(engagement),
    ...feedback(engagement, moment),
    ...contract(engagement),
    ...practice(engagement, moment),
    ...sessions(engagement, moment),
    ...levels(engagement),
    ...scale(engagement),
  ];
}

export const dutiesOfMine = (engagement: Engagement, moment: Date): Owed[] =>
  dutiesOf(engagement, moment).filter(({ who }) => who.includes(engagement.role));

const duty = (who: readonly Role[], said: Said, page: Page, due: Date | null = null): Owed => ({
  who,
  said,
  page,
  due,
  pressing: true,
});
/** What moves it on and keeps nobody waiting. */
const chore = (...of: Parameters<typeof duty>): Owed => ({ ...duty(...of), pressing: false });

function deciding(engagement: Engagement): Owed[] {
  if (isProposed(engagement)) return [duty(["client", "coach"], say("coaching.duty.acquired"), "completion")];
  if (heldOf(engagement) >= engagement.planned)
    return [duty(["client", "coach"], say("coaching.duty.extend"), "completion")];
  return [];
}

function feedback({ manager, requests, areas }: Engagement, moment: Date): Owed[] {
  const own = requests.filter(({ managerId }) => managerId === manager?.id);
  const open = own.find(({ answeredAt, expiresAt }) => !answeredAt && expiresAt > moment);
  const silent = open && moment.getTime() - open.requestedAt.getTime() > SILENT_AFTER;
  const waiting = areas.filter(({ pickedUp }) => !pickedUp).length;
  return [
    ...(open ? [duty(["manager"], say("coaching.duty.feedback"), "feedback", open.expiresAt)] : []),
    ...(manager && silent
      ? [duty(["coach"], say("coaching.duty.silent", { name: manager.name }), "feedback")]
      : []),
    ...(manager && !open && !own.some(({ answeredAt }) => answeredAt)
      ? [duty(["coach"], say("coaching.duty.ask", { name: manager.name }), "feedback")]
      : []),
    ...(waiting > 0 ? [duty(["coach"], say("coaching.duty.areas", { count: waiting }), "plan")] : []),
  ];
}

/** Whoever has not agreed to the newest page on what is shared; a new manager among them. */
function contract(engagement: Engagement): Owed[] {
  const { contract: newest } = engagement;
  if (!newest) return [];
  const open = ROLES.filter((role) => {
    const party = engagement[role];
    return party && !newest.agreedBy.includes(party.id);
  });
  return open.length > 0 ? [chore(open, say("coaching.duty.contract"), "contract")] : [];
}

function sessions(engagement: Engagement, moment: Date): Owed[] {
  const planned = engagement.sessions.filter(({ state }) => state === "scheduled");
  const passed = planned.filter(({ startsAt }) => startsAt < moment);
  if (passed.length > 0)
    return [duty(["client", "coach"], say("coaching.duty.met"), "sessions", passed[0]?.startsAt ?? null)];
  return planned.length === 0 && sessionsLeft(engagement) > 0 && !isProposed(engagement)
    ? [chore(["client", "coach"], say("coaching.duty.next"), "sessions")]
    : [];
}

/** After ninety days, for ninety days more: whoever has not said whether it held. */
function lookingBack(engagement: Engagement): Owed[] {
  if (!engagement.followUpOpen) return [];
  const open = ROLES.filter(
    (role) =>
      engagement[role] &&
      !engagement.levels.some((each) => each.role === role && each.occasion === "follow_up"),
  );
  const since = engagement.endedAt && looksBackFrom(engagement.endedAt);
  return open.length > 0 ? [duty(open, say("coaching.duty.held"), "levels", since)] : [];
}

/** What is due today or was before. */
function practice({ tasks }: Engagement, moment: Date): Owed[] {
  const due = tasks.filter(({ dueOn, doneAt }) => !doneAt && dueOn <= moment);
  return due.length > 0
    ? [duty(["client"], say("coaching.duty.practise", { count: due.length }), "plan", due[0]?.dueOn)]
    : [];
}

/** What the outcome would look like, written before anybody can rate it. */
function scale(engagement: Engagement): Owed[] {
  return engagement.scale || heldOf(engagement) === 0
    ? []
    : [chore(["coach"], say("coaching.duty.scale"), "levels")];
}

/** A baseline from everybody; a look on the way at half of the sessions, and one when they are used. */
function levels(engagement: Engagement): Owed[] {
  const held = heldOf(engagement);
  const asked = ROLES.filter((role) => role !== "manager" || engagement.manager);
  const has = (role: Role, occasion: string) =>
    engagement.levels.some((level) => level.role === role && level.occasion === occasion);
  const seen = latest(engagement.levels);
  return asked.flatMap((role) => {
    const there = (seen[role] ?? 0) >= engagement.targetLevel;
    if (!has(role, "baseline") && !has(role, "interim") && !has(role, "final"))
      return [chore([role], say("coaching.duty.level.baseline"), "levels")];
    if (held >= engagement.planned && !there && !has(role, "final"))
      return [chore([role], say("coaching.duty.level.final"), "levels")];
    if (held * 2 >= engagement.planned && !has(role, "interim") && !has(role, "final"))
      return [chore([role], say("coaching.duty.level.interim"), "levels")];
    return [];
  });
}
