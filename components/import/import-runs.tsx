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
export function ImportRuns({ runs, timeZone }: { runs: readonly Run[]; timeZone: string }) {
  const when = new Intl.DateTimeFormat("en-GB", { dateStyle: "medium", timeStyle: "short", timeZone });
  return (
    <Table label="Imports, newest first">
      <thead>
        <tr>
          <Th>File</Th>
          <Th>When</Th>
          <Th>Who</Th>
          <Th number>Added</Th>
          <Th number>Changed</Th>
          <Th number>Managers</Th>
          <Th number>Left out</Th>
        </tr>
      </thead>
      <tbody>
        {runs.map((run) => (
          <tr key={run.id}>
            <Td head className="min-w-44">
              <Link href={paths.peopleImportRun(run.id)} className="break-all link">
                {run.filename}
              </Link>{" "}
              {run.undone !== null && <Badge>Undone</Badge>}
            </Td>
            <Td className="whitespace-nowrap tabular-nums">
              <time dateTime={run.at.toISOString()}>{when.format(run.at)}</time>
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
