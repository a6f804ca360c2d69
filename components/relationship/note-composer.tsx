"use client";
import { useWords } from "#words";
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
  const t = useWords("relationship");
  const [visibility, setVisibility] = useState<Visibility>(sharedObstacle ? "private" : "shared");
  const [id, setId] = useState(() => v7());
  const [fresh, setFresh] = useState(true);
  const { typed, sent } = useDraft(keep, relationshipId, "note");
  return (
    <ActionForm
      key={id}
      label={t("notes.form")}
      action={write}
      transform={({ text }) => (sent(), { id, relationshipId, visibility, text })}
      onSuccess={() => {
        setFresh(false);
        setId(v7());
      }}
      successMessage={visibility === "shared" ? t("notes.shared", { partner }) : t("notes.kept")}
      className="space-y-3 rounded-card border border-line bg-surface p-4"
    >
      <fieldset className="flex flex-wrap gap-2">
        <legend className="sr-only">{t("notes.who")}</legend>
        <Choice
          value="shared"
          label={t(group ? "notes.forAll" : "notes.forBoth")}
          now={visibility}
          choose={setVisibility}
          disabled={sharedObstacle !== null}
        />
        <Choice value="private" label={t("notes.forMe")} now={visibility} choose={setVisibility} />
      </fieldset>
      {sharedObstacle && <p className="text-xs text-ink-soft">{sharedObstacle}</p>}
      <TextareaField
        name="text"
        label={t("notes.write")}
        required
        rows={2}
        hint={t("notes.hint")}
        placeholder={t("notes.ask")}
        defaultValue={fresh ? draft : ""}
        onInput={(event) => typed(event.currentTarget.value)}
        audience={<AudienceLine audience={audiences[visibility]} whole />}
      />
      <SubmitButton variant="secondary">
        {t(visibility === "shared" ? "notes.share" : "notes.keep")}
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
