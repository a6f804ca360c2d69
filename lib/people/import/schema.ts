import { z } from "zod";
import { wrong } from "../../wrong.ts";

/** What a column of the file can be, and what it may be called: as we call it too, in each language. */
export const FIELDS = [
  {
    key: "email",
    required: true,
    also: [
      "email",
      "email address",
      "e-mail",
      "mail",
      "work email",
      "e-mail address",
      "mail address",
      "mailadresse",
    ],
  },
  {
    key: "name",
    required: false,
    also: ["name", "full name", "display name", "employee", "employee name", "vollständiger name"],
  },
  {
    key: "first",
    required: false,
    also: ["first name", "firstname", "given name", "forename", "vorname"],
  },
  {
    key: "last",
    required: false,
    also: ["last name", "lastname", "surname", "family name", "nachname"],
  },
  {
    key: "manager",
    required: false,
    also: [
      "manager",
      "manager email",
      "line manager",
      "line manager email",
      "reports to",
      "manager of record",
      "supervisor",
      "führungskraft",
      "vorgesetzte",
    ],
  },
  { key: "jobTitle", required: false, also: ["job title", "title", "position", "role", "tätigkeit"] },
  {
    key: "department",
    required: false,
    also: ["department", "team", "unit", "organisation", "organization", "division", "bereich", "abteilung"],
  },
  { key: "location", required: false, also: ["location", "office", "site", "city", "standort", "ort"] },
  { key: "grade", required: false, also: ["grade", "level", "band", "karrierestufe"] },
  { key: "timeZone", required: false, also: ["time zone", "timezone", "tz", "zeitzone"] },
] as const;

export type FieldKey = (typeof FIELDS)[number]["key"];

type Values = Readonly<Record<string, string | number>>;
/** What keeps a row from being taken, to be put into words. */
export type RowFault = {
  readonly why:
    | "noMail"
    | "badMail"
    | "noName"
    | "tooLong"
    | "left"
    | "zone"
    | "cells"
    | "twice"
    | "several"
    | "own"
    | "circle";
  readonly values: Values;
};
/** What keeps a row from being taken whole: it comes in without the manager it names. */
export type ManagerFault = {
  readonly why: "managerUnknown" | "managerLeft" | "managerLost";
  readonly values: Values;
};
/** What is taken, and worth a look. */
export type ImportWarning = {
  readonly why: "encoding" | "formulas";
  readonly values: Values;
};

/** By mail address. `undefined`: the file does not say. `null`: it says that there is none. */
export type Manager = string | null | undefined;
export type Details = {
  name: string;
  jobTitle?: string;
  department?: string;
  location?: string;
  grade?: string;
  timeZone?: string;
};
export type Planned = {
  readonly line: number;
  readonly email: string;
  readonly details: Details;
  readonly manager: Manager;
};
export type Change = Planned & {
  readonly id: string;
  readonly changes: readonly { readonly field: keyof Details; readonly from: string; readonly to: string }[];
};
/** Somebody who is here gets another manager, or one for the first time. */
export type ManagerChange = {
  readonly line: number;
  readonly email: string;
  readonly name: string;
  readonly manager: string | null;
  /** By name; null for none, undefined where it was not known. */
  readonly from: Named | null | undefined;
  readonly to: Named | null;
};
export type Named = { readonly name: string; readonly email: string };
/** A row that is given back, to be mended. */
export type GivenBack = {
  readonly line: number;
  readonly cells: readonly string[];
  readonly reasons: readonly (RowFault | ManagerFault)[];
};
export type Plan = {
  readonly create: readonly Planned[];
  readonly update: readonly Change[];
  /** People who are here and stay as they are, with the manager they have. */
  readonly unchanged: number;
  readonly managerChanges: readonly ManagerChange[];
  readonly rejected: readonly GivenBack[];
  /** Rows that are taken without the manager they name. */
  readonly withoutManager: readonly GivenBack[];
  readonly warnings: readonly ImportWarning[];
};

/** Which column (by its place, from 0) feeds which field. */
export const Mapping = z.partialRecord(
  z.enum(FIELDS.map((field) => field.key) as [FieldKey, ...FieldKey[]]),
  z.number().int().min(0).max(199),
);
export type Mapping = z.output<typeof Mapping>;

export const ConfirmImport = z.object({
  uploadId: z.uuid(),
  mapping: Mapping.refine(({ email }) => email !== undefined, wrong("mailColumn")),
});
export type ConfirmImport = z.input<typeof ConfirmImport>;
