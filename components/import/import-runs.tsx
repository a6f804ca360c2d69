import { useFigures, useWords } from "#words";
import Link from "next/link";
import { paths } from "@/lib/paths";
import { Badge } from "../ui/badge";
import { Table, Td, Th } from "../ui/table";

type Run = {
  readonly id: string;
  readonly filename: string;
  readonly at: Date;
  readonly by: string;
  readonly created: number;
  readonly updated: number;
  readonly managerChanges: number;
  readonly rejected: number;
  readonly undone: unknown;
};

/** Imports that were carried out, newest first. */
export function ImportRuns({ runs }: { runs: readonly Run[] }) {
  const t = useWords("import");
  const figures = useFigures();
  return (
    <Table label={t("runs.label")}>
      <thead>
        <tr>
          <Th>{t("runs.file")}</Th>
          <Th>{t("runs.when")}</Th>
          <Th>{t("runs.who")}</Th>
          <Th number>{t("runs.added")}</Th>
          <Th number>{t("runs.changed")}</Th>
          <Th number>{t("runs.managers")}</Th>
          <Th number>{t("runs.leftOut")}</Th>
        </tr>
      </thead>
      <tbody>
        {runs.map((run) => (
          <tr key={run.id}>
            <Td head className="min-w-44">
              <Link href={paths.peopleImportRun(run.id)} className="break-all link">
                {run.filename}
              </Link>{" "}
              {run.undone !== null && <Badge>{t("runs.undone")}</Badge>}
            </Td>
            <Td className="whitespace-nowrap tabular-nums">
              <time dateTime={run.at.toISOString()}>{figures.dateTime(run.at, "dateTime")}</time>
            </Td>
            <Td>{run.by}</Td>
            <Td number>{run.created}</Td>
            <Td number>{run.updated}</Td>
            <Td number>{run.managerChanges}</Td>
            <Td number>{run.rejected}</Td>
          </tr>
        ))}
      </tbody>
    </Table>
  );
}
