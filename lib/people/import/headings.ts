import { z } from "zod";
import { FIELDS, Mapping, type FieldKey } from "./schema.ts";

/** Field → heading: what is remembered of a mapping, so that it fits a file whose columns stand in another order. */
const Remembered = z.partialRecord(z.enum(FIELDS.map((field) => field.key)), z.string());
type Remembered = z.output<typeof Remembered>;

const same = (heading: string) => heading.trim().toLowerCase();

/** What a file is known again by: its headings in any order, without the two that we add to rows that come back. */
export const knownBy = (columns: readonly string[]): string =>
  columns
    .map(same)
    .filter((heading) => heading !== "line" && heading !== "reason")
    .sort()
    .join("\n");

/** Null where a mapped column has no heading to be known by. */
export function byHeading(columns: readonly string[], mapping: Mapping): Remembered | null {
  const fields = Object.entries(mapping).map(([key, at]) => [key, same(columns[at] ?? "")] as const);
  return fields.every(([, heading]) => heading) ? Object.fromEntries(fields) : null;
}

/** The mapping for these columns. Null where one of them is not there. */
export function byPlace(columns: readonly string[], remembered: unknown): Mapping | null {
  const parsed = Remembered.safeParse(remembered);
  if (!parsed.success) return null;
  const places = Object.entries(parsed.data).map(
    ([key, heading]) => [key as FieldKey, columns.findIndex((column) => same(column) === heading)] as const,
  );
  return places.every(([, at]) => at >= 0) ? Mapping.parse(Object.fromEntries(places)) : null;
}
