import { readFile } from "node:fs/promises";
import path from "node:path";
import { answerFault } from "../../lib/matching/answer-shape.ts";
import type { Answer, Answers, Mentee, Mentor } from "../../lib/matching/criteria.ts";
import { atMost, readTable, type Row, type Table } from "../../lib/spreadsheet/read-table.ts";
import { IN_ENGLISH, wordsFor } from "../../lib/words/tell.ts";
import type { Consent, CriteriaFile, Side } from "./criteria-file.ts";
import { at, Fault } from "./fault.ts";

type Sheet<P> = {
  readonly people: readonly P[];
  /** By id, as the file writes it. */
  readonly names: ReadonlyMap<string, string>;
  readonly warnings: readonly string[];
};

/** The bytes of a file somebody named. Throws a Fault where there is none. */
export async function bytesOf(file: string): Promise<Uint8Array> {
  try {
    return await readFile(file);
  } catch (error) {
    const missing = (error as { code?: string }).code === "ENOENT";
    throw new Fault([`${file}: ${missing ? "there is no such file" : "this file cannot be read"}`]);
  }
}

export const readMentees = async (file: string, criteria: CriteriaFile): Promise<Sheet<Mentee>> =>
  readSheet(file, "mentee", criteria, (_row, id, answers) => ({ id, answers }));

export const readMentors = async (file: string, criteria: CriteriaFile): Promise<Sheet<Mentor>> =>
  readSheet(file, "mentor", criteria, (row, id, answers, whole) => ({
    id,
    answers,
    capacity: whole(row, criteria.capacity, 1),
    minimum: whole(row, criteria.minimum, 0),
  }));

type Whole = (row: Row, column: string, otherwise: number) => number;

async function readSheet<P>(
  file: string,
  side: Side,
  criteria: CriteriaFile,
  personOf: (row: Row, id: string, answers: Answers, whole: Whole) => P,
): Promise<Sheet<P>> {
  const name = path.basename(file);
  const table = await tableOf(file, name);
  const columnOf = new Map(table.columns.map((column, index) => [column.toLowerCase(), index]));
  const cell = (row: Row, column: string) => row.cells[columnOf.get(column.toLowerCase()) ?? -1] ?? "";
  missingColumns(name, side, criteria, table);

  const faults: string[] = [];
  const whole: Whole = (row, column, otherwise) => {
    const text = cell(row, column);
    if (text === "") return otherwise;
    if (!/^\d{1,4}$/.test(text))
      faults.push(at(name, row.line, column, `expected a whole number from 0, found “${text}”`));
    return Number(text);
  };
  const lineOf = new Map<string, number>();
  const names = new Map<string, string>();
  const people = table.rows.map((row) => {
    const id = cell(row, criteria.id).toLowerCase();
    const before = lineOf.get(id);
    if (id === "")
      faults.push(
        at(name, row.line, criteria.id, "expected something that tells this person apart, found nothing"),
      );
    else if (before !== undefined)
      faults.push(
        at(name, row.line, criteria.id, `“${id}” stands in row ${before} already; expected everybody once`),
      );
    lineOf.set(id, row.line);
    names.set(id, cell(row, criteria.id));
    const answers = answersOf(side, criteria, (column) => cell(row, column));
    for (const { criterion, columns } of criteria.criteria) {
      const answer = answers[criterion.key];
      const fault = answer === undefined ? null : answerFault(criterion, side, answer.value);
      if (fault !== null) faults.push(at(name, row.line, columns[side], fault));
    }
    return personOf(row, id, answers, whole);
  });
  if (faults.length > 0) throw new Fault([...new Set(faults)]);
  const t = wordsFor(IN_ENGLISH, "import");
  const warnings = table.warnings.map(({ why, values }) => `${name}: ${t(`warning.${why}`, values)}`);
  return { people, names, warnings };
}

async function tableOf(file: string, name: string): Promise<Table> {
  try {
    return atMost(readTable(await bytesOf(file)));
  } catch (error) {
    if (error instanceof Fault) throw error;
    throw new Fault([`${name}: ${error instanceof Error ? error.message : "this file cannot be read"}`]);
  }
}

function missingColumns(name: string, side: Side, criteria: CriteriaFile, { columns }: Table): void {
  const present = new Set(columns.map((column) => column.toLowerCase()));
  const wanted = criteria.criteria.flatMap(({ criterion, columns, consent }) => {
    const where = criterion.sensitive ? consent[side] : undefined;
    return [columns[side], ...(typeof where === "object" ? [where.column] : [])];
  });
  const rules = criteria.eligibility.flatMap((rule) => (rule.side === side ? [rule.question] : []));
  const missing = [...new Set([criteria.id, ...wanted, ...rules])].filter(
    (column) => !present.has(column.toLowerCase()),
  );
  if (missing.length > 0)
    throw new Fault(
      missing.map((column) =>
        at(
          name,
          1,
          column,
          `expected a column of this name; there are ${columns
            .filter(Boolean)
            .map((each) => `“${each}”`)
            .join(", ")}`,
        ),
      ),
    );
}

function answersOf(side: Side, criteria: CriteriaFile, cell: (column: string) => string): Answers {
  const given: [string, { value: Answer; consented?: boolean }][] = [];
  for (const rule of criteria.eligibility)
    if (rule.side === side && cell(rule.question) !== "")
      given.push([rule.question, { value: cell(rule.question) }]);
  for (const { criterion, columns, lists, consent } of criteria.criteria) {
    const text = cell(columns[side]);
    if (text === "") continue;
    const entries = text.split(criteria.separator).map((each) => each.trim());
    given.push([
      criterion.key,
      {
        value: lists.includes(side) ? entries.filter(Boolean) : text,
        ...(criterion.sensitive && { consented: consents(consent[side], cell) }),
      },
    ]);
  }
  return Object.fromEntries(given);
}

const consents = (consent: Consent | undefined, cell: (column: string) => string): boolean =>
  consent === "by-answering" ||
  (consent !== undefined &&
    consent.is.some((word) => word.toLowerCase() === cell(consent.column).toLowerCase()));
