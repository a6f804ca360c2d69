"use client";
import { useWords } from "#words";
import { useState } from "react";
import type { ActionResult } from "@/lib/action-result";
import type { Outside } from "@/lib/mentoring/enrolments/schema";
import { ProgramAudience } from "../program-audience";
import { ActionForm } from "../form/action-form";
import { DateField, NumberField, RadioField } from "../form/fields";
import { SubmitButton } from "../form/submit-button";
import { Callout } from "../ui/callout";
import { answersOf } from "./answers";
import { sideName } from "./side-words";
import { AskedField, type Asked } from "./asked-field";

type Side = "mentee" | "mentor";
export type Forms = Record<Side, { asked: readonly Asked[]; ineligible: readonly Outside[] }>;

/** What somebody is asked who would like to take part. */
export function ApplyForm({
  programId,
  programSides,
  sides = programSides,
  forms,
  places,
  managersTold,
  invitation,
  apply,
}: {
  programId: string;
  programSides: readonly Side[];
  /** Those of them that this person may still come in on. */
  sides?: readonly Side[];
  forms: Forms;
  places: number;
  /** The design says that managers are told who takes part: said before anybody enrols (W2). */
  managersTold: boolean;
  invitation?: string;
  apply: (input: unknown) => Promise<ActionResult<unknown>>;
}) {
  const t = useWords("enrolment");
  const [side, setSide] = useState<Side>(sides[0] ?? "mentee");
  const { asked, ineligible } = forms[side];
  return (
    <ActionForm
      label={t("apply.form")}
      action={apply}
      transform={(values) => ({ programId, side, invitation, ...values, ...answersOf(values) })}
      successMessage={t("apply.done")}
    >
      {sides.length > 1 && (
        <RadioField
          name="side"
          label={t("apply.side")}
          required
          defaultValue={side}
          onChange={(value) => setSide(value as Side)}
          options={sides.map((value) => ({
            value,
            label: t(`side.as.${value}`),
            hint: t(`apply.hint.${value}`),
          }))}
        />
      )}
      {ineligible.length > 0 ? (
        <Callout kind="quiet" title={t(`apply.notAs.${sideName(side, programSides)}`)}>
          {ineligible.map(({ what, values }) => t(`isFor.${what}`, values)).join(" ")}
        </Callout>
      ) : (
        <>
          {asked.map((each) => (
            <AskedField key={`${side}-${each.key}`} asked={each} value={undefined} />
          ))}
          <AvailabilityFields side={side} places={places} />
          <ProgramAudience of="answer" />
          <Callout
            kind={managersTold ? "warn" : "quiet"}
            title={t(managersTold ? "apply.managerTold" : "apply.managerUntold")}
          >
            {t("apply.adminsSee")}
          </Callout>
          <SubmitButton tone="mentoring">{t("apply.send")}</SubmitButton>
        </>
      )}
    </ActionForm>
  );
}

/** Days and places; the same when they are changed later. */
export function AvailabilityFields({
  side,
  places,
  from = "",
  until = "",
}: {
  side: Side;
  places: number;
  from?: string;
  until?: string;
}) {
  const t = useWords("enrolment");
  return (
    <div className="flex flex-wrap gap-4">
      {side === "mentor" ? (
        <NumberField
          name="capacity"
          label={t("availability.places")}
          required
          min={1}
          max={20}
          defaultValue={places}
        />
      ) : (
        <input type="hidden" name="capacity" value="1" />
      )}
      <DateField name="availableFrom" label={t("availability.from")} defaultValue={from} />
      <DateField name="availableUntil" label={t("availability.until")} defaultValue={until} />
    </div>
  );
}
