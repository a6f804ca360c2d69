import { z } from "zod";

/** What a column of the file can be. */
export const FIELDS = [
  {
    key: "email",
    label: "Mail address",
    required: true,
    also: ["email", "email address", "e-mail", "mail", "work email", "e-mail address"],
  },
  {
    key: "name",
    label: "Name",
    required: false,
    also: ["name", "full name", "display name", "employee", "employee name"],
  },
  {
    key: "first",
    label: "First name",
    required: false,
    also: ["first name", "firstname", "given name", "forename"],
  },
  {
    key: "last",
    label: "Last name",
    required: false,
    also: ["last name", "lastname", "surname", "family name"],
  },
  {
    key: "manager",
    label: "Manager",
    required: false,
    also: [
      "manager",
      "manager email",
      "line manager",
      "line manager email",
      "reports to",
      "manager of record",
      "supervisor",
    ],
  },
  { key: "jobTitle", label: "Job title", required: false, also: ["job title", "title", "position", "role"] },
  {
    key: "department",
    label: "Department",
    required: false,
    also: ["department", "team", "unit", "organisation", "organization", "division"],
  },
  { key: "location", label: "Location", required: false, also: ["location", "office", "site", "city"] },
  { key: "grade", label: "Grade", required: false, also: ["grade", "level", "band"] },
  { key: "timeZone", label: "Time zone", required: false, also: ["time zone", "timezone", "tz"] },
] as const;

export type FieldKey = (typeof FIELDS)[number]["key"];

/** Which column (by its place, from 0) feeds which field. */
export const Mapping = z.partialRecord(
  z.enum(FIELDS.map((field) => field.key) as [FieldKey, ...FieldKey[]]),
  z.number().int().min(0).max(199),
);
export type Mapping = z.output<typeof Mapping>;

export const ConfirmImport = z.object({ uploadId: z.uuid(), mapping: Mapping });
export type ConfirmImport = z.input<typeof ConfirmImport>;
