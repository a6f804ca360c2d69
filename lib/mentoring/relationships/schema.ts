import { z } from "zod";
import { wrong } from "../../wrong.ts";

export const PHASES = ["preparing", "negotiating", "enabling", "closing", "ended"] as const;
export type Phase = (typeof PHASES)[number];

export type PauseCause = "partner" | "reorganization";
export type Side = "mentee" | "mentor";

export const OneRelationship = z.object({ relationshipId: z.uuid() });
export type OneRelationship = z.infer<typeof OneRelationship>;

/** `from` is where the page saw it stand, so that two taps do not move it two phases. */
export const MoveOn = z.object({
  relationshipId: z.uuid(),
  from: z.enum(["preparing", "negotiating", "enabling", "closing"]),
});
export type MoveOn = z.infer<typeof MoveOn>;

/** The reason is for the program's admins, and only where the leaver says so (L2). */
export const Leave = z
  .object({
    relationshipId: z.uuid(),
    tellAdmins: z.coerce.boolean().default(false),
    reason: z.string().trim().max(2000, wrong("atMost")).default(""),
  })
  .transform(({ reason, tellAdmins, ...rest }) => ({
    ...rest,
    reason: tellAdmins && reason ? reason : null,
  }));
export type Leave = z.input<typeof Leave>;

export const EndAfterReorganization = z.object({ relationshipId: z.uuid(), rematch: z.boolean() });

export const ProposeRenewal = z.object({
  relationshipId: z.uuid(),
  months: z.coerce
    .number()
    .int(wrong("wholeMonths"))
    .min(3, wrong("monthsAtLeast"))
    .max(24, wrong("monthsAtMost")),
});
export type ProposeRenewal = z.input<typeof ProposeRenewal>;

export const AgreeToRenewal = z.object({ relationshipId: z.uuid(), renewalId: z.uuid() });
export type AgreeToRenewal = z.infer<typeof AgreeToRenewal>;

export const MODELS = ["one_to_one", "reverse", "peer", "group", "circle"] as const;
export type Model = (typeof MODELS)[number];

/** What a relationship may become: two people are a pair of some kind, three and more a group or a circle. */
export const modelsFor = (members: number): readonly Model[] =>
  members === 2 ? ["one_to_one", "reverse", "peer"] : ["group", "circle"];

export const ProposeRedefinition = z.object({
  relationshipId: z.uuid(),
  model: z.enum(MODELS, wrong("chooseModel")),
});
export const AgreeToRedefinition = z.object({ relationshipId: z.uuid(), redefinitionId: z.uuid() });

export const MoveOver = z.object({ relationshipId: z.uuid(), designId: z.uuid() });

/** A note as its reader meets it. */
export type JournalNote = {
  id: string;
  mine: boolean;
  /** Null for somebody who is not a member any more. */
  author: string | null;
  visibility: "shared" | "private";
  text: string;
  createdAt: Date;
  updatedAt: Date;
};

/** One line of the pair's shared journal, which is one timeline of everything that happened between the two. */
export type JournalEntry = { id: string; at: Date } & (
  | {
      kind: "session";
      minutes: number;
      state: "scheduled" | "held" | "missed" | "cancelled";
      corrected: boolean;
      notes: JournalNote[];
    }
  | { kind: "note"; note: JournalNote }
  | { kind: "agreement"; version: number; signedBy: string | null }
  | { kind: "goal"; title: string; reached: boolean }
  | { kind: "phase"; phase: Phase }
  | { kind: "pause"; cause: PauseCause; by: string | null }
  | { kind: "resumed" }
);
