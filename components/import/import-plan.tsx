import { useWords } from "#words";
import { Download } from "lucide-react";
import type { ActionResult } from "@/lib/action-result";
import type { ConfirmImport as Input, FieldKey, ImportWarning, RowFault } from "@/lib/people/import/schema";
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
    changes: readonly { field: FieldKey; from: string; to: string }[];
  }[];
  unchanged: number;
  managerChanges: readonly { email: string }[];
  rejected: readonly { line: number; cells: readonly string[]; reasons: readonly RowFault[] }[];
  warnings: readonly ImportWarning[];
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
  const t = useWords("import");
  const counts = [
    [plan.create.length, t("count.new")], [plan.update.length, t("count.changed")], [plan.unchanged, t("count.unchanged")],
    [plan.managerChanges.length, t("count.managers")], [plan.rejected.length, t("count.rejected")],
  ] as const; // prettier-ignore
  const writes = new Set([...plan.create, ...plan.update, ...plan.managerChanges].map(({ email }) => email))
    .size;
  return (
    <>
      <Counts counts={counts} />
      {plan.warnings.length > 0 && (
        <div className="mb-8">
          <Callout kind="warn" title={t("plan.worth")}>
            <ul className="list-disc space-y-1 pl-5">
              {plan.warnings.slice(0, 20).map(({ why, values }, i) => (
                <li key={i}>{t(`warning.${why}`, values)}</li>
              ))}
            </ul>
            {plan.warnings.length > 20 && <p>{t("plan.more", { count: plan.warnings.length - 20 })}</p>}
          </Callout>
        </div>
      )}
      {plan.rejected.length > 0 && (
        <Section
          title={t("plan.rejected")}
          description={t("plan.rejectedAbout")}
          actions={
            <a href={rejectedHref} className={buttonClasses({ size: "sm" })} download>
              <Download aria-hidden className="size-4" />
              {t("plan.getRows")}
            </a>
          }
        >
          <Table label={t("plan.rows")}>
            <thead>
              <tr>
                <Th number>{t("plan.line")}</Th>
                <Th>{columns[0]}</Th>
                <Th>{t("plan.why")}</Th>
              </tr>
            </thead>
            <tbody>
              {plan.rejected.slice(0, SHOWN).map((row) => (
                <tr key={row.line}>
                  <Td number>{row.line}</Td>
                  <Td>{row.cells.slice(0, 2).join(", ")}</Td>
                  <Td className="min-w-64">
                    {row.reasons.map(({ why, values }) => t(`row.${why}`, values)).join(" ")}
                  </Td>
                </tr>
              ))}
            </tbody>
          </Table>
        </Section>
      )}
      {plan.create.length > 0 && (
        <Section title={t("plan.newPeople")}>
          <Table label={t("plan.whoNew")}>
            <thead>
              <tr>
                <Th number>{t("plan.line")}</Th>
                <Th>{t("field.name")}</Th>
                <Th>{t("field.email")}</Th>
                <Th>{t("field.manager")}</Th>
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
                      <span className="text-warn">{t("plan.unknown")}</span>
                    ) : (
                      (row.manager ?? t("plan.none"))
                    )}
                  </Td>
                </tr>
              ))}
            </tbody>
          </Table>
          {plan.create.length > SHOWN && (
            <p className="mt-2 text-sm text-ink-soft">
              {t("plan.more", { count: plan.create.length - SHOWN })}
            </p>
          )}
        </Section>
      )}
      {plan.update.length > 0 && (
        <Section title={t("plan.changes")}>
          <Table label={t("plan.whoChanges")}>
            <thead>
              <tr>
                <Th>{t("field.name")}</Th>
                <Th>{t("plan.what")}</Th>
              </tr>
            </thead>
            <tbody>
              {plan.update.slice(0, SHOWN).map((row) => (
                <tr key={row.line}>
                  <Td head>{row.details.name}</Td>
                  <Td>
                    {row.changes
                      .map(({ field, from, to }) =>
                        t("plan.change", {
                          field: t(`field.${field}`),
                          from: from || t("plan.nothing"),
                          to,
                        }),
                      )
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
