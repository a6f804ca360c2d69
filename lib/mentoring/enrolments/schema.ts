import { z } from "zod";
import { wrong } from "../../wrong.ts";

export const SIDES = ["mentee", "mentor"] as const;
export type Side = (typeof SIDES)[number];

/** Where an enrolment may stand, in the order in which they are counted. */
export const STAGES = ["applied", "asked", "waiting", "approved", "paused", "declined", "withdrawn"] as const;
export type Stage = (typeof STAGES)[number] | "invited";

type Values = Readonly<Record<string, string | number>>;
/** Why a side is not for somebody, to be put into words: which part of the directory is asked, and what for. */
export type Outside = { readonly what: "departments" | "grades" | "locations"; readonly values: Values };
/** What keeps a row of a sheet from being taken. */
export type RowFault = {
  readonly why: "noMail" | "badMail" | "noName" | "twice" | "places";
  readonly values: Values;
};

const place = z.number().int().min(0).max(199);

const line = (max: number) => z.string().trim().max(max, wrong("atMost"));

/** How one sheet is read: columns by their place, and whose consent counts for sensitive answers. */
export const SheetMapping = z.object({
  uploadId: z.uuid(),
  email: place,
  name: place.nullable(),
  first: place.nullable(),
  last: place.nullable(),
  capacity: place.nullable(),
  /** A yes/no column, or what somebody states for the whole sheet. */
  consent: z.union([place, z.literal("everybody"), z.literal("nobody")]),
  questions: z.record(z.string().max(60), place),
});
export type SheetMapping = z.output<typeof SheetMapping>;

export const ImportEnrolments = z.object({
  programId: z.uuid(),
  mentee: SheetMapping.nullable(),
  mentor: SheetMapping.nullable(),
  /** Says for people new to the directory that they have no manager in it; else it is unknown (W13). */
  noManagers: z.boolean().default(false),
  /** Takes in also those whom the program is not for; else they are left out. */
  exceptions: z.boolean().optional(),
});
export type ImportEnrolments = z.output<typeof ImportEnrolments>;

const Answers = z.record(z.string().max(60), z.union([line(2000), z.array(line(120)).max(30)])).default({});

export const Enrol = z.object({
  programId: z.uuid(),
  personId: z.uuid(wrong("choosePerson")),
  side: z.enum(SIDES),
  capacity: z.coerce.number().int().min(1).max(20).default(1),
  /** On purpose, although the program is for others. */
  exception: z.boolean().optional(),
  answers: Answers,
});
export const OneConsent = z.object({ consentId: z.uuid() });
export const OneEnrolment = z.object({ enrolmentId: z.uuid() });

/** Kinds of a custom question. A scale goes from 1 to 5; a rank is an order of its options. */
export const QUESTION_KINDS = ["text", "choice", "multi", "scale", "rank"] as const;
export type QuestionKind = (typeof QUESTION_KINDS)[number];

export const CustomQuestion = z
  .object({
    key: z.string().regex(/^[a-z0-9-]{1,40}$/),
    side: z.enum(["mentee", "mentor", "both"]).default("both"),
    label: line(200).min(1, wrong("writeQuestion")),
    kind: z.enum(QUESTION_KINDS).default("text"),
    options: z.array(line(80).min(1)).max(12).default([]),
    required: z.boolean().default(false),
    /** Read by the matcher and by admins only with the person's consent. */
    sensitive: z.boolean().default(false),
    /** What a sensitive answer is used for; shown beside the question. */
    purpose: line(200).default(""),
  })
  .refine((q) => !["choice", "multi", "rank"].includes(q.kind) || q.options.length > 1, {
    message: wrong("twoOptions"),
    path: ["options"],
  })
  .refine((q) => !q.sensitive || q.purpose !== "", {
    message: wrong("purposeNeeded"),
    path: ["purpose"],
  });
export type CustomQuestion = z.output<typeof CustomQuestion>;

const words = z.array(line(80).min(1)).max(30).default([]);
/** Who may take part on a side; an empty list asks for nothing. */
export const Eligibility = z.object({
  mentee: z.object({ departments: words, grades: words, locations: words }).prefault({}),
  mentor: z.object({ departments: words, grades: words, locations: words }).prefault({}),
});
export type Eligibility = z.output<typeof Eligibility>;

const places = z.number().int().min(1).max(10_000).nullable().default(null);
/** `revision` is what the editor had read. */
export const SaveForm = z.object({
  programId: z.uuid(),
  revision: z.number().int().min(0),
  questions: z
    .array(CustomQuestion)
    .max(20)
    .refine((all) => new Set(all.map((each) => each.key)).size === all.length, wrong("oneKey")),
  eligibility: Eligibility,
  open: z.boolean(),
  review: z.boolean(),
  menteePlaces: places,
  mentorPlaces: places,
});
export type SaveForm = z.output<typeof SaveForm>;

const day = z
  .union([z.literal(""), z.iso.date(wrong("chooseDay"))])
  .transform((value) => value || null)
  .default(null);
/** `invitation` is the token of the link somebody came by. */
export const Apply = z.object({
  programId: z.uuid(),
  side: z.enum(SIDES, wrong("chooseSide")),
  invitation: z.string().max(100).optional(),
  capacity: z.coerce.number().int().min(1).max(20).default(1),
  availableFrom: day,
  availableUntil: day,
  answers: Answers,
  /** Consent to the use of a sensitive answer, by question. */
  consents: z.record(z.string().max(60), z.boolean()).default({}),
});
export type Apply = z.output<typeof Apply>;

export const SetAvailability = z.object({
  enrolmentId: z.uuid(),
  capacity: z.coerce.number().int().min(1).max(20),
  availableFrom: day,
  availableUntil: day,
});
export const Decide = z.object({
  enrolmentId: z.uuid(),
  to: z.enum(["approved", "waiting", "declined"]),
});
export const AskBack = z.object({
  id: z.uuid(),
  enrolmentId: z.uuid(),
  question: line(1000).min(1, wrong("writeInquiry")),
});
export const ReplyBack = z.object({ inquiryId: z.uuid(), reply: line(2000).min(1, wrong("writeAnswer")) });

export const MakeInvitation = z.object({
  programId: z.uuid(),
  side: z.enum(SIDES),
  days: z.coerce.number().int().min(1, wrong("dayAtLeast")).max(180, wrong("halfYear")).default(30),
});
export const OneInvitation = z.object({ invitationId: z.uuid() });
export const OpenInvitation = z.object({ token: z.string().min(20).max(100) });
