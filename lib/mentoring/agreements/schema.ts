import { z } from "zod";

const part = (max = 2000) => z.string().trim().max(max, `At most ${max} characters.`);

/** What the pair agrees on, in their own words. */
export const Terms = z.object({
  cadence: part(500).min(1, "Say how often you meet, and how."),
  boundaries: part().min(1, "Say what you leave out, and how you tell each other."),
  confidentiality: part().min(1, "Say what stays between you."),
  menteeExpects: part().min(1, "Write this part too."),
  mentorExpects: part().min(1, "Write this part too."),
});
export type Terms = z.infer<typeof Terms>;

/** `version` is the one being written: the last one that was seen, and one more. */
export const ProposeAgreement = Terms.extend({
  relationshipId: z.uuid(),
  version: z.coerce.number().int().min(1),
});
export type ProposeAgreement = z.input<typeof ProposeAgreement>;

export const SignAgreement = z.object({ relationshipId: z.uuid(), agreementId: z.uuid() });
export type SignAgreement = z.infer<typeof SignAgreement>;
