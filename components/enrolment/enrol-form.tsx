"use client";
import { useState } from "react";
import type { ActionResult } from "@/lib/action-result";
import { ProgramAudience } from "../program-audience";
import { ActionForm } from "../form/action-form";
import { CheckboxField, NumberField, RadioField, TextField } from "../form/fields";
import { PersonField, type Colleagues } from "../form/person-field";
import { SubmitButton } from "../form/submit-button";

/** One person, with the answers the criteria ask for. Sensitive answers are left to the person. */
export function EnrolForm({
  programId,
  colleagues,
  places,
  questions,
  isFor,
  enrol,
}: {
  programId: string;
  colleagues: Colleagues;
  places: number;
  questions: { mentee: readonly string[]; mentor: readonly string[] };
  /** Whom each side is for, in sentences. */
  isFor: { mentee: readonly string[]; mentor: readonly string[] };
  enrol: (input: unknown) => Promise<ActionResult<void>>;
}) {
  const [side, setSide] = useState<"mentee" | "mentor">("mentee");
  const transform = ({ personId, capacity, exception, ...answers }: Record<string, unknown>) => ({
    programId, personId, side, capacity: side === "mentor" ? capacity : 1, exception: exception === true,
    answers: Object.fromEntries(questions[side].map((key) => [key, String(answers[key] ?? "").split(/[,;]/).map((each) => each.trim()).filter(Boolean)])),
  }); // prettier-ignore
  return (
    <ActionForm action={enrol} transform={transform} successMessage="Enrolled.">
      <PersonField name="personId" label="Person" colleagues={colleagues} placeholder="Choose a person" />
      <RadioField
        name="side"
        label="Takes part as"
        required
        defaultValue="mentee"
        onChange={(value) => setSide(value as "mentee" | "mentor")}
        options={[
          { value: "mentee", label: "Mentee" },
          { value: "mentor", label: "Mentor" },
        ]}
      />
      {side === "mentor" && (
        <NumberField name="capacity" label="Places" required min={1} max={20} defaultValue={places} />
      )}
      {questions[side].map((key) => (
        <TextField
          key={`${side}-${key}`}
          name={key}
          label={key}
          hint="Several with commas between. Empty takes what the directory knows."
        />
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
