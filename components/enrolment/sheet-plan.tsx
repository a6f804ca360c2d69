import { ProgramAudience } from "../program-audience";
import { Callout } from "../ui/callout";
import { Section } from "../ui/section";
import { Table, Td, Th } from "../ui/table";
import { sideWords } from "./side-words";
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
    rejected: readonly { line: number; cells: readonly string[]; reasons: readonly string[] }[];
    withoutConsent: number;
  } | null;
  outside: readonly { line: number; name: string; reasons: readonly string[] }[];
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
  const { title } = sideWords(side, sides);
  if (!mapping || !plan)
    return (
      <Section title={title}>
        <Callout kind="danger" title={`“${filename}” has no column with mail addresses`}>
          Name one of its columns “email address” and choose the file again.
        </Callout>
      </Section>
    );
  return (
    <Section
      title={`${title}: ${plan.enrol.length} people`}
      description={`From ${filename}. Check how the columns are understood.`}
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
          <Callout kind="info" title={`${plan.withoutConsent} sensitive answers are left out`}>
            Their people did not say yes to being matched by them. They are not stored at all.
          </Callout>
        </div>
      )}
      {plan.rejected.length > 0 && (
        <div className="mt-4">
          <Callout kind="warn" title={`${plan.rejected.length} rows cannot be taken`}>
            <ul className="list-disc pl-5">
              {plan.rejected.slice(0, 20).map((row) => (
                <li key={row.line}>
                  Line {row.line}: {row.reasons.join(" ")}
                </li>
              ))}
            </ul>
          </Callout>
        </div>
      )}
      {outside.length > 0 && (
        <div className="mt-4">
          <Callout kind="warn" title={`The program is not for ${outside.length} of them`}>
            <ul className="list-disc pl-5">
              {outside.slice(0, 20).map((row) => (
                <li key={row.line}>
                  Line {row.line}, {row.name}: {row.reasons.join(" ")}
                </li>
              ))}
            </ul>
            {outside.length > 20 && <p>And {outside.length - 20} more.</p>}
          </Callout>
        </div>
      )}
      <div className="mt-4">
        <Table label={`${title} to enrol`}>
          <thead>
            <tr>
              <Th>Name</Th>
              <Th>Mail address</Th>
              {side === "mentor" && <Th number>Places</Th>}
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
                        "given, with consent"
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
          <p className="mt-2 text-sm text-ink-soft">And {plan.enrol.length - SHOWN} more.</p>
        )}
        <div className="mt-3">
          <ProgramAudience of="answerOfAnother" />
        </div>
      </div>
    </Section>
  );
}
