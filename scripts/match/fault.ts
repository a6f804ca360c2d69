/** What somebody can put right in a file of theirs: each line says where, and what was expected. */
export class Fault extends Error {
  readonly lines: readonly string[];
  constructor(lines: readonly string[]) {
    super(lines.join("\n"));
    this.lines = lines;
  }
}

/** “mentees.csv:12:grade: …” */
export const at = (file: string, row: number, column: string, said: string): string =>
  `${file}:${row}:${column}: ${said}`;
