import { Download } from "lucide-react";
import type { ActionResult } from "@/lib/action-result";
import type { ConfirmImport as Input } from "@/lib/people/import/schema";
import { Callout } from "../ui/callout";
import { buttonClasses } from "../ui/button";
import { Section } from "../ui/section";
import { Table, Td, Th } from "../ui/table";
import { ConfirmImport } from "./confirm-import";
import { Counts } from "./counts";

type Plan = {
  create: readonly {
    line: number;
    email: string;
    details: { name: string };
    manager: string | null | undefined;
  }[];
  update: readonly {
    line: number;
    email: string;
    details: { name: string };
    changes: readonly { field: string; from: string; to: string }[];
  }[];
  unchanged: number;
  managerChanges: readonly { email: string }[];
  rejected: readonly { line: number; cells: readonly string[]; reasons: readonly string[] }[];
  warnings: readonly string[];
};

const SHOWN = 50;

/** What will happen, before it does. */
export function ImportPlan({
  plan,
  columns,
  confirm,
  input,
  rejectedHref,
}: {
  plan: Plan;
  columns: readonly string[];
  confirm: (input: unknown) => Promise<ActionResult<{ id: string }>>;
  input: Input;
  rejectedHref: string;
}) {
  const counts = [
    [plan.create.length, "new"], [plan.update.length, "changed"], [plan.unchanged, "unchanged"],
    [plan.managerChanges.length, "with another manager"], [plan.rejected.length, "cannot be taken"],
  ] as const; // prettier-ignore
  const writes = new Set([...plan.create, ...plan.update, ...plan.managerChanges].map(({ email }) => email))
    .size;
  return (
    <>
      <Counts counts={counts} />
      {plan.warnings.length > 0 && (
        <div className="mb-8">
          <Callout kind="warn" title="Worth a look">
            <ul className="list-disc space-y-1 pl-5">
              {plan.warnings.slice(0, 20).map((warning) => (
                <li key={warning}>{warning}</li>
              ))}
            </ul>
            {plan.warnings.length > 20 && <p>And {plan.warnings.length - 20} more.</p>}
          </Callout>
        </div>
      )}
      {plan.rejected.length > 0 && (
        <Section
          title="Rows that cannot be taken"
          description="The others can go ahead. Take these as a file, mend them and import them again."
          actions={
            <a href={rejectedHref} className={buttonClasses({ size: "sm" })} download>
              <Download aria-hidden className="size-4" />
              Get them with reasons
            </a>
          }
        >
          <Table label="Rows and why">
            <thead>
              <tr>
                <Th number>Line</Th>
                <Th>{columns[0]}</Th>
                <Th>Why</Th>
              </tr>
            </thead>
            <tbody>
              {plan.rejected.slice(0, SHOWN).map((row) => (
                <tr key={row.line}>
                  <Td number>{row.line}</Td>
                  <Td>{row.cells.slice(0, 2).join(", ")}</Td>
                  <Td className="min-w-64">{row.reasons.join(" ")}</Td>
                </tr>
              ))}
            </tbody>
          </Table>
        </Section>
      )}
      {plan.create.length > 0 && (
        <Section title="New people">
          <Table label="Who is new">
            <thead>
              <tr>
                <Th number>Line</Th>
                <Th>Name</Th>
                <Th>Mail address</Th>
                <Th>Manager</Th>
              </tr>
            </thead>
            <tbody>
              {plan.create.slice(0, SHOWN).map((row) => (
                <tr key={row.line}>
                  <Td number>{row.line}</Td>
                  <Td head>{row.details.name}</Td>
                  <Td>{row.email}</Td>
                  <Td>
                    {row.manager === undefined ? (
                      <span className="text-warn">unknown</span>
                    ) : (
                      (row.manager ?? "none")
                    )}
                  </Td>
                </tr>
              ))}
            </tbody>
          </Table>
          {plan.create.length > SHOWN && (
            <p className="mt-2 text-sm text-ink-soft">And {plan.create.length - SHOWN} more.</p>
          )}
        </Section>
      )}
      {plan.update.length > 0 && (
        <Section title="Changes">
          <Table label="Who changes, and how">
            <thead>
              <tr>
                <Th>Name</Th>
                <Th>What changes</Th>
              </tr>
            </thead>
            <tbody>
              {plan.update.slice(0, SHOWN).map((row) => (
                <tr key={row.line}>
                  <Td head>{row.details.name}</Td>
                  <Td>
                    {row.changes
                      .map((change) => `${change.field}: ${change.from || "nothing"} → ${change.to}`)
                      .join("; ")}
                  </Td>
                </tr>
              ))}
            </tbody>
          </Table>
        </Section>
      )}
      <ConfirmImport confirm={confirm} input={input} count={writes} />
    </>
  );
}
