import { z } from "zod";
import { wrong } from "../../wrong.ts";

const part = (max = 2000) => z.string().trim().max(max, wrong("atMost"));

/** What the pair agrees on, in their own words. */
export const Terms = z.object({
  cadence: part(500).min(1, wrong("sayCadence")),
  boundaries: part().min(1, wrong("sayBoundaries")),
  confidentiality: part().min(1, wrong("sayConfidentiality")),
  menteeExpects: part().min(1, wrong("writePart")),
  mentorExpects: part().min(1, wrong("writePart")),
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
