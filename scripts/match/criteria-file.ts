import { z } from "zod";
import { AIMS, type Criterion, type Eligibility } from "../../lib/matching/criteria.ts";
import { sharesOf } from "../../lib/matching/steps.ts";
import { Criterion as Designed } from "../../lib/mentoring/designs/schema.ts";
import { criterionOf } from "../../lib/mentoring/matches/criteria.ts";
import { Fault } from "./fault.ts";

/** Where consent to a sensitive answer stands: in a column with one of these words; or with everybody who answered. */
const Consent = z.union([
  z.literal("by-answering"),
  z.strictObject({ column: z.string().min(1), is: z.array(z.string().min(1)).min(1).default(["yes"]) }),
]);
export type Consent = z.output<typeof Consent>;

const Steps = z.strictObject({
  atLeast: z.number().int().optional(),
  atMost: z.number().int().optional(),
  preferred: z.number().int().optional(),
  lose: z.number().int().min(1).max(100).optional(),
});

const InFile = Designed.extend({
  label: z.string().trim().max(120).default(""),
  kind: z.enum(["preference", "hard"]).default("preference"),
  mentee: z.string().trim().min(1).max(60),
  mentor: z.string().trim().min(1).max(60),
  /** Sides whose cell holds several entries; by default both where the comparison is one of lists. */
  lists: z.array(z.enum(["mentee", "mentor"])).optional(),
  /** Instead of `shares`: at least, at most, preferred. */
  steps: Steps.optional(),
  consent: z.strictObject({ mentee: Consent.optional(), mentor: Consent.optional() }).default({}),
})
  .strict()
  .refine(({ comparator, scale }) => comparator !== "gap" || scale.length > 1, {
    path: ["scale"],
    message: "A gap needs its scale, lowest first, with two levels or more.",
  })
  .refine(
    ({ comparator, shares, steps }) => comparator !== "gap" || steps || Object.keys(shares).length > 0,
    {
      path: ["shares"],
      message: "A gap needs “shares” (hundredths by steps above) or “steps” (atLeast, atMost, preferred).",
    },
  )
  .refine(({ sensitive, consent }) => !sensitive || (consent.mentee && consent.mentor), {
    path: ["consent"],
    message:
      "A sensitive answer needs to say for mentee and mentor where consent stands: “by-answering”, or a column and its words.",
  });

const Rule = z.intersection(
  z.object({ key: z.string().min(1), side: z.enum(["mentee", "mentor"]), question: z.string().min(1) }),
  z.union([
    z.object({ is: z.literal("one-of"), values: z.array(z.string()).min(1) }),
    z.object({ is: z.enum(["at-least", "at-most"]), value: z.number() }),
  ]),
);

const SIDES = ["mentee", "mentor"] as const;
export type Side = (typeof SIDES)[number];

const File = z.strictObject({
  $comment: z.union([z.string(), z.array(z.string())]).optional(),
  /** The column that tells people apart. */
  id: z.string().min(1).default("email address"),
  /** Columns of the mentors' sheet; where they are missing, one place and no minimum. */
  capacity: z.string().min(1).default("capacity"),
  minimum: z.string().min(1).default("minimum"),
  /** What stands between the entries of a list inside one cell. */
  separator: z.string().min(1).max(3).default(","),
  aim: z.enum(AIMS).default("best-total"),
  seed: z.string().min(1).max(100).default("1"),
  criteria: z
    .array(InFile)
    .min(1, "Name at least one criterion.")
    .max(40)
    .refine((all) => new Set(all.map(({ key }) => key)).size === all.length, "Two criteria have one key.")
    .refine(
      (all) =>
        SIDES.every((side) =>
          all.every((a) => all.every((b) => a[side] !== b[side] || a.sensitive === b.sensitive)),
        ),
      "A column is sensitive in one criterion and not in another; mark it in both.",
    ),
  eligibility: z.array(Rule).default([]),
  excluded: z
    .array(z.strictObject({ mentee: z.string(), mentor: z.string(), rule: z.string().default("excluded") }))
    .default([]),
});

/**
 * A criterion, and the columns it is about. The engine asks each criterion's own question, named by its key, so that one
 * column can be read as a list here and as it stands there.
 */
export type FileCriterion = {
  readonly criterion: Criterion;
  readonly columns: Readonly<Record<Side, string>>;
  readonly lists: readonly Side[];
  readonly consent: Readonly<Partial<Record<Side, Consent>>>;
};
export type CriteriaFile = Omit<z.output<typeof File>, "criteria" | "eligibility"> & {
  readonly criteria: readonly FileCriterion[];
  readonly eligibility: readonly Eligibility[];
};

/** The criteria a file says. Throws a Fault with a line for everything that is not as expected. */
export function readCriteria(name: string, text: string): CriteriaFile {
  let json: unknown;
  try {
    json = JSON.parse(text.replace(/^\uFEFF/, ""));
  } catch (error) {
    throw new Fault([`${name}: this is not JSON: ${error instanceof Error ? error.message : "unreadable"}`]);
  }
  const parsed = File.safeParse(json);
  if (!parsed.success)
    throw new Fault(parsed.error.issues.map(({ path, message }) => `${name}:${placeOf(path)}: ${message}`));
  const { criteria, eligibility, ...rest } = parsed.data;
  return {
    ...rest,
    eligibility,
    criteria: criteria.map(({ steps, lists, consent: { mentee, mentor }, ...designed }) => ({
      criterion: criterionOf({
        ...designed,
        label: designed.label || designed.key,
        mentee: designed.key,
        mentor: designed.key,
        shares: steps ? sharesOf(definedOnly(steps), designed.scale.length) : designed.shares,
      }),
      columns: { mentee: designed.mentee, mentor: designed.mentor },
      lists: lists ?? listsOf(designed),
      consent: { ...(mentee && { mentee }), ...(mentor && { mentor }) },
    })),
  };
}

const listsOf = ({ comparator, by }: { readonly comparator: string; readonly by: Side }): readonly Side[] =>
  comparator === "ranked" ? [by] : ["overlap", "covers", "availability"].includes(comparator) ? SIDES : [];

const definedOnly = <T extends object>(value: T): { [K in keyof T]: Exclude<T[K], undefined> } =>
  Object.fromEntries(Object.entries(value).filter(([, each]) => each !== undefined)) as never;

/** “criteria[2].scale” */
const placeOf = (path: readonly PropertyKey[]): string =>
  path
    .map((part, at) => (typeof part === "number" ? `[${part}]` : `${at > 0 ? "." : ""}${String(part)}`))
    .join("") || "the file";
