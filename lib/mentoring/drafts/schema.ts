import { z } from "zod";

export const DRAFT_PLACES = ["note", "message"] as const;
export type DraftPlace = (typeof DRAFT_PLACES)[number];

export const KeepDraft = z.object({
  relationshipId: z.uuid(),
  place: z.enum(DRAFT_PLACES),
  text: z.string().max(20_000),
});
