"use client";
import { useState } from "react";
import { v7 } from "uuid";
import type { ActionResult } from "@/lib/action-result";
import type { NoteKind, Visibility } from "@/lib/coaching/notes/schema";
import { AudienceLine, type Audience } from "../audience-line";
import { ActionForm } from "../form/action-form";
import { TextareaField } from "../form/fields";
import { SubmitButton } from "../form/submit-button";
import { VisibilityChoice } from "./visibility-choice";

const FORMS: Record<NoteKind, { label: string; field: string; hint: string; button: string }> = {
  note: { label: "Write a note", field: "Note", hint: "", button: "Keep the note" },
  reflection: {
    label: "Reflect",
    field: "Looking back",
    hint: "What did you try, what happened, and what will you do differently?",
    button: "Keep the reflection",
  },
  thanks: {
    label: "Say thank you",
    field: "What you want to thank for",
    hint: "One thing that helped is worth more than many.",
    button: "Say thank you",
  },
};

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
  const [id, setId] = useState(() => v7());
  const [visibility, setVisibility] = useState<Visibility>(only[0] ?? "private");
  return (
    <ActionForm
      key={id}
      label={FORMS[kind].label}
      action={write}
      transform={({ text }) => ({ id, engagementId, sessionId, visibility, kind, text })}
      onSuccess={() => setId(v7())}
      successMessage="Kept."
      className="max-w-[640px] space-y-4"
    >
      {only.length > 1 && <VisibilityChoice value={visibility} options={only} onChange={setVisibility} />}
      <TextareaField
        name="text"
        label={FORMS[kind].field}
        {...(FORMS[kind].hint && { hint: FORMS[kind].hint })}
        rows={3}
        required
        audience={<AudienceLine audience={audiences[visibility]} />}
      />
      <SubmitButton tone="coaching" variant="secondary">
        {FORMS[kind].button}
      </SubmitButton>
    </ActionForm>
  );
}
