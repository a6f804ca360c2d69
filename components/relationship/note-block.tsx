"use client";
import { useWords } from "#words";
import { Lock } from "lucide-react";
import { useState } from "react";
import type { ActionResult } from "@/lib/action-result";
import type { JournalNote } from "@/lib/mentoring/relationships/schema";
import { AudienceLine, type Audience } from "../audience-line";
import { ActionForm } from "../form/action-form";
import { TextareaField } from "../form/fields";
import { SubmitButton } from "../form/submit-button";
import { Prose } from "../markdown";
import { Button } from "../ui/button";
import { cn } from "../ui/classes";
import { ConfirmButton } from "../ui/confirm-button";

export type NoteActions = Record<"edit" | "remove", (input: unknown) => Promise<ActionResult<unknown>>>;

/** One note. A private one looks private; one's own can be edited in place. */
export function NoteBlock({
  note,
  signed,
  closed,
  audiences,
  actions,
}: {
  note: JournalNote;
  /** Say whose it is; not where the line above says so. */
  signed: boolean;
  /** Nothing shared can be changed now. */
  closed: boolean;
  audiences: Record<"shared" | "private", Audience>;
  actions: NoteActions;
}) {
  const t = useWords("relationship");
  const [editing, setEditing] = useState(false);
  const isPrivate = note.visibility === "private";
  return (
    <div
      className={cn(
        isPrivate && "rounded-card border border-dashed border-line-strong/60 bg-surface px-4 pt-2 pb-3",
      )}
    >
      {(isPrivate || signed) && (
        <p className="mb-0.5 flex items-center gap-1.5 text-xs font-medium text-ink-soft">
          {isPrivate && <Lock aria-hidden className="size-3.5" />}
          {isPrivate ? t("notes.onlyYou") : note.mine ? t("you") : (note.author ?? t("somebody"))}
        </p>
      )}
      {editing ? (
        <>
          <ActionForm
            label={t("notes.editForm")}
            action={actions.edit}
            transform={({ text }) => ({ noteId: note.id, seen: note.updatedAt, text })}
            onSuccess={() => setEditing(false)}
            className="space-y-3"
          >
            <TextareaField
              name="text"
              label={t("notes.note")}
              required
              defaultValue={note.text}
              audience={<AudienceLine audience={audiences[note.visibility]} />}
            />
            <div className="flex flex-wrap gap-2">
              <SubmitButton tone="mentoring">{t("keepChange")}</SubmitButton>
              <Button variant="quiet" onClick={() => setEditing(false)}>
                {t("asItWas")}
              </Button>
            </div>
          </ActionForm>
          <div className="mt-4 border-t border-line pt-3">
            <ConfirmButton
              label={t("notes.remove")}
              title={t("notes.removeAsk")}
              confirmLabel={t("notes.removeIt")}
              variant="danger"
              action={actions.remove}
              input={{ noteId: note.id }}
              done={t("notes.removed")}
            >
              {t(isPrivate ? "notes.gone" : "notes.goneForAll")}
            </ConfirmButton>
          </div>
        </>
      ) : (
        <>
          <Prose text={note.text} />
          <p className="flex items-center gap-2 text-xs text-ink-soft">
            {note.updatedAt.getTime() !== note.createdAt.getTime() && t("notes.edited")}
            {note.mine && (isPrivate || !closed) && (
              <button
                type="button"
                className="min-h-6 underline-offset-2 hover:underline"
                onClick={() => setEditing(true)}
              >
                {t("notes.edit")}
              </button>
            )}
          </p>
        </>
      )}
    </div>
  );
}
