import { z } from "zod";
import { wrong } from "../../wrong.ts";
import { isInside } from "../../open-internet.ts";

/** What a webhook may be about. The database knows the same. */
export const SUBJECTS = [
  "person",
  "people",
  "directory",
  "role",
  "program",
  "design",
  "competency",
  "key",
  "token",
  "export",
  "erasure",
] as const;
export type Subject = (typeof SUBJECTS)[number];

/** An address that may be called: HTTPS, and no name, password or fragment in it. */
function isCallable(text: string): boolean {
  if (!URL.canParse(text)) return false;
  const { protocol, username, password, hash } = new URL(text);
  return protocol === "https:" && !username && !password && !hash;
}

export const MakeWebhook = z.object({
  url: z
    .string()
    .trim()
    .max(500, wrong("atMost"))
    .refine(isCallable, { error: wrong("callable"), abort: true })
    .refine((text) => !isInside(new URL(text)), wrong("inside")),
  subjects: z
    .array(z.enum(SUBJECTS))
    .min(1, wrong("toldOf"))
    .transform((subjects) => [...new Set(subjects)])
    .prefault([]), // a form in which nothing is chosen sends nothing
});
export const NameWebhook = z.object({ endpointId: z.uuid() });

/** What can go wrong on the way to a receiver. */
export const FAULTS = [
  "AddressRefused",
  "NameUnknown",
  "ConnectionRefused",
  "Unreachable",
  "TimedOut",
  "ConnectionBroken",
  "NotTrusted",
  "Other",
] as const;
export type Fault = (typeof FAULTS)[number];
