"use client";
import { useWords } from "#words";
import { useRouter } from "next/navigation";
import type { ActionResult } from "@/lib/action-result";
import { AIMS } from "@/lib/mentoring/designs/schema";
import { paths } from "@/lib/paths";
import { ProgramAudience } from "../program-audience";
import { ActionForm } from "../form/action-form";
import { RadioField } from "../form/fields";
import { SubmitButton } from "../form/submit-button";

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
  const t = useWords("matching");
  return (
    <ActionForm
      action={start}
      transform={({ aim }) => ({ programId, aim: aim || null })}
      onSuccess={({ id }) => router.push(paths.matchRun(programId, id))}
    >
      {!together && (
        <RadioField
          name="aim"
          label={t("start.aim")}
          required
          defaultValue=""
          options={[
            { value: "", label: t("start.asDesigned") },
            ...AIMS.map((aim) => ({
              value: aim,
              label: t(`aim.${aim}.name`),
              hint: t(`aim.${aim}.sentence`),
            })),
          ]}
        />
      )}
      <ProgramAudience of="work" />
      <SubmitButton tone="mentoring">{t("start.run")}</SubmitButton>
    </ActionForm>
  );
}
