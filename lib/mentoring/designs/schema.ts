import { z } from "zod";
import { wrong } from "../../wrong.ts";

/**
 * The five sections of a design. While it is written anything may be missing; what is there has its shape.
 * `mentoring.design_missing` in SQL reads the same keys.
 */
const words = (max: number) => z.string().trim().max(max, wrong("atMost"));
const text = words(2000).default("");
const figure = z.number(wrong("number")).min(-1e9).max(1e9).nullable();

export const Measure = z.object({
  name: words(160),
  unit: words(60),
  baseline: figure,
  target: figure,
  instrument: words(160),
  /** When it is measured: at the start, each quarter, a year after. */
  when: words(120).default(""),
});
export const Purpose = z.object({ statement: text, measures: z.array(Measure).max(12).default([]) });

export const FOCUS_KINDS = ["competency", "whole_person"] as const;
const FocusArea = z.object({ name: words(120), kind: z.enum(FOCUS_KINDS) });
export const Focus = z.object({ areas: z.array(FocusArea).max(20).default([]) });

/** D5. No flash mentoring: it would not be long. */
export const MODELS = ["one_to_one", "reverse", "peer", "group", "circle"] as const;
export const Model = z.object({
  kind: z.enum(MODELS).nullable().default(null),
  /** Members of a group or circle; null for two people. */
  groupSize: z.number().int().min(3).max(12).nullable().default(null),
});

const BRIEFINGS = ["eligible", "participants"] as const;
export const SHORTEST = 6;
export const Components = z.object({
  months: z.number().int().min(1).max(60).default(12),
  cadenceWeeks: z.number().int().min(1).max(12).default(4),
  sessionMinutes: z.number().int().min(15).max(240).default(60),
  orientation: text,
  agreement: text,
  confidentiality: text,
  checkInMonths: z
    .array(z.number().int().min(1).max(60))
    .max(12)
    .default([])
    .transform((months) => [...new Set(months)].sort((a, b) => a - b)),
  managerBriefing: z.enum(BRIEFINGS).nullable().default(null),
  closure: text,
});

export const COMPARATORS = [
  "same",
  "different",
  "overlap",
  "covers",
  "gap",
  "closeness",
  "ranked",
  "availability",
] as const;
/** As `lib/matching/criteria.ts` says what they mean. */
export const VIEWS = ["mentee", "mentor", "both"] as const;
export const MEASURES = ["number", "utc-offset", "date"] as const;
export const MISSING = ["nothing", "half", "full"] as const;
export const AIMS = ["best-total", "most-people", "fairest", "stable"] as const;
export const Criterion = z.object({
  key: z.string().regex(/^[a-z0-9-]{1,60}$/, wrong("codeOfCriterion")),
  label: words(120),
  /** Points a perfect answer is worth. */
  weight: z.number().int().min(0).max(100),
  kind: z.enum(["preference", "hard"]),
  comparator: z.enum(COMPARATORS),
  /** The questions compared: what the mentee was asked, what the mentor was asked. */
  mentee: words(60),
  mentor: words(60),
  /** For `gap`, lowest first. */
  scale: z.array(words(60)).max(30).default([]),
  /** For `gap`: share in hundredths by steps the mentor stands above; a step that is not there is no match. */
  shares: z.record(z.string().regex(/^-?\d{1,2}$/), z.number().int().min(0).max(100)).default({}),
  /** For `closeness`: from this distance on nothing counts. */
  reach: z.number().positive().max(1e6).default(1),
  measure: z.enum(MEASURES).default("number"),
  /** For `ranked`: who names people, and what the first, second … of them count, in hundredths. */
  by: z.enum(["mentee", "mentor"]).default("mentee"),
  ranks: z.array(z.number().int().min(0).max(100)).max(20).default([100, 80, 60, 40, 20]),
  /** For `availability`: time in common that is enough, in the week. */
  minutes: z.number().int().min(1).max(10_080).default(60),
  /** Whose wish it is; a stable matching lets each side rank by its own. */
  view: z.enum(VIEWS).default("both"),
  sensitive: z.boolean().default(false),
  missing: z.enum(MISSING).default("nothing"),
});
export const RULES = ["former-pairs"] as const;
export const Matching = z.object({
  criteria: z
    .array(Criterion)
    .max(20)
    .refine((all) => new Set(all.map((each) => each.key)).size === all.length, wrong("twoOfOneKey"))
    .default([]),
  /** Rules beyond the wall, which always holds. Null: not decided yet. */
  rules: z.array(z.enum(RULES)).nullable().default(null),
  approach: z.enum(["assigned", "self"]).nullable().default(null),
  mentorCapacity: z.number().int().min(1).max(10).default(1),
  aim: z.enum(AIMS).default("most-people"),
});

export const SECTIONS = ["purpose", "focus", "model", "components", "matching"] as const;
export type Section = (typeof SECTIONS)[number];

export type Measure = z.output<typeof Measure>;
export type Purpose = z.output<typeof Purpose>;
export type Focus = z.output<typeof Focus>;
export type FocusKind = (typeof FOCUS_KINDS)[number];
export type Model = z.output<typeof Model>;
export type ModelKind = (typeof MODELS)[number];
export type Components = z.output<typeof Components>;
export type Criterion = z.output<typeof Criterion>;
export type Matching = z.output<typeof Matching>;
export type Content = {
  purpose: Purpose;
  focus: Focus;
  model: Model;
  components: Components;
  matching: Matching;
};

const LongEnough = Components.refine((value) => value.months >= SHORTEST, {
  message: wrong("noMentoring"), // D3
  path: ["months"],
});
/** `revision` is what the editor had read. */
const saved = <N extends Section, S extends z.ZodType>(section: N, value: S) =>
  z.object({ designId: z.uuid(), revision: z.number().int(), section: z.literal(section), value });

/** Saves one section as it was typed. */
export const SaveSection = z.discriminatedUnion("section", [
  saved("purpose", Purpose),
  saved("focus", Focus),
  saved("model", Model),
  saved("components", LongEnough),
  saved("matching", Matching),
]);
export type SaveSection = z.output<typeof SaveSection>;

export const CommentOnSection = z.object({
  id: z.uuid(),
  designId: z.uuid(),
  section: z.enum(SECTIONS),
  text: z.string().trim().min(1, wrong("writeFirst")).max(1000, wrong("atMost")),
});
export const OneComment = z.object({ commentId: z.uuid() });
export const OneDesign = z.object({ designId: z.uuid() });
/** The approver says what they have read; a later edit is not approved with it. */
export const ApproveDesign = z.object({ designId: z.uuid(), revision: z.number().int() });
