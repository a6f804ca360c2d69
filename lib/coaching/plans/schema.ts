import { z } from "zod";
import { wrong } from "../../wrong.ts";
import type { Party } from "../engagements/schema.ts";

export const ITEM_STATES = ["open", "practising", "done"] as const;
export type ItemState = (typeof ITEM_STATES)[number];

const words = {
  title: z.string().trim().min(3, wrong("workOnWhat")).max(200, wrong("atMost")),
  practice: z.string().trim().max(1000, wrong("atMost")).default(""),
};

/** C3: an item shows the feedback it came from. The id is made by whoever writes. */
export const AddItem = z.object({
  id: z.uuid(),
  engagementId: z.uuid(),
  feedbackAreaId: z.uuid().nullable().default(null),
  ...words,
});
export const ReviseItem = z.object({ itemId: z.uuid(), ...words });
export const MoveItem = z.object({ itemId: z.uuid(), state: z.enum(ITEM_STATES) });

export type SessionOnThread = { readonly id: string; readonly startsAt: Date; readonly state: string };
export type PlanItem = {
  readonly id: string;
  readonly title: string;
  readonly practice: string;
  readonly state: ItemState;
  readonly authorId: string;
  readonly createdAt: Date;
  /** It came from feedback, be it one that this reader may not see (C9). */
  readonly fromFeedback: boolean;
  readonly sessions: readonly SessionOnThread[];
};
export type ThreadArea = {
  readonly id: string;
  readonly area: string;
  /** Null where the contract keeps it from this reader. */
  readonly observed: string | null;
  readonly effect: string | null;
  readonly priority: number;
  readonly author: Party;
  readonly at: Date;
  /** What the coach said to it, where it did not become part of the plan. */
  readonly answer: { readonly text: string; readonly at: Date; readonly by: Party } | null;
  readonly items: readonly PlanItem[];
};

/** From feedback to plan to session: areas with what came of them, and items that came from elsewhere. */
export type Thread = { readonly areas: readonly ThreadArea[]; readonly others: readonly PlanItem[] };
