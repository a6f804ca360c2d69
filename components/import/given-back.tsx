import { useWords } from "#words";
import type { GivenBack as Row } from "@/lib/people/import/schema";
import { Table, Td, Th } from "../ui/table";
import { AndMore, SHOWN } from "./and-more";

/** Rows that are given back, each with its reasons. */
export function GivenBack({
  label,
  columns,
  rows,
}: {
  label: string;
  columns: readonly string[];
  rows: readonly Row[];
}) {
  const t = useWords("import");
  return (
    <>
      <Table label={label}>
        <thead>
          <tr>
            <Th number>{t("plan.line")}</Th>
            <Th>{columns[0]}</Th>
            <Th>{t("plan.why")}</Th>
          </tr>
        </thead>
        <tbody>
          {rows.slice(0, SHOWN).map((row) => (
            <tr key={row.line}>
              <Td number>{row.line}</Td>
              <Td>{row.cells.slice(0, 2).map(short).join(", ")}</Td>
              <Td className="min-w-64">
                {row.reasons.map(({ why, values }) => t(`row.${why}`, values)).join(" ")}
              </Td>
            </tr>
          ))}
        </tbody>
      </Table>
      <AndMore of={rows.length} />
    </>
  );
}

/** A cell that is too long to be taken is too long to be shown whole. */
const short = (cell: string): string => (cell.length > 80 ? `${cell.slice(0, 80)}…` : cell);
