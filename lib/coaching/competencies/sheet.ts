import type { z } from "zod";
import { Invalid } from "../../errors.ts";
import type { Table } from "../../spreadsheet/read-table.ts";
import { saidOfField, say, type Sayable } from "../../words/said.ts";
import { AddCompetency } from "./schema.ts";

const plain = (text: string): string => text.toLowerCase().replace(/[^a-z0-9]/g, "");
const COLUMNS = [
  "name",
  "description",
  "instrument",
  "level1",
  "level2",
  "level3",
  "level4",
  "level5",
] as const;

/** The competencies in a sheet, its columns found by name. Throws `Invalid` with the line and what is wrong there. */
export function competenciesIn({ columns, rows }: Table): z.output<typeof AddCompetency>[] {
  const at = new Map(columns.map((column, index) => [plain(column), index]));
  const missing = COLUMNS.filter((column) => column !== "instrument" && !at.has(column));
  if (missing.length > 0)
    throw new Invalid(say("coaching.catalogue.columns", { columns: missing.join(", ") }));
  const cell = (cells: readonly string[], column: string) => cells[at.get(column) ?? -1] ?? "";
  const found = rows.map(({ line, cells }) => {
    const parsed = AddCompetency.safeParse({
      ...{ name: cell(cells, "name"), description: cell(cells, "description") },
      instrument: cell(cells, "instrument"),
      levels: [1, 2, 3, 4, 5].map((level) => cell(cells, `level${level}`)),
    });
    if (!parsed.success)
      throw new Invalid(say("coaching.catalogue.line", { line, fault: faultOf(parsed.error) }));
    return parsed.data;
  });
  const twice = found.find(({ name }, index) => found.findIndex((other) => other.name === name) !== index);
  if (twice) throw new Invalid(say("coaching.catalogue.twice", { name: twice.name }));
  return found;
}

const faultOf = ({ issues: [first] }: z.ZodError): Sayable => (first ? saidOfField(first) : "");
