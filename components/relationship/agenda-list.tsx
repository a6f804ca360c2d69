"use client";
import { useWords } from "#words";
import { Plus, X } from "lucide-react";
import { useState } from "react";
import { v7 } from "uuid";
import type { ActionResult } from "@/lib/action-result";
import { AudienceLine, type Audience } from "../audience-line";
import { ActionForm } from "../form/action-form";
import { TextField } from "../form/fields";
import { SubmitButton } from "../form/submit-button";
import { notify } from "../ui/toast";
import { Tick } from "./tick";

type Act = (input: unknown) => Promise<ActionResult<unknown>>;
export type AgendaActions = { add: Act; cover: Act; drop: Act };
type Point = { id: string; text: string; authorId: string; coveredIn: string | null };

/**
 * What to talk about. Points of both stand in one list; what is not covered comes along to the next session by
 * itself. With a session, a tick says that it was talked about there.
 */
export function AgendaList({
  relationshipId,
  sessionId,
  points,
  names,
  closed,
  audience,
  actions,
}: {
  relationshipId: string;
  /** Where ticked points were talked about; without it the list is only read and added to. */
  sessionId?: string;
  points: readonly Point[];
  names: Readonly<Record<string, string>>;
  closed: boolean;
  audience: Audience;
  actions: AgendaActions;
}) {
  const t = useWords("relationship");
  const [id, setId] = useState(() => v7());
  const drop = async (pointId: string) => {
    const result = await actions.drop({ pointId });
    if (!result.ok) notify.failed(result.message);
  };
  return (
    <div className="space-y-3">
      {points.length > 0 ? (
        <ul className="divide-y divide-line">
          {points.map((point) => (
            <li key={point.id} className="flex items-start gap-3 py-2 text-sm">
              {sessionId && (
                <Tick
                  label={t("agenda.covered", { text: point.text })}
                  checked={point.coveredIn !== null}
                  disabled={closed}
                  onTick={(done) => actions.cover({ pointId: point.id, sessionId: done ? sessionId : null })}
                />
              )}
              <span className="min-w-0 flex-1 break-words">
                {point.text} <span className="text-xs text-ink-soft">{names[point.authorId]}</span>
              </span>
              {!closed && point.coveredIn === null && (
                <button
                  type="button"
                  aria-label={t("agenda.drop", { text: point.text })}
                  className="inline-flex size-6 shrink-0 items-center justify-center rounded-control text-ink-soft hover:bg-line/50"
                  onClick={() => void drop(point.id)}
                >
                  <X aria-hidden className="size-4" />
                </button>
              )}
            </li>
          ))}
        </ul>
      ) : (
        <p className="text-sm text-ink-soft">{t(closed ? "agenda.noneCovered" : "agenda.none")}</p>
      )}
      {!closed && (
        <ActionForm
          key={id}
          label={t("agenda.add")}
          action={actions.add}
          transform={({ text }) => ({ id, relationshipId, text })}
          onSuccess={() => setId(v7())}
          className="space-y-2"
        >
          <TextField
            name="text"
            label={t("agenda.what")}
            required
            maxLength={400}
            autoComplete="off"
            audience={<AudienceLine audience={audience} />}
          />
          <SubmitButton variant="secondary">
            <Plus aria-hidden className="size-4" />
            {t("agenda.add")}
          </SubmitButton>
        </ActionForm>
      )}
    </div>
  );
}
