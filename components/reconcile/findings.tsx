import { useFigures, useWords } from "#words";
import Link from "next/link";
import type { Kind } from "@/lib/people/reconcile/schema";
import { RowItem, RowList } from "../ui/row-list";
import { Section } from "../ui/section";
import { Table, Td, Th } from "../ui/table";

export type FindingRow = {
  readonly kind: Kind;
  readonly count: number;
  readonly before: number | null;
  readonly people: readonly { readonly id: string; readonly name: string; readonly href: string | null }[];
};

/** How much of what, and the time before. */
export function FindingCounts({ findings }: { findings: readonly FindingRow[] }) {
  const t = useWords("admin");
  const write = useFigures();
  return (
    <Table label={t("compared.table")}>
      <thead>
        <tr>
          <Th>{t("compared.table")}</Th>
          <Th number>{t("compared.now")}</Th>
          <Th number>{t("compared.before")}</Th>
        </tr>
      </thead>
      <tbody>
        {findings.map(({ kind, count, before }) => (
          <tr key={kind}>
            <Td head>{t(`compared.title.${kind}`)}</Td>
            <Td number>{write.number(count)}</Td>
            <Td number>{before === null ? "–" : write.number(before)}</Td>
          </tr>
        ))}
      </tbody>
    </Table>
  );
}

/** Who it is about, kind by kind, with what is to be done. */
export function FindingLists({ findings }: { findings: readonly FindingRow[] }) {
  const t = useWords("admin");
  return findings
    .filter(({ count }) => count > 0)
    .map(({ kind, count, people }) => (
      <Section key={kind} title={t(`compared.title.${kind}`)} description={t(`compared.todo.${kind}`)}>
        <RowList label={t(`compared.title.${kind}`)}>
          {people.map(({ id, name, href }) => (
            <RowItem key={id}>
              {href ? (
                <Link href={href} className="font-medium underline-offset-4 hover:underline">
                  {name}
                </Link>
              ) : (
                <span className="font-medium">{name}</span>
              )}
            </RowItem>
          ))}
          {count > people.length && (
            <RowItem className="text-sm text-ink-soft">
              {t("compared.more", { count: count - people.length })}
            </RowItem>
          )}
        </RowList>
      </Section>
    ));
}
