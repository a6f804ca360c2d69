"use client";
import { useRouter } from "next/navigation";
import type { ActionResult } from "@/lib/action-result";
import { AIMS } from "@/lib/mentoring/designs/schema";
import { paths } from "@/lib/paths";
import { ProgramAudience } from "../program-audience";
import { ActionForm } from "../form/action-form";
import { RadioField } from "../form/fields";
import { SubmitButton } from "../form/submit-button";
import { AIM_WORDS } from "./words";

export function StartRunForm({
  programId,
  start,
  together,
}: {
  programId: string;
  /** Groups and circles have one aim. */
  together: boolean;
  start: (input: unknown) => Promise<ActionResult<{ id: string }>>;
}) {
  const router = useRouter();
  return (
    <ActionForm
      action={start}
      transform={({ aim }) => ({ programId, aim: aim || null })}
      onSuccess={({ id }) => router.push(paths.matchRun(programId, id))}
    >
      {!together && (
        <RadioField
          name="aim"
          label="Aim"
          required
          defaultValue=""
          options={[
            { value: "", label: "As the design says" },
            ...AIMS.map((aim) => ({
              value: aim,
              label: AIM_WORDS[aim].name,
              hint: AIM_WORDS[aim].sentence,
            })),
          ]}
        />
      )}
      <ProgramAudience of="work" />
      <SubmitButton tone="mentoring">Run the matching</SubmitButton>
    </ActionForm>
  );
}
