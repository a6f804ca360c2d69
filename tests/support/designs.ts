import { blankFor } from "@/lib/mentoring/designs/defaults.ts";
import { templatesFor } from "@/lib/mentoring/designs/templates.ts";

/** What somebody starts from who reads English. */
const MAKER = { language: "en", timeZone: "UTC" } as const;
export const TEMPLATES = templatesFor(MAKER);
export const BLANK = blankFor(MAKER);
