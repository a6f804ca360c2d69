"use client";
import { useWords } from "#words";
import type { ActionResult } from "@/lib/action-result";
import { ActionForm } from "../form/action-form";
import { PersonField, type Colleagues } from "../form/person-field";
import { SubmitButton } from "../form/submit-button";

/** Gives a colleague a role in the program; they are told. */
export function AppointForm({
  as: role,
  programId,
  colleagues,
  without,
  appoint,
}: {
  as: "admin" | "sponsor";
  programId: string;
  colleagues: Colleagues;
  /** Ids of who has the role. */
  without: readonly string[];
  appoint: (input: unknown) => Promise<ActionResult<unknown>>;
}) {
  const t = useWords("programs");
  return (
    <ActionForm
      label={t(role === "admin" ? "keepers.appointAnother" : "keepers.appointSponsor")}
      action={appoint}
      transform={(values) => ({ ...values, programId })}
      successMessage={t("keepers.appointed")}
      className="flex max-w-lg flex-wrap items-end gap-3 *:first:min-w-60 *:first:flex-1"
    >
      <PersonField
        name="personId"
        label={t(role === "admin" ? "keepers.another" : "keepers.sponsor")}
        colleagues={colleagues}
        without={without}
        placeholder={t("keepers.choose")}
        key={without.length}
      />
      <SubmitButton variant="secondary">{t("keepers.appoint")}</SubmitButton>
    </ActionForm>
  );
}
