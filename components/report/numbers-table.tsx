import { useWords } from "#words";
import { Table, Td, Th } from "../ui/table";

type Cell = string | number | null;

/** A table of a report; what is too small to be shown says so. */
export function NumbersTable({
  name,
  columns,
  rows,
}: {
  name: string;
  columns: readonly string[];
  rows: readonly (readonly Cell[])[];
}) {
  const t = useWords("reports");
  const number = (column: number) => rows.some((row) => typeof row[column] === "number");
  return (
    <Table label={t("asTable", { name })}>
      <thead>
        <tr>
          {columns.map((column, i) => (
            <Th key={column} number={number(i)}>
              {column}
            </Th>
          ))}
        </tr>
      </thead>
      <tbody>
        {rows.map((row) => (
          <tr key={row.join("|")}>
            {row.map((cell, i) => (
              <Td key={columns[i]} head={i === 0} number={number(i)}>
                {cell}
              </Td>
            ))}
          </tr>
        ))}
      </tbody>
    </Table>
  );
}
