"use client";
import { useWords } from "#words";
import { useState } from "react";
import { v7 } from "uuid";
import type { ActionResult } from "@/lib/action-result";
import type { NoteKind, Visibility } from "@/lib/coaching/notes/schema";
import { AudienceLine, type Audience } from "../audience-line";
import { ActionForm } from "../form/action-form";
import { TextareaField } from "../form/fields";
import { SubmitButton } from "../form/submit-button";
import { VisibilityChoice } from "./visibility-choice";

/** A note, with the line beneath that says who can read it before anything is kept. */
export function NoteForm({
  engagementId,
  sessionId,
  only,
  audiences,
  write,
  kind = "note",
}: {
  engagementId: string;
  sessionId: string | null;
  /** What can be written now; after the end only private notes. */
  only: readonly Visibility[];
  audiences: Record<Visibility, Audience>;
  kind?: NoteKind;
  write: (input: unknown) => Promise<ActionResult<unknown>>;
}) {
  const t = useWords("coaching");
  const [id, setId] = useState(() => v7());
  const [visibility, setVisibility] = useState<Visibility>(only[0] ?? "private");
  return (
    <ActionForm
      key={id}
      label={t(`noteForm.${kind}.label`)}
      action={write}
      transform={({ text }) => ({ id, engagementId, sessionId, visibility, kind, text })}
      onSuccess={() => setId(v7())}
      successMessage={t("noteForm.done")}
      className="max-w-[640px] space-y-4"
    >
      {only.length > 1 && <VisibilityChoice value={visibility} options={only} onChange={setVisibility} />}
      <TextareaField
        name="text"
        label={t(`noteForm.${kind}.field`)}
        {...(kind !== "note" && { hint: t(`noteForm.${kind}.hint`) })}
        rows={3}
        required
        audience={<AudienceLine audience={audiences[visibility]} />}
      />
      <SubmitButton tone="coaching" variant="secondary">
        {t(`noteForm.${kind}.button`)}
      </SubmitButton>
    </ActionForm>
  );
}
