"use client";
import { useWords } from "#words";
import { useEffect, useRef, useState } from "react";
import { v7 } from "uuid";
import type { ActionResult } from "@/lib/action-result";
import { AudienceLine, type Audience } from "../audience-line";
import { ActionForm } from "../form/action-form";
import { TextareaField } from "../form/fields";
import { SubmitButton } from "../form/submit-button";
import { Prose } from "../markdown";
import { cn } from "../ui/classes";
import { useDraft, type KeepDraft } from "./draft";
import { When, type Clock } from "./when";

type Act = (input: unknown) => Promise<ActionResult<unknown>>;
type Message = { id: string; mine: boolean; author: string; at: Date; text: string };

/** What the two write to each other between meetings, oldest first, and a box beneath. */
export function Messages({
  relationshipId,
  messages,
  firstUnread,
  clock,
  audience,
  draft,
  closed,
  actions,
}: {
  relationshipId: string;
  messages: readonly Message[];
  firstUnread: string | null;
  clock: Clock;
  audience: Audience;
  draft: string;
  /** Why nothing can be sent now. */
  closed: string | null;
  actions: { send: Act; read: Act; keep: KeepDraft };
}) {
  const t = useWords("relationship");
  const [id, setId] = useState(() => v7());
  // what was typed before is for the first message only
  const [fresh, setFresh] = useState(true);
  const { typed, sent } = useDraft(actions.keep, relationshipId, "message");
  const until = messages.at(-1)?.at;
  const read = useRef<number>(undefined);
  useEffect(() => {
    if (!until || read.current === until.getTime()) return;
    read.current = until.getTime();
    void actions.read({ relationshipId, until });
  }, [actions, relationshipId, until]);
  return (
    <div className="max-w-[720px] space-y-6">
      <ol className="space-y-4" aria-label={t("messages.list")}>
        {messages.map((message) => (
          <li key={message.id} className={cn("flex flex-col", message.mine ? "items-end" : "items-start")}>
            {message.id === firstUnread && (
              <p className="mb-3 w-full border-t border-mentoring/50 pt-1 text-center text-xs font-medium text-mentoring">
                {t("messages.new")}
              </p>
            )}
            <div
              className={cn(
                "max-w-[85%] rounded-card border px-4 py-2.5",
                message.mine ? "border-transparent bg-mentoring-tint" : "border-line bg-surface",
              )}
            >
              <Prose text={message.text} />
            </div>
            <p className="mt-1 text-xs text-ink-soft">
              {message.mine ? t("you") : message.author},{" "}
              <When date={message.at} look="moment" clock={clock} />
            </p>
          </li>
        ))}
      </ol>
      {closed ? (
        <div className="space-y-2">
          <p className="text-sm text-ink-soft">{closed}</p>
          <AudienceLine audience={audience} whole />
        </div>
      ) : (
        <ActionForm
          key={id}
          label={t("messages.form")}
          action={actions.send}
          transform={({ text }) => (sent(), { id, relationshipId, text })}
          onSuccess={() => {
            setFresh(false);
            setId(v7());
          }}
          className="space-y-3 border-t border-line pt-5"
        >
          <TextareaField
            name="text"
            label={t("messages.yours")}
            required
            rows={3}
            maxLength={5000}
            defaultValue={fresh ? draft : ""}
            onInput={(event) => typed(event.currentTarget.value)}
            audience={<AudienceLine audience={audience} />}
          />
          <SubmitButton tone="mentoring">{t("messages.send")}</SubmitButton>
        </ActionForm>
      )}
    </div>
  );
}
