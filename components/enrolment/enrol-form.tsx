"use client";
import { useState } from "react";
import type { ActionResult } from "@/lib/action-result";
import type { Side } from "@/lib/mentoring/enrolments/schema";
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
  /** Whom each side is for, in sentences. */
  isFor: { mentee: readonly string[]; mentor: readonly string[] };
  enrol: (input: unknown) => Promise<ActionResult<void>>;
}) {
  const [side, setSide] = useState<Side>("mentee");
  const transform = ({ personId, capacity, exception, ...values }: Record<string, unknown>) => {
    const places = side === "mentor" ? capacity : 1;
    const { answers } = answersOf(values);
    return { programId, personId, side, capacity: places, exception: exception === true, answers };
  };
  return (
    <ActionForm action={enrol} transform={transform} successMessage="Enrolled.">
      <PersonField name="personId" label="Person" colleagues={colleagues} placeholder="Choose a person" />
      {sides.length > 1 && (
        <RadioField
          name="side"
          label="Takes part as"
          required
          defaultValue="mentee"
          onChange={(value) => setSide(value as Side)}
          options={[
            { value: "mentee", label: "Mentee" },
            { value: "mentor", label: "Mentor" },
          ]}
        />
      )}
      {side === "mentor" && (
        <NumberField name="capacity" label="Places" required min={1} max={20} defaultValue={places} />
      )}
      {asked[side].map((each) => (
        <AskedField key={`${side}-${each.key}`} asked={each} value={undefined} />
      ))}
      {isFor[side].length > 0 && (
        <CheckboxField
          key={side}
          name="exception"
          label="Take this person in as an exception, if need be"
          hint={`${isFor[side].join(" ")} An exception is written down with your name.`}
        />
      )}
      <ProgramAudience of="answerOfAnother" />
      <SubmitButton tone="mentoring">Enrol</SubmitButton>
    </ActionForm>
  );
}
