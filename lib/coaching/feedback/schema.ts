import { z } from "zod";
import { wrong } from "../../wrong.ts";
import type { AudienceOf } from "../../access/audience.ts";
import type { Sharing } from "../contracts/schema.ts";
import { OCCASIONS, type Occasion } from "../engagements/schema.ts";

const text = (least: string) => z.string().trim().min(1, least).max(2000, wrong("atMost"));

/** C2: what was observed, what it does to the work, how pressing it is. */
export const Area = z.object({
  area: text(wrong("aboutWhat")).max(200, wrong("atMost")),
  observed: text(wrong("whatSeen")),
  effect: text(wrong("whatEffect")),
  priority: z.coerce.number().int().min(1).max(3),
});

const said = {
  /** Made by whoever writes, so that sending it twice keeps it once. */
  id: z.uuid(),
  areas: z.array(Area).min(1, wrong("oneArea")).max(5, wrong("fiveAreas")),
  /** The level the manager sees now; they may leave it open. */
  level: z.coerce.number().int().min(1).max(5).nullable().default(null),
  /** A yes to what the three share, as the form shows it. */
  agree: z.boolean().optional(),
  /** Sent although it seems to speak of mentoring. */
  sure: z.boolean().default(false),
};

export const AskForFeedback = z.object({ engagementId: z.uuid(), occasion: z.enum(OCCASIONS) });
export const GiveFeedback = z.object({ requestId: z.uuid(), ...said });

/** What is kept while it is written: anything goes, within the lengths. */
const unfinished = z.string().max(2000).default("");
const draft = {
  areas: z
    .array(z.object({ area: unfinished, observed: unfinished, effect: unfinished, priority: unfinished }))
    .max(5),
  level: unfinished,
};
export const KeepDraft = z.object({ requestId: z.uuid(), ...draft });
export type Draft = Omit<z.output<typeof KeepDraft>, "requestId">;

export const AnswerArea = z.object({
  engagementId: z.uuid(),
  areaId: z.uuid(),
  text: text(wrong("sayToIt")),
});

const token = z.string().min(20).max(100);
export const OpenLink = z.object({ token });
export const GiveByLink = z.object({ token, ...said });
export const KeepDraftByLink = z.object({ token, ...draft });

/** `reconsider`: nothing was kept yet, because these areas (by index) seem to speak of mentoring. */
export type Given =
  { readonly outcome: "kept" } | { readonly outcome: "reconsider"; readonly areas: number[] };

/** All that a manager sees when they are asked. */
export type FeedbackForm = {
  readonly requestId: string;
  readonly occasion: Occasion;
  readonly expiresAt: Date;
  readonly client: string;
  readonly coach: string;
  readonly manager: string;
  readonly competency: string;
  readonly anchors: readonly string[];
  readonly issue: string;
  readonly outcome: string;
  /** Who will read what it is about, and who what was seen: the contract may tell them apart. */
  readonly audience: AudienceOf;
  readonly detailAudience: AudienceOf;
  readonly sharing: Sharing;
  /** A page on what is shared waits for this manager's yes. */
  readonly toAgree: boolean;
  /** What they have written so far. */
  readonly draft: Draft | null;
};
