"use client";
import { useState } from "react";
import type { ActionResult } from "@/lib/action-result";
import { ProgramAudience } from "../program-audience";
import { ActionForm } from "../form/action-form";
import { NumberField, RadioField, TextField } from "../form/fields";
import { SubmitButton } from "../form/submit-button";
import { Callout } from "../ui/callout";
import { answersOf } from "./answers";
import { sideWords } from "./side-words";
import { AskedField, type Asked } from "./asked-field";

type Side = "mentee" | "mentor";
export type Forms = Record<Side, { asked: readonly Asked[]; ineligible: readonly string[] }>;

const WHAT = {
  mentee: { label: "As a mentee", hint: "Somebody goes part of the way with you." },
  mentor: { label: "As a mentor", hint: "You go part of the way with somebody." },
};

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
  const [side, setSide] = useState<Side>(sides[0] ?? "mentee");
  const { asked, ineligible } = forms[side];
  return (
    <ActionForm
      label="Take part"
      action={apply}
      transform={(values) => ({ programId, side, invitation, ...values, ...answersOf(values) })}
      successMessage="It is in. You hear from the program here, in your inbox."
    >
      {sides.length > 1 && (
        <RadioField
          name="side"
          label="How would you like to take part?"
          required
          defaultValue={side}
          onChange={(value) => setSide(value as Side)}
          options={sides.map((value) => ({ value, ...WHAT[value] }))}
        />
      )}
      {ineligible.length > 0 ? (
        <Callout kind="quiet" title={`Not ${sideWords(side, programSides).as.toLowerCase()}`}>
          {ineligible.join(" ")}
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
            title={
              managersTold
                ? "Your manager is told that you take part. With whom, nobody tells them."
                : "Your manager learns nothing from Trellis: not whether you take part, and not with whom."
            }
          >
            The program’s admins see that you apply and what you answer here.
          </Callout>
          <SubmitButton tone="mentoring">Apply to take part</SubmitButton>
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
  return (
    <div className="flex flex-wrap gap-4">
      {side === "mentor" ? (
        <NumberField
          name="capacity"
          label="For how many mentees"
          required
          min={1}
          max={20}
          defaultValue={places}
        />
      ) : (
        <input type="hidden" name="capacity" value="1" />
      )}
      <TextField name="availableFrom" type="date" label="From" defaultValue={from} />
      <TextField name="availableUntil" type="date" label="Until" defaultValue={until} />
    </div>
  );
}
