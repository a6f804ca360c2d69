import Link from "next/link";
import { Table, Td, Th } from "@/components/ui/table";
import { WORDS } from "./audit-words";

type Entry = { id: string; at: Date; actor: string | null; kind: string };

/** Who did what, newest first. */
export function AuditTable({
  entries,
  timeZone,
  olderHref,
}: {
  entries: readonly Entry[];
  timeZone: string;
  olderHref: string | undefined;
}) {
  const exact = new Intl.DateTimeFormat("en-GB", { dateStyle: "medium", timeStyle: "medium", timeZone });
  return (
    <>
      <Table label="Audit log">
        <thead>
          <tr>
            <Th>When</Th>
            <Th>Who</Th>
            <Th>What</Th>
          </tr>
        </thead>
        <tbody>
          {entries.map(({ id, at, actor, kind }) => (
            <tr key={id}>
              <Td className="whitespace-nowrap tabular-nums">
                <time dateTime={at.toISOString()}>{exact.format(at)}</time>
              </Td>
              <Td>{actor ?? "The system"}</Td>
              <Td>{WORDS[kind] ?? kind}</Td>
            </tr>
          ))}
        </tbody>
      </Table>
      {olderHref && (
        <p className="mt-4 text-sm">
          <Link href={olderHref} className="link">
            Older entries
          </Link>
        </p>
      )}
    </>
  );
}
