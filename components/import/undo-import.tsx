import { useWords } from "#words";
import type { ActionResult } from "@/lib/action-result";
import type { StayFault } from "@/lib/people/undoing/schema";
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
    readonly reasons: readonly StayFault[];
  }[];
};

const SHOWN = 50;

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
  const t = useWords("import");
  const does = (["away", "back", "lines"] as const).flatMap((what) =>
    plan[what].length > 0 ? [t(`undo.does.${what}`, { count: plan[what].length })] : [],
  );
  const { stays } = plan;
  return (
    <>
      {stays.length > 0 && (
        <Section title={t("undo.staysTitle", { count: stays.length })} description={t("undo.staysAbout")}>
          <Table label={t("undo.stays")}>
            <thead>
              <tr>
                <Th>{t("undo.name")}</Th>
                <Th>{t("undo.email")}</Th>
                <Th>{t("undo.why")}</Th>
              </tr>
            </thead>
            <tbody>
              {stays.slice(0, SHOWN).map(({ id, name, email, reasons }) => (
                <tr key={id}>
                  <Td head>{name}</Td>
                  <Td className="break-all">{email}</Td>
                  <Td className="min-w-64">
                    {reasons.map(({ why, values }) => t(`stays.${why}`, values)).join(" ")}
                  </Td>
                </tr>
              ))}
            </tbody>
          </Table>
          {stays.length > SHOWN && (
            <p className="mt-2 text-sm text-ink-soft">{t("undo.more", { count: stays.length - SHOWN })}</p>
          )}
        </Section>
      )}
      <Section title={t("undo.title")} description={t("undo.until", { until })}>
        {does.length === 0 ? (
          <p className="text-sm text-ink-soft">{t("undo.nothing")}</p>
        ) : (
          <div className="max-w-[640px] space-y-4">
            <ul className="list-disc space-y-1 pl-5">
              {does.map((each) => (
                <li key={each}>{each}</li>
              ))}
            </ul>
            <p className="text-sm text-ink-soft">{t("undo.lookedAt")}</p>
            <ConfirmButton
              label={t("undo.title")}
              title={t("undo.ask")}
              confirmLabel={t("undo.do")}
              variant="danger"
              action={undo}
              input={input}
              done={t("undo.done")}
            >
              {[...does, t("undo.listed", { count: stays.length }), t("undo.together")].join(" ")}
            </ConfirmButton>
          </div>
        )}
      </Section>
    </>
  );
}
