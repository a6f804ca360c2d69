import { useFigures, useWords } from "#words";
import { Section } from "../ui/section";
import { Table, Td, Th } from "../ui/table";
import { kindOf, STAYS } from "./words";

/** What goes, in counts; only what there is. */
export function WhatGoes({
  counts,
  description,
}: {
  counts: ReadonlyMap<string, number>;
  description: string;
}) {
  const t = useWords("erasure");
  const write = useFigures();
  const nameOf = (kind: string) => {
    const known = kindOf(kind);
    return known ? t(`kind.${known}`) : kind;
  };
  return (
    <Section title={t("goes")} description={description}>
      <Table label={t("table")}>
        <thead>
          <tr>
            <Th>{t("what")}</Th>
            <Th number>{t("entries")}</Th>
          </tr>
        </thead>
        <tbody>
          {[...counts]
            .filter(([, n]) => n > 0)
            .map(([kind, n]) => (
              <tr key={kind}>
                <Td head>{nameOf(kind)}</Td>
                <Td number>{write.number(n)}</Td>
              </tr>
            ))}
        </tbody>
      </Table>
    </Section>
  );
}

/** What stays, and why. */
export function WhatStays() {
  const t = useWords("erasure");
  return (
    <Section title={t("stays.title")}>
      <dl className="max-w-[68ch] space-y-4">
        {STAYS.map((what) => (
          <div key={what}>
            <dt className="font-medium">{t(`stays.${what}.what`)}</dt>
            <dd className="mt-0.5 text-sm text-ink-soft">{t(`stays.${what}.why`)}</dd>
          </div>
        ))}
      </dl>
    </Section>
  );
}
