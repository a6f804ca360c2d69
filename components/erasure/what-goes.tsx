import { Section } from "../ui/section";
import { Table, Td, Th } from "../ui/table";
import { kindInWords, STAYS } from "./words";

/** What goes, in counts; only what there is. */
export function WhatGoes({
  counts,
  description,
}: {
  counts: ReadonlyMap<string, number>;
  description: string;
}) {
  return (
    <Section title="What goes" description={description}>
      <Table label="Entries by kind">
        <thead>
          <tr>
            <Th>What</Th>
            <Th number>Entries</Th>
          </tr>
        </thead>
        <tbody>
          {[...counts]
            .filter(([, n]) => n > 0)
            .map(([kind, n]) => (
              <tr key={kind}>
                <Td head>{kindInWords(kind)}</Td>
                <Td number>{n.toLocaleString("en")}</Td>
              </tr>
            ))}
        </tbody>
      </Table>
    </Section>
  );
}

/** What stays, and why. */
export function WhatStays() {
  return (
    <Section title="What stays, and why">
      <dl className="max-w-[68ch] space-y-4">
        {STAYS.map(([what, why]) => (
          <div key={what}>
            <dt className="font-medium">{what}</dt>
            <dd className="mt-0.5 text-sm text-ink-soft">{why}</dd>
          </div>
        ))}
      </dl>
    </Section>
  );
}
