"use client";
import { useWords } from "#words";
import { useState } from "react";
import type { ActionResult } from "@/lib/action-result";
import { AudienceLine, type Audience } from "../audience-line";
import { ActionForm } from "../form/action-form";
import { SubmitButton } from "../form/submit-button";
import { Avatar } from "../ui/avatar";

/** Who of the group was there. */
export function AttendanceForm({
  sessionId,
  people,
  attended,
  audience,
  note,
}: {
  sessionId: string;
  people: readonly { id: string; name: string }[];
  attended: readonly string[];
  audience: Audience;
  note: (input: unknown) => Promise<ActionResult<unknown>>;
}) {
  const t = useWords("relationship");
  const [present, setPresent] = useState<readonly string[]>(
    attended.length > 0 ? attended : people.map(({ id }) => id),
  );
  const toggle = (id: string) =>
    setPresent((now) => (now.includes(id) ? now.filter((each) => each !== id) : [...now, id]));
  return (
    <ActionForm
      label={t("attendance.who")}
      action={note}
      transform={() => ({ sessionId, present })}
      successMessage={t("attendance.done")}
      className="max-w-[640px] space-y-4"
    >
      <fieldset>
        <legend className="sr-only">{t("attendance.who")}</legend>
        <ul className="divide-y divide-line border-y border-line">
          {people.map(({ id, name }) => (
            <li key={id}>
              <label className="flex min-h-11 items-center gap-3 py-1.5 text-sm">
                <input
                  type="checkbox"
                  checked={present.includes(id)}
                  onChange={() => toggle(id)}
                  className="size-5 accent-(--mentoring)"
                />
                <Avatar name={name} size="sm" />
                {name}
              </label>
            </li>
          ))}
        </ul>
      </fieldset>
      <AudienceLine audience={audience} whole />
      <SubmitButton variant="secondary">{t("attendance.note")}</SubmitButton>
    </ActionForm>
  );
}
