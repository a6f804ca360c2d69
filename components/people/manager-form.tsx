"use client";
import { useWords } from "#words";
import type { ActionResult } from "@/lib/action-result";
import { ActionForm } from "../form/action-form";
import { DateField, type Option } from "../form/fields";
import { PersonField, type Colleagues } from "../form/person-field";
import { SubmitButton } from "../form/submit-button";

export function ManagerForm({
  personId,
  current,
  colleagues,
  choose,
}: {
  personId: string;
  /** Who it is now, who may be far down the list. */
  current: Option | "unknown" | "none";
  colleagues: Colleagues;
  choose: (input: unknown) => Promise<ActionResult<void>>;
}) {
  const t = useWords("people");
  const person = typeof current === "string" ? null : current;
  const before = [
    { value: "unknown", label: t("manager.unknown") },
    { value: "none", label: t("manager.none") },
    ...(person ? [person] : []),
  ];
  return (
    <ActionForm
      action={choose}
      successMessage={t("manager.recorded")}
      className="grid max-w-md gap-4"
      transform={({ manager, since }) => ({
        ...{ personId, since },
        manager:
          manager === "unknown" || manager === "none" ? { kind: manager } : { kind: "person", id: manager },
      })}
    >
      <PersonField
        name="manager"
        label={t("manager.who")}
        colleagues={colleagues}
        before={before}
        without={person ? [personId, person.value] : [personId]}
        defaultValue={person ? person.value : String(current)}
      />
      <DateField name="since" label={t("manager.since")} hint={t("manager.sinceAbout")} />
      <p>
        <SubmitButton variant="secondary">{t("manager.record")}</SubmitButton>
      </p>
    </ActionForm>
  );
}
