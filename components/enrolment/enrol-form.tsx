"use client";
import { useWords } from "#words";
import { useState } from "react";
import type { ActionResult } from "@/lib/action-result";
import { SIDES, type Outside, type Side } from "@/lib/mentoring/enrolments/schema";
import { ProgramAudience } from "../program-audience";
import { ActionForm } from "../form/action-form";
import { CheckboxField, NumberField, RadioField } from "../form/fields";
import { PersonField, type Colleagues } from "../form/person-field";
import { SubmitButton } from "../form/submit-button";
import { answersOf } from "./answers";
import { AskedField, type Asked } from "./asked-field";

/** One person, with the answers the criteria ask for. Sensitive answers are left to the person. */
export function EnrolForm({
  programId,
  colleagues,
  sides,
  places,
  asked,
  isFor,
  enrol,
}: {
  programId: string;
  colleagues: Colleagues;
  sides: readonly Side[];
  places: number;
  asked: { mentee: readonly Asked[]; mentor: readonly Asked[] };
  /** Whom each side is for. */
  isFor: { mentee: readonly Outside[]; mentor: readonly Outside[] };
  enrol: (input: unknown) => Promise<ActionResult<void>>;
}) {
  const t = useWords("enrolment");
  const [side, setSide] = useState<Side>("mentee");
  const transform = ({ personId, capacity, exception, ...values }: Record<string, unknown>) => {
    const places = side === "mentor" ? capacity : 1;
    const { answers } = answersOf(values);
    return { programId, personId, side, capacity: places, exception: exception === true, answers };
  };
  return (
    <ActionForm action={enrol} transform={transform} successMessage={t("hand.done")}>
      <PersonField
        name="personId"
        label={t("hand.person")}
        colleagues={colleagues}
        placeholder={t("hand.choose")}
      />
      {sides.length > 1 && (
        <RadioField
          name="side"
          label={t("hand.side")}
          required
          defaultValue="mentee"
          onChange={(value) => setSide(value as Side)}
          options={SIDES.map((value) => ({ value, label: t(`hand.as.${value}`) }))}
        />
      )}
      {side === "mentor" && (
        <NumberField
          name="capacity"
          label={t("hand.places")}
          required
          min={1}
          max={20}
          defaultValue={places}
        />
      )}
      {asked[side].map((each) => (
        <AskedField key={`${side}-${each.key}`} asked={each} value={undefined} />
      ))}
      {isFor[side].length > 0 && (
        <CheckboxField
          key={side}
          name="exception"
          label={t("hand.exception")}
          hint={[
            ...isFor[side].map(({ what, values }) => t(`isFor.${what}`, values)),
            t("hand.exceptionHint"),
          ].join(" ")}
        />
      )}
      <ProgramAudience of="answerOfAnother" />
      <SubmitButton tone="mentoring">{t("hand.enrol")}</SubmitButton>
    </ActionForm>
  );
}
