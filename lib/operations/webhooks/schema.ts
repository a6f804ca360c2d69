import { z } from "zod";
import { wrong } from "../../wrong.ts";

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
  url: z.string().trim().max(500, wrong("atMost")).refine(isCallable, wrong("callable")),
  subjects: z
    .array(z.enum(SUBJECTS))
    .min(1, wrong("toldOf"))
    .transform((subjects) => [...new Set(subjects)])
    .prefault([]), // a form in which nothing is chosen sends nothing
});
export const RemoveWebhook = z.object({ endpointId: z.uuid() });
