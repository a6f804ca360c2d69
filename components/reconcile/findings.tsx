import Link from "next/link";
import { RowItem, RowList } from "../ui/row-list";
import { Section } from "../ui/section";
import { Table, Td, Th } from "../ui/table";
import { FINDINGS } from "./words";

export type FindingRow = {
  readonly kind: string;
  readonly count: number;
  readonly before: number | null;
  readonly people: readonly { readonly id: string; readonly name: string; readonly href: string | null }[];
};

const titleOf = (kind: string) => FINDINGS[kind]?.[0] ?? kind;

/** How much of what, and the time before. */
export function FindingCounts({ findings }: { findings: readonly FindingRow[] }) {
  return (
    <Table label="What does not agree">
      <thead>
        <tr>
          <Th>What does not agree</Th>
          <Th number>Now</Th>
          <Th number>The time before</Th>
        </tr>
      </thead>
      <tbody>
        {findings.map(({ kind, count, before }) => (
          <tr key={kind}>
            <Td head>{titleOf(kind)}</Td>
            <Td number>{count.toLocaleString("en")}</Td>
            <Td number>{before === null ? "–" : before.toLocaleString("en")}</Td>
          </tr>
        ))}
      </tbody>
    </Table>
  );
}

/** Who it is about, kind by kind, with what is to be done. */
export function FindingLists({ findings }: { findings: readonly FindingRow[] }) {
  return findings
    .filter(({ count }) => count > 0)
    .map(({ kind, count, people }) => (
      <Section key={kind} title={titleOf(kind)} description={FINDINGS[kind]?.[1]}>
        <RowList label={titleOf(kind)}>
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
              And {(count - people.length).toLocaleString("en")} more.
            </RowItem>
          )}
        </RowList>
      </Section>
    ));
}
