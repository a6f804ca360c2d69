import { useFigures, useWords } from "#words";
import Link from "next/link";
import { Table, Td, Th } from "@/components/ui/table";
import { kindOf } from "./audit-kinds";

type Entry = { id: string; at: Date; actor: string | null; kind: string; subject: string | null };

/** Who did what, and to whom, newest first. */
export function AuditTable({
  entries,
  olderHref,
}: {
  entries: readonly Entry[];
  olderHref: string | undefined;
}) {
  const t = useWords("admin");
  const write = useFigures();
  const whatOf = (kind: string) => {
    const known = kindOf(kind);
    return known ? t(`audit.kind.${known}`) : kind;
  };
  return (
    <>
      <Table label={t("audit.page")}>
        <thead>
          <tr>
            <Th>{t("audit.when")}</Th>
            <Th>{t("audit.who")}</Th>
            <Th>{t("audit.what")}</Th>
            <Th>{t("audit.whom")}</Th>
          </tr>
        </thead>
        <tbody>
          {entries.map(({ id, at, actor, kind, subject }) => (
            <tr key={id}>
              <Td className="whitespace-nowrap tabular-nums">
                <time dateTime={at.toISOString()}>{write.dateTime(at, "exact")}</time>
              </Td>
              <Td>{actor ?? t("audit.system")}</Td>
              <Td>{whatOf(kind)}</Td>
              <Td>{subject ?? "–"}</Td>
            </tr>
          ))}
        </tbody>
      </Table>
      {olderHref && (
        <p className="mt-4 text-sm">
          <Link href={olderHref} className="link">
            {t("audit.older")}
          </Link>
        </p>
      )}
    </>
  );
}
