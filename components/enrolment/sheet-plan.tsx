import { useWords } from "#words";
import { ProgramAudience } from "../program-audience";
import type { Outside, RowFault } from "@/lib/mentoring/enrolments/schema";
import { Callout } from "../ui/callout";
import { Section } from "../ui/section";
import { Table, Td, Th } from "../ui/table";
import { sideName } from "./side-words";
import { SheetMappingForm, type ShownMapping } from "./sheet-mapping-form";

type Preview = {
  side: "mentee" | "mentor";
  filename: string;
  columns: readonly string[];
  sample: readonly (readonly string[])[];
  mapping: ShownMapping | null;
  questions: readonly { key: string; sensitive: boolean }[];
  plan: {
    enrol: readonly {
      line: number;
      email: string;
      name: string;
      capacity: number;
      answers: readonly { question: string; value: string | string[]; sensitive: boolean }[];
    }[];
    rejected: readonly { line: number; cells: readonly string[]; reasons: readonly RowFault[] }[];
    withoutConsent: number;
  } | null;
  outside: readonly { line: number; name: string; reasons: readonly Outside[] }[];
};
const SHOWN = 8;

/** How one sheet is understood, and whom it would enrol with which answers. */
export function SheetPlan({
  sides,
  preview: { side, filename, columns, sample, mapping, questions, plan, outside },
}: {
  sides: readonly Preview["side"][];
  preview: Preview;
}) {
  const t = useWords("enrolment");
  const people = sideName(side, sides);
  if (!mapping || !plan)
    return (
      <Section title={t(`side.title.${people}`)}>
        <Callout kind="danger" title={t("sheet.noMail", { filename })}>
          {t("sheet.noMailWhy")}
        </Callout>
      </Section>
    );
  return (
    <Section
      title={t("sheet.title", { side: t(`side.title.${people}`), count: plan.enrol.length })}
      description={t("sheet.from", { filename })}
    >
      <SheetMappingForm
        side={side}
        columns={columns}
        sample={sample}
        mapping={mapping}
        questions={questions}
      />
      {plan.withoutConsent > 0 && (
        <div className="mt-4">
          <Callout kind="info" title={t("sheet.withoutConsent", { count: plan.withoutConsent })}>
            {t("sheet.withoutConsentWhy")}
          </Callout>
        </div>
      )}
      {plan.rejected.length > 0 && (
        <div className="mt-4">
          <Callout kind="warn" title={t("sheet.rejected", { count: plan.rejected.length })}>
            <ul className="list-disc pl-5">
              {plan.rejected.slice(0, 20).map((row) => (
                <li key={row.line}>
                  {t("sheet.line", {
                    line: row.line,
                    reasons: row.reasons.map(({ why, values }) => t(`row.${why}`, values)).join(" "),
                  })}
                </li>
              ))}
            </ul>
          </Callout>
        </div>
      )}
      {outside.length > 0 && (
        <div className="mt-4">
          <Callout kind="warn" title={t("sheet.outside", { count: outside.length })}>
            <ul className="list-disc pl-5">
              {outside.slice(0, 20).map((row) => (
                <li key={row.line}>
                  {t("sheet.lineOf", {
                    line: row.line,
                    name: row.name,
                    reasons: row.reasons.map(({ what, values }) => t(`isFor.${what}`, values)).join(" "),
                  })}
                </li>
              ))}
            </ul>
            {outside.length > 20 && <p>{t("sheet.more", { count: outside.length - 20 })}</p>}
          </Callout>
        </div>
      )}
      <div className="mt-4">
        <Table label={t(`sheet.table.${people}`)}>
          <thead>
            <tr>
              <Th>{t("sheet.name")}</Th>
              <Th>{t("sheet.email")}</Th>
              {side === "mentor" && <Th number>{t("sheet.places")}</Th>}
              {questions.map((question) => (
                <Th key={question.key}>{question.key}</Th>
              ))}
            </tr>
          </thead>
          <tbody>
            {plan.enrol.slice(0, SHOWN).map((row) => (
              <tr key={row.line}>
                <Td head>{row.name}</Td>
                <Td>{row.email}</Td>
                {side === "mentor" && <Td number>{row.capacity}</Td>}
                {questions.map((question) => {
                  const answer = row.answers.find((each) => each.question === question.key);
                  return (
                    <Td key={question.key}>
                      {!answer ? (
                        <span className="text-ink-soft">–</span>
                      ) : question.sensitive ? (
                        t("sheet.given")
                      ) : (
                        [answer.value].flat().join(", ")
                      )}
                    </Td>
                  );
                })}
              </tr>
            ))}
          </tbody>
        </Table>
        {plan.enrol.length > SHOWN && (
          <p className="mt-2 text-sm text-ink-soft">
            {t("sheet.more", { count: plan.enrol.length - SHOWN })}
          </p>
        )}
        <div className="mt-3">
          <ProgramAudience of="answerOfAnother" />
        </div>
      </div>
    </Section>
  );
}
