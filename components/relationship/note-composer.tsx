"use client";
import { useState } from "react";
import { v7 } from "uuid";
import type { ActionResult } from "@/lib/action-result";
import { AudienceLine, type Audience } from "../audience-line";
import { ActionForm } from "../form/action-form";
import { TextareaField } from "../form/fields";
import { SubmitButton } from "../form/submit-button";
import { useDraft, type KeepDraft } from "./draft";

type Visibility = "shared" | "private";

/** A note, shared or for oneself; the line beneath says which, before anything is kept. */
export function NoteComposer({
  relationshipId,
  partner,
  group,
  audiences,
  sharedObstacle,
  draft,
  write,
  keep,
}: {
  relationshipId: string;
  partner: string;
  /** More than two. */
  group: boolean;
  audiences: Record<Visibility, Audience>;
  /** Why nothing shared can be added now. */
  sharedObstacle: string | null;
  /** What was typed before and not kept yet. */
  draft: string;
  write: (input: unknown) => Promise<ActionResult<unknown>>;
  keep: KeepDraft;
}) {
  const [visibility, setVisibility] = useState<Visibility>(sharedObstacle ? "private" : "shared");
  const [id, setId] = useState(() => v7());
  const [fresh, setFresh] = useState(true);
  const { typed, sent } = useDraft(keep, relationshipId, "note");
  return (
    <ActionForm
      key={id}
      label="A note for the journal"
      action={write}
      transform={({ text }) => (sent(), { id, relationshipId, visibility, text })}
      onSuccess={() => {
        setFresh(false);
        setId(v7());
      }}
      successMessage={visibility === "shared" ? `${partner} can read it now.` : "Kept for you."}
      className="space-y-3 rounded-card border border-line bg-surface p-4"
    >
      <fieldset className="flex flex-wrap gap-2">
        <legend className="sr-only">Who is this for?</legend>
        <Choice
          value="shared"
          label={group ? "For all of us" : "For both of us"}
          now={visibility}
          choose={setVisibility}
          disabled={sharedObstacle !== null}
        />
        <Choice value="private" label="For me only" now={visibility} choose={setVisibility} />
      </fieldset>
      {sharedObstacle && <p className="text-xs text-ink-soft">{sharedObstacle}</p>}
      <TextareaField
        name="text"
        label="Write a note"
        required
        rows={2}
        hint="**Bold**, lists and links work. What you type is kept while you type it."
        placeholder="What do you want to remember?"
        defaultValue={fresh ? draft : ""}
        onInput={(event) => typed(event.currentTarget.value)}
        audience={<AudienceLine audience={audiences[visibility]} whole />}
      />
      <SubmitButton variant="secondary">
        {visibility === "shared" ? "Share the note" : "Keep the note"}
      </SubmitButton>
    </ActionForm>
  );
}

function Choice({
  value,
  label,
  now,
  choose,
  disabled = false,
}: {
  value: Visibility;
  label: string;
  now: Visibility;
  choose: (value: Visibility) => void;
  disabled?: boolean;
}) {
  return (
    <label className="inline-flex min-h-9 items-center gap-2 rounded-full border border-line-strong/60 px-3 text-sm has-checked:border-mentoring has-checked:bg-mentoring-tint has-disabled:opacity-55">
      <input
        type="radio"
        checked={now === value}
        disabled={disabled}
        onChange={() => choose(value)}
        className="size-4 accent-(--mentoring)"
      />
      {label}
    </label>
  );
}
