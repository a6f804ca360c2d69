import type { Table } from "../../spreadsheet/read-table.ts";
import { Email } from "../../people/person/schema.ts";
import type { Content, Matching } from "../designs/schema.ts";
import { say, type Said } from "../../words/said.ts";
import { IN_ENGLISH, wordsFor, type Reader } from "../../words/tell.ts";
import type { CustomQuestion, Eligibility, Outside, RowFault, SheetMapping, Side } from "./schema.ts";

export type Question = { readonly key: string; readonly sensitive: boolean };
export type PlannedAnswer = {
  readonly question: string;
  readonly value: string | string[];
  readonly sensitive: boolean;
  readonly consented: boolean;
  /** What was agreed to, as it was shown. */
  readonly consentWords?: string;
};
export type PlannedEnrolment = {
  readonly line: number;
  readonly email: string;
  readonly name: string;
  readonly side: Side;
  readonly capacity: number;
  readonly answers: readonly PlannedAnswer[];
};
export type EnrolmentPlan = {
  readonly enrol: readonly PlannedEnrolment[];
  readonly rejected: readonly {
    readonly line: number;
    readonly cells: readonly string[];
    readonly reasons: readonly RowFault[];
  }[];
  /** Identity answers that are not taken over, because their person did not consent. */
  readonly withoutConsent: number;
};

/** A question of a criterion, as it stands on a form. */
export const labelOf = (key: string): string => (key[0] ?? "").toUpperCase() + key.slice(1);

/** What each side is asked, from the design's criteria. */
export function questionsOf({ criteria }: Matching, side: Side): Question[] {
  const found = new Map<string, boolean>();
  for (const criterion of criteria)
    found.set(criterion[side], (found.get(criterion[side]) ?? false) || criterion.sensitive);
  return [...found].map(([key, sensitive]) => ({ key, sensitive }));
}

/** A question as somebody meets it who enrols, whether it comes from a criterion or was added by hand. */
export type Asked = Omit<CustomQuestion, "side"> & {
  readonly fromDirectory: boolean;
  /** A text that may name several, with commas between. */
  readonly several: boolean;
  /** What can be ticked instead of written: answers are compared word by word. */
  readonly suggested: readonly string[];
};

/** The answer by which criteria compare what people want to come further with. */
const FOCUS = "focus";

/** What the directory knows already; an empty answer takes it. */
const KNOWN = ["profession", "department", "grade", "location", "languages"];

/** Everything one side is asked: what the criteria compare, then what the program added. */
export function formFor(
  { matching, focus }: Pick<Content, "matching" | "focus">,
  custom: readonly CustomQuestion[],
  side: Side,
): Asked[] {
  const scales = new Map(
    matching.criteria.filter((c) => c.scale.length > 1).map((c) => [c[side], [...c.scale]]),
  );
  const fromCriteria = questionsOf(matching, side).map(({ key, sensitive }): Asked => {
    const options = scales.get(key) ?? [];
    return {
      key,
      label: labelOf(key),
      kind: options.length > 0 ? "choice" : "text",
      options,
      required: false,
      sensitive,
      purpose: "", // a criterion has but one, in the words of the page
      fromDirectory: KNOWN.includes(key),
      several: options.length === 0,
      suggested: key === FOCUS && options.length === 0 ? focus.areas.map(({ name }) => name) : [],
    };
  });
  const added = custom
    .filter((question) => question.side === "both" || question.side === side)
    .map(({ side: _, ...question }) => ({
      ...question,
      fromDirectory: false,
      several: false,
      suggested: [],
    }));
  return [...fromCriteria, ...added];
}

/** Answers as they are kept. Without consent a sensitive one is not kept at all; `missing` are required and empty. */
export function keptAnswers(
  asked: readonly Asked[],
  answers: Readonly<Record<string, string | string[]>>,
  consents: Readonly<Record<string, boolean>>,
  reader: Reader = IN_ENGLISH,
): { kept: PlannedAnswer[]; missing: Record<string, Said[]> } {
  const t = wordsFor(reader, "enrolment");
  const missing: Record<string, Said[]> = {};
  const kept = asked.flatMap((question): PlannedAnswer[] => {
    const { key, sensitive, required, kind, options } = question;
    const given = answers[key] ?? "";
    const values = (typeof given !== "string" ? given : question.several ? given.split(/[,;]/) : [given])
      .map((value) => value.trim())
      .filter(Boolean);
    const wrong =
      required && values.length === 0
        ? say("enrolment.answer.needed")
        : options.length > 0 && values.some((value) => !options.includes(value))
          ? say("enrolment.answer.listed")
          : kind === "scale" && values.some((value) => !/^[1-5]$/.test(value))
            ? say("enrolment.answer.scale")
            : null;
    if (wrong) missing[`answer:${key}`] = [wrong];
    if (values.length === 0 || (sensitive && !consents[key])) return [];
    const value = kind === "multi" || kind === "rank" || values.length > 1 ? values : (values[0] ?? "");
    const purpose = question.purpose || t("consent.purpose");
    const consentWords = [question.label, purpose, t("consent.label")].join(" — ");
    return [{ question: key, value, sensitive, consented: sensitive, ...(sensitive && { consentWords }) }];
  });
  return { kept, missing };
}

type Place = { department: string | null; grade: string | null; location: string | null };

/** Why a side is not for somebody; empty when it is. */
export function ineligible(person: Place, eligibility: Eligibility, side: Side): Outside[] {
  const { departments, grades, locations } = eligibility[side];
  const asked = (what: Outside["what"], list: readonly string[], value: string | null): Outside[] =>
    list.length > 0 && !list.some((each) => each.toLowerCase() === (value ?? "").toLowerCase())
      ? [{ what, values: listed(list) }]
      : [];
  return [
    ...asked("departments", departments, person.department),
    ...asked("grades", grades, person.grade),
    ...asked("locations", locations, person.location),
  ];
}
/** Whom a side is for, in the same way; empty when it is for everybody. */
export const asksFor = (eligibility: Eligibility, side: Side): Outside[] =>
  ineligible(UNKNOWN, eligibility, side);

/** As the directory knows somebody who is not in it. */
export const UNKNOWN: Place = { department: null, grade: null, location: null };

/** “A, B or C”: the last of a list, and those before it. */
const listed = (all: readonly string[]) => ({
  count: all.length,
  some: all.slice(0, -1).join(", "),
  last: all.at(-1) ?? "",
});

const plain = (text: string) =>
  text
    .toLowerCase()
    .replace(/[^a-z0-9]+/g, " ")
    .trim();

/** The columns as we understand them; null where even a mail address is missing. */
export function guessSheet(
  uploadId: string,
  columns: readonly string[],
  questions: readonly Question[],
): SheetMapping | null {
  const named = (...names: string[]) => {
    const at = columns.findIndex((column) => names.includes(plain(column)));
    return at < 0 ? null : at;
  };
  const email = named("email", "email address", "e mail", "mail", "mail address", "mailadresse");
  if (email === null) return null;
  const consent = columns.findIndex(
    (column) =>
      /consent|similar identity|match.*identity/.test(plain(column)) && !/to match/.test(plain(column)),
  );
  const mapped: Record<string, number> = {};
  for (const { key } of questions) {
    const exact = columns.findIndex((column) => plain(column) === plain(key));
    const close = columns.findIndex(
      (column, i) =>
        i !== consent &&
        (plain(column).startsWith(plain(key)) || plain(key).startsWith(plain(column))) &&
        plain(column) !== "",
    );
    if (exact >= 0 || close >= 0) mapped[key] = exact >= 0 ? exact : close;
  }
  return {
    uploadId,
    email,
    name: named("name", "full name"),
    first: named("first name", "firstname", "given name", "vorname"),
    last: named("last name", "lastname", "surname", "nachname"),
    capacity: named("capacity", "places", "number of mentees"),
    consent: consent >= 0 ? consent : "nobody",
    questions: mapped,
  };
}

/** What one sheet would enrol. A cell with commas or semicolons holds several answers. */
export function planSheet(
  table: Table,
  side: Side,
  mapping: SheetMapping,
  questions: readonly Question[],
  places: number,
  reader: Reader = IN_ENGLISH,
): EnrolmentPlan {
  const t = wordsFor(reader, "enrolment");
  const seen = new Map<string, number>();
  const enrol: PlannedEnrolment[] = [];
  const rejected: { line: number; cells: readonly string[]; reasons: RowFault[] }[] = [];
  let withoutConsent = 0;
  for (const { line, cells } of table.rows) {
    const cell = (at: number | null | undefined) =>
      at === null || at === undefined ? "" : (cells[at] ?? "");
    const email = cell(mapping.email).toLowerCase();
    const name = cell(mapping.name) || [cell(mapping.first), cell(mapping.last)].filter(Boolean).join(" ");
    const reasons: RowFault[] = [];
    const fault = (why: RowFault["why"], values: RowFault["values"] = {}) => reasons.push({ why, values });
    if (!Email.safeParse(email).success) fault(email ? "badMail" : "noMail", { text: email });
    if (!name) fault("noName");
    const before = seen.get(email);
    if (before) fault("twice", { email, line: before });
    const capacityText = cell(mapping.capacity);
    const capacity = capacityText ? Number(capacityText) : side === "mentor" ? places : 1;
    if (!Number.isInteger(capacity) || capacity < 1 || capacity > 20) fault("places", { text: capacityText });
    if (reasons.length > 0) {
      rejected.push({ line, cells, reasons });
      continue;
    }
    seen.set(email, line);
    const consented =
      mapping.consent === "everybody" ||
      (typeof mapping.consent === "number" && /^(yes|y|true|1|ja|oui|si|sí)$/i.test(cell(mapping.consent)));
    const answers: PlannedAnswer[] = [];
    for (const { key, sensitive } of questions) {
      const values = valuesOf(cell(mapping.questions[key]));
      if (values.length === 0) continue;
      if (sensitive && !consented) withoutConsent++;
      else
        answers.push({
          question: key,
          value: values.length === 1 ? (values[0] ?? "") : values,
          sensitive,
          consented: sensitive && consented,
          ...(sensitive && {
            consentWords: t(mapping.consent === "everybody" ? "consent.everybody" : "consent.column"),
          }),
        });
    }
    enrol.push({ line, email, name, side, capacity, answers });
  }
  return { enrol, rejected, withoutConsent };
}

const valuesOf = (cell: string): string[] =>
  cell
    .split(/[,;]/)
    .map((each) => each.trim())
    .filter(Boolean);
