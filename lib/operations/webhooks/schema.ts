import { z } from "zod";

/** What a webhook may be about, in the words of its page. The database knows the same. */
export const SUBJECTS = {
  person: "People and the org chart",
  people: "Imports of people",
  directory: "The organization’s own directory",
  role: "Roles",
  program: "Programs",
  design: "Designs",
  competency: "Competencies",
  key: "Keys",
  token: "Personal tokens",
  export: "Exports",
  erasure: "Erasures",
} as const;
export type Subject = keyof typeof SUBJECTS;
const NAMES = Object.keys(SUBJECTS) as [Subject, ...Subject[]];

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
    .max(500, "At most 500 characters.")
    .refine(isCallable, "An address that begins with https:// and holds no name or password."),
  subjects: z
    .array(z.enum(NAMES))
    .min(1, "Choose at least one thing that it is told of.")
    .transform((subjects) => [...new Set(subjects)])
    .prefault([]), // a form in which nothing is chosen sends nothing
});
export const RemoveWebhook = z.object({ endpointId: z.uuid() });
