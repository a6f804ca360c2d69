import { localTimeOf } from "../../calendar/local-time.ts";
import type { Engagement, Occasion } from "../engagements/schema.ts";

const DAY = 86_400_000;
/** Two reminders, and then the coach is told: nobody else, and never a third mail. Whatever the weekday, before it expires. */
const AFTER = [4 * DAY, 9 * DAY, 11 * DAY] as const;
export const SILENT_AFTER = AFTER[2];

export type Course = "first reminder" | "second reminder" | "tell the coach";
const STEPS: readonly Course[] = ["first reminder", "second reminder", "tell the coach"];

type Waiting = {
  readonly requestedAt: Date;
  readonly expiresAt: Date;
  /** Steps taken so far. */
  readonly reminders: number;
  readonly timeZone: string;
};

/**
 * What an unanswered request asks for now; null for nothing. One step at a time and each at its day, never at a
 * weekend and only between 8 and 17 o'clock where the manager lives. After a long outage nobody gets two at once.
 */
export function nextStep(
  { requestedAt, expiresAt, reminders, timeZone }: Waiting,
  moment: Date,
): Course | null {
  const step = STEPS[reminders];
  const after = AFTER[reminders];
  if (!step || after === undefined || moment >= expiresAt) return null;
  if (moment.getTime() - requestedAt.getTime() < after) return null;
  return isWorkingTime(moment, timeZone) ? step : null;
}

export function isWorkingTime(moment: Date, timeZone: string): boolean {
  const { date, time } = localTimeOf(moment, timeZone);
  const weekday = new Date(`${date}T00:00:00Z`).getUTCDay();
  return weekday !== 0 && weekday !== 6 && time >= "08:00" && time < "17:00";
}

/** C2: the request that the course of the sessions calls for: midway at half of them, and at the end. */
export function occasionDue(engagement: Engagement, moment: Date): Occasion | null {
  const { manager, requests, sessions, planned } = engagement;
  if (!manager) return null;
  const own = requests.filter(({ managerId }) => managerId === manager.id);
  if (own.some(({ answeredAt, expiresAt }) => !answeredAt && expiresAt > moment)) return null;
  const held = sessions.filter(({ state }) => state === "held").length;
  const asked = (occasion: Occasion) => own.some((each) => each.occasion === occasion);
  if (held >= planned) return asked("end") ? null : "end";
  return held * 2 >= planned && !asked("midway") ? "midway" : null;
}
