import { z } from "zod";
import { wrong } from "../../wrong.ts";

/** What the client sees of a manager's feedback: all of it, what it is about, or what the coach makes of it. */
export const SHARING = ["everything", "areas", "coach"] as const;
export type Sharing = (typeof SHARING)[number];

/** `version` is the one the writer saw: the next is this one's successor, or somebody else was first. */
export const ProposeContract = z.object({
  engagementId: z.uuid(),
  version: z.number().int().min(0),
  feedback: z.enum(SHARING),
  words: z.string().trim().max(1000, wrong("atMost")).default(""),
});
export const AgreeToContract = z.object({ engagementId: z.uuid(), version: z.number().int().min(1) });

/** What the three share with whom, and who has said yes to it. */
export type Contract = {
  readonly version: number;
  readonly feedback: Sharing;
  /** What they agreed in words of their own. */
  readonly words: string;
  readonly proposedBy: string | null;
  readonly proposedAt: Date | null;
  readonly agreedBy: readonly { readonly id: string; readonly at: Date }[];
  readonly agreedAt: Date | null;
};

/** The newest version, and what holds until everybody has agreed to it. */
export type Contracts = { readonly newest: Contract; readonly inForce: Sharing };
