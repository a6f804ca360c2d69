import type { ActionResult } from "@/lib/action-result";
import { ConfirmButton } from "../ui/confirm-button";
import { Section } from "../ui/section";
import { Table, Td, Th } from "../ui/table";

type Plan = {
  readonly away: readonly unknown[];
  readonly back: readonly unknown[];
  readonly lines: readonly unknown[];
  readonly stays: readonly {
    readonly id: string;
    readonly name: string;
    readonly email: string;
    readonly reasons: readonly string[];
  }[];
};

const SHOWN = 50;
const is = ({ length }: readonly unknown[]) => length === 1;
const people = (count: number) => `${count.toLocaleString("en-GB")} ${count === 1 ? "person" : "people"}`;

/** What undoing an import would do, and what it would leave; then the button that does it. */
export function UndoImport({
  plan,
  until,
  undo,
  input,
}: {
  plan: Plan;
  until: string;
  undo: (input: unknown) => Promise<ActionResult<unknown>>;
  input: unknown;
}) {
  const does = [
    plan.away.length > 0 &&
      `${people(plan.away.length)} who came with it ${is(plan.away) ? "is" : "are"} taken away again.`,
    plan.back.length > 0 &&
      `${people(plan.back.length)} ${is(plan.back) ? "gets" : "get"} back what stood there before.`,
    plan.lines.length > 0 &&
      `${people(plan.lines.length)} ${is(plan.lines) ? "has" : "have"} the manager of record they had.`,
  ].filter((each) => each !== false);
  const { stays } = plan;
  return (
    <>
      {stays.length > 0 && (
        <Section
          title={`${people(stays.length)} would not be as before`}
          description="Something has happened to them since that an undoing must not overrule."
        >
          <Table label="What stays as it is">
            <thead>
              <tr>
                <Th>Name</Th>
                <Th>Mail address</Th>
                <Th>What stays, and why</Th>
              </tr>
            </thead>
            <tbody>
              {stays.slice(0, SHOWN).map(({ id, name, email, reasons }) => (
                <tr key={id}>
                  <Td head>{name}</Td>
                  <Td className="break-all">{email}</Td>
                  <Td className="min-w-64">{reasons.join(" ")}</Td>
                </tr>
              ))}
            </tbody>
          </Table>
          {stays.length > SHOWN && (
            <p className="mt-2 text-sm text-ink-soft">And {stays.length - SHOWN} more.</p>
          )}
        </Section>
      )}
      <Section title="Undo this import" description={`Possible until ${until}; once, and as a whole.`}>
        {does.length === 0 ? (
          <p className="text-sm text-ink-soft">There is nothing that could be taken back.</p>
        ) : (
          <div className="max-w-[640px] space-y-4">
            <ul className="list-disc space-y-1 pl-5">
              {does.map((each) => (
                <li key={each}>{each}</li>
              ))}
            </ul>
            <p className="text-sm text-ink-soft">
              Reporting lines are looked at as with every change of them. What paused because of the import
              goes on when those it concerns resume it.
            </p>
            <ConfirmButton
              label="Undo this import"
              title="Undo this import?"
              confirmLabel="Undo it"
              variant="danger"
              action={undo}
              input={input}
              done="The import is undone."
            >
              {does.join(" ")}{" "}
              {stays.length > 0
                ? `${people(stays.length)} ${is(stays) ? "stays" : "stay"} as listed.`
                : "Nothing of it stays."}{" "}
              All together, or nothing.
            </ConfirmButton>
          </div>
        )}
      </Section>
    </>
  );
}
