import { useWords } from "#words";
import type { ManagerChange } from "@/lib/people/import/schema";
import { Section } from "../ui/section";
import { Table, Td, Th } from "../ui/table";
import { AndMore, SHOWN } from "./and-more";

/** Who of those who are here gets another manager: what mentoring hangs on (W6). */
export function OtherManagers({ changes }: { changes: readonly ManagerChange[] }) {
  const t = useWords("import");
  const said = (manager: ManagerChange["from"]) =>
    manager === undefined ? (
      <span className="text-warn">{t("plan.unknown")}</span>
    ) : manager === null ? (
      t("plan.none")
    ) : (
      <>
        {manager.name} <span className="block text-xs break-all text-ink-soft">{manager.email}</span>
      </>
    );
  return (
    <Section title={t("plan.otherManagers")} description={t("plan.otherManagersAbout")}>
      <Table label={t("plan.whoMoves")}>
        <thead>
          <tr>
            <Th number>{t("plan.line")}</Th>
            <Th>{t("field.name")}</Th>
            <Th>{t("plan.from")}</Th>
            <Th>{t("plan.to")}</Th>
          </tr>
        </thead>
        <tbody>
          {changes.slice(0, SHOWN).map(({ line, name, from, to }) => (
            <tr key={line}>
              <Td number>{line}</Td>
              <Td head>{name}</Td>
              <Td>{said(from)}</Td>
              <Td>{said(to)}</Td>
            </tr>
          ))}
        </tbody>
      </Table>
      <AndMore of={changes.length} />
    </Section>
  );
}
