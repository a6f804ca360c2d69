import { z } from "zod";
import { Email } from "../../people/person/schema.ts";
import { wrong } from "../../wrong.ts";
import { when } from "../sessions/schema.ts";

export const ROLES = ["client", "coach", "manager"] as const;
export type Role = (typeof ROLES)[number];
export type State = "offered" | "active" | "paused" | "completed" | "ended_early" | "declined";
export const OCCASIONS = ["start", "midway", "end", "on_demand"] as const;
export type Occasion = (typeof OCCASIONS)[number];

const words = (least: ReturnType<typeof wrong>) => z.string().trim().min(3, least).max(1000, wrong("atMost"));
const sessions = z.coerce
  .number(wrong("howManySessions"))
  .int(wrong("wholeSessions"))
  .min(1, wrong("oneSession"))
  .max(12, wrong("twelveSessions"));

/** C1. The id is made by whoever fills in the form, so that sending it twice starts one engagement. */
const beginning = {
  id: z.uuid(),
  issue: words(wrong("issueSentence")),
  competencyId: z.uuid(wrong("chooseCompetency")),
  outcome: words(wrong("outcomeSentence")),
  targetLevel: z.coerce.number().int().min(1).max(5),
  coachId: z.uuid(wrong("chooseCoach")),
  plannedSessions: sessions,
};
export const StartEngagement = z.object({
  ...beginning,
  /** The first session, where the client knows already when it is. */
  first: z.object({ id: z.uuid(), ...when }).nullish(),
});

/** A manager offers it to a report, chosen from a list; a coach to anybody, by their address. */
export const OfferEngagement = z.object({
  ...beginning,
  client: z.union([z.uuid(), Email], wrong("offerToWhom")),
  /** When the first session could be: an hour, which stands in the calendars once the client agrees. */
  first: z.object({ date: when.date, time: when.time }).nullish(),
});

export const OneEngagement = z.object({ engagementId: z.uuid() });

export const Extend = z.object({
  id: z.uuid(),
  engagementId: z.uuid(),
  sessions,
  purpose: words(wrong("sessionsForWhat")),
});

export const EndEarly = z.object({ engagementId: z.uuid(), reason: words(wrong("whySentence")) });

export type Party = { readonly id: string; readonly name: string };
export type Moment = "baseline" | "interim" | "final" | "follow_up";
export type Level = {
  readonly role: Role;
  readonly occasion: Moment;
  readonly level: number;
  readonly at: Date;
};

/** What one of its parties may know of an engagement, but for the words in it. */
export type Engagement = {
  readonly id: string;
  readonly role: Role;
  readonly state: State;
  readonly startedAt: Date;
  /** The client, or whoever offered it to them. */
  readonly startedBy: string;
  /** In an offer: when the first session is to be. */
  readonly firstSessionAt: Date | null;
  readonly client: Party;
  readonly coach: Party;
  /** The client's manager of record now; null with the reason why nobody is asked. */
  readonly manager: Party | null;
  readonly noManager: "unknown" | "none" | "is-the-coach" | null;
  readonly competency: { readonly id: string; readonly name: string };
  readonly targetLevel: number;
  /** Planned at the start and by every extension since. */
  readonly planned: number;
  readonly sessions: readonly {
    readonly id: string;
    readonly startsAt: Date;
    readonly minutes: number;
    readonly state: "scheduled" | "held" | "missed" | "cancelled";
  }[];
  readonly requests: readonly {
    readonly id: string;
    readonly managerId: string;
    readonly occasion: Occasion;
    readonly requestedAt: Date;
    readonly expiresAt: Date;
    readonly answeredAt: Date | null;
  }[];
  /** The newest version of what is shared with whom; null for engagements older than contracts. */
  readonly contract: {
    readonly version: number;
    readonly agreedBy: readonly string[];
    readonly agreedAt: Date | null;
  } | null;
  /** Areas of feedback that this party may read, and whether the coach has planned or answered them (C3). */
  readonly areas: readonly { readonly id: string; readonly pickedUp: boolean }[];
  readonly levels: readonly Level[];
  /** What is to be practised, and by when. */
  readonly tasks: readonly { readonly id: string; readonly dueOn: Date; readonly doneAt: Date | null }[];
  readonly scale: { readonly ratedBy: readonly { readonly role: Role; readonly occasion: Moment }[] } | null;
  readonly proposedAt: Date | null;
  readonly endedAt: Date | null;
  /** Ninety days have passed since the skill was acquired: did it hold? */
  readonly followUpOpen: boolean;
};

export type Page = "overview" | "contract" | "feedback" | "plan" | "sessions" | "levels" | "completion";
/** Something that one or two of the three owe the engagement now. `what` follows "…, please". */
export type Duty = {
  readonly who: readonly Role[];
  readonly what: string;
  readonly page: Page;
  readonly due: Date | null;
  /** Somebody waits for exactly this, or its day has come. */
  readonly pressing: boolean;
};
