import { useFigures, useWords } from "#words";
import type { ActionResult } from "@/lib/action-result";
import { ConfirmButton } from "../ui/confirm-button";
import { Section } from "../ui/section";

/** For keepers of the directory: somebody has left, and what follows from it. */
export function LeaverSection({
  person,
  leave,
}: {
  person: { readonly id: string; readonly name: string };
  leave: (input: unknown) => Promise<ActionResult<void>>;
}) {
  const t = useWords("people");
  return (
    <Section title={t("leaving.title")} description={t("leaving.about")}>
      <ConfirmButton
        label={t("leaving.left", { name: person.name })}
        title={t("leaving.ask", { name: person.name })}
        confirmLabel={t("leaving.do")}
        action={leave}
        input={{ personId: person.id }}
        done={t("leaving.done", { name: person.name })}
        variant="danger"
      >
        {t("leaving.why")}
      </ConfirmButton>
    </Section>
  );
}

/** For keepers of the directory: somebody who has left is back. */
export function ReturnSection({
  leaver,
  comeBack,
}: {
  leaver: { readonly id: string; readonly name: string; readonly leftAt: Date };
  comeBack: (input: unknown) => Promise<ActionResult<void>>;
}) {
  const t = useWords("people");
  const figures = useFigures();
  const { id, name, leftAt } = leaver;
  return (
    <Section
      title={t("leaving.since", { date: figures.dateTime(leftAt, "date") })}
      description={t("leaving.backAbout")}
    >
      <ConfirmButton
        label={t("leaving.back", { name })}
        title={t("leaving.backAsk", { name })}
        confirmLabel={t("leaving.backDo")}
        action={comeBack}
        input={{ personId: id }}
        done={t("leaving.backDone", { name })}
      >
        {t("leaving.backAbout")}
      </ConfirmButton>
    </Section>
  );
}
