import { z } from "zod";

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
    "noMail" | "badMail" | "noName" | "left" | "zone" | "cells" | "twice" | "several" | "own" | "circle";
  readonly values: Values;
};
/** What is taken, and worth a look. */
export type ImportWarning = {
  readonly why: "encoding" | "formulas" | "managerUnknown" | "managerLost";
  readonly values: Values;
};

/** Which column (by its place, from 0) feeds which field. */
export const Mapping = z.partialRecord(
  z.enum(FIELDS.map((field) => field.key) as [FieldKey, ...FieldKey[]]),
  z.number().int().min(0).max(199),
);
export type Mapping = z.output<typeof Mapping>;

export const ConfirmImport = z.object({ uploadId: z.uuid(), mapping: Mapping });
export type ConfirmImport = z.input<typeof ConfirmImport>;
