import { useWords } from "#words";
import { Download } from "lucide-react";
import type { ActionResult } from "@/lib/action-result";
import type { ConfirmImport as Input, Plan } from "@/lib/people/import/schema";
import { Callout } from "../ui/callout";
import { buttonClasses } from "../ui/button";
import { Section } from "../ui/section";
import { Table, Td, Th } from "../ui/table";
import { ConfirmImport } from "./confirm-import";
import { Counts } from "./counts";
import { GivenBack } from "./given-back";
import { SHOWN, AndMore } from "./and-more";
import { OtherManagers } from "./other-managers";

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
    [plan.managerChanges.length, t("count.managers")], [plan.withoutManager.length, t("count.withoutManager")], [plan.rejected.length, t("count.rejected")],
  ] as const; // prettier-ignore
  const writes = new Set([...plan.create, ...plan.update, ...plan.managerChanges].map(({ email }) => email))
    .size;
  const getRows = (
    <a href={rejectedHref} className={buttonClasses({ size: "sm" })} download>
      <Download aria-hidden className="size-4" />
      {t("plan.getRows")}
    </a>
  );
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
          description={t("plan.rejectedAbout", { others: writes + plan.unchanged > 0 ? "some" : "none" })}
          actions={getRows}
        >
          <GivenBack label={t("plan.rejected")} columns={columns} rows={plan.rejected} />
        </Section>
      )}
      {plan.withoutManager.length > 0 && (
        <Section
          title={t("plan.withoutManager")}
          description={t("plan.withoutManagerAbout")}
          {...(plan.rejected.length === 0 && { actions: getRows })}
        >
          <GivenBack label={t("plan.withoutManager")} columns={columns} rows={plan.withoutManager} />
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
          <AndMore of={plan.create.length} />
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
          <AndMore of={plan.update.length} />
        </Section>
      )}
      {plan.managerChanges.length > 0 && <OtherManagers changes={plan.managerChanges} />}
      <ConfirmImport confirm={confirm} input={input} count={writes} />
    </>
  );
}
