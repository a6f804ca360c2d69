"use client";
import { useFigures, useWords } from "#words";
import { Plus, X } from "lucide-react";
import { useState } from "react";
import { v7 } from "uuid";
import type { ActionResult } from "@/lib/action-result";
import type { FeedbackForm as Asked, Given } from "@/lib/coaching/feedback/schema";
import { AudienceLine } from "../audience-line";
import { ActionForm } from "../form/action-form";
import { CheckboxField } from "../form/fields";
import { SubmitButton } from "../form/submit-button";
import { Button } from "../ui/button";
import { Callout } from "../ui/callout";
import { DraftKeeper } from "./draft-keeper";
import { AreaFields } from "./area-fields";
import { LevelChoice } from "./level-choice";

const MOST = 5;
const PARTS = ["area", "observed", "effect", "priority"];

/** C2: where the manager sees coaching needed; the same form by link and signed in. */
export function FeedbackForm({
  asked,
  give,
  keepDraft,
  extra,
  onKept,
}: {
  asked: Asked;
  give: (input: unknown) => Promise<ActionResult<Given>>;
  keepDraft: (input: unknown) => Promise<ActionResult<unknown>>;
  /** What tells the server which request is answered. */
  extra: Record<string, string>;
  onKept: () => void;
}) {
  const t = useWords("coaching");
  const write = useFigures();
  const [id] = useState(() => v7());
  const { draft } = asked;
  const [keys, setKeys] = useState(() => (draft?.areas.length ? draft.areas : [null]).map(() => v7()));
  const [onMentoring, setOnMentoring] = useState<readonly number[]>([]);
  const warned = onMentoring.length > 0;
  const areasIn = (values: Record<string, unknown>) =>
    keys.map((_, index) => Object.fromEntries(PARTS.map((part) => [part, values[`areas.${index}.${part}`]])));
  return (
    <DraftKeeper
      keep={keepDraft}
      draftFrom={(values) => ({ ...extra, areas: areasIn(values), level: values["level"] ?? "" })}
    >
      <ActionForm<Given>
        label={t("feedback.label", { client: asked.client })}
        action={give}
        transform={(values) => ({
          ...{ ...extra, id, sure: warned },
          areas: areasIn(values),
          level: values["level"] || null,
          agree: values["agree"] === true,
        })}
        onSuccess={(given) => (given.outcome === "kept" ? onKept() : setOnMentoring(given.areas))}
      >
        {keys.map((key, index) => (
          <fieldset key={key} className="space-y-4 rounded-card border border-line bg-surface p-5">
            <legend className="sr-only">{t("feedback.area", { number: index + 1 })}</legend>
            <div className="flex items-center justify-between">
              <p aria-hidden className="font-display text-lg font-[550]">
                {t("feedback.area", { number: index + 1 })}
              </p>
              {keys.length > 1 && (
                <Button
                  variant="quiet"
                  size="sm"
                  aria-label={t("feedback.remove", { number: index + 1 })}
                  onClick={() => {
                    setKeys(keys.filter((each) => each !== key));
                    setOnMentoring([]);
                  }}
                >
                  <X aria-hidden className="size-4" />
                </Button>
              )}
            </div>
            <AreaFields
              prefix={`areas.${index}`}
              first={index === 0}
              begun={draft?.areas[index]}
              audience={asked.sharing === "everything" ? null : <AudienceLine audience={asked.audience} />}
              detailAudience={<AudienceLine audience={asked.detailAudience} />}
            />
          </fieldset>
        ))}
        {keys.length < MOST && (
          <Button onClick={() => setKeys([...keys, v7()])}>
            <Plus aria-hidden className="size-4" /> {t("feedback.add")}
          </Button>
        )}
        <LevelChoice
          name="level"
          label={t("feedback.level", { competency: asked.competency })}
          hint={t("feedback.levelHint")}
          anchors={asked.anchors}
          required={false}
          {...(draft?.level && { defaultValue: Number(draft.level) })}
        />
        {asked.toAgree && (
          <CheckboxField
            name="agree"
            label={t("feedback.agree")}
            hint={t("feedback.agreeHint", { sharing: t(`sharing.${asked.sharing}.hint`) })}
          />
        )}
        {warned && (
          <Callout kind="warn" alert title={t("feedback.mentoring")}>
            {onMentoring.length === 1 && keys.length === 1
              ? t("feedback.mentoringAll")
              : t("feedback.mentoringIn", {
                  areas: write.list(onMentoring.map((index) => String(index + 1))),
                })}
          </Callout>
        )}
        <SubmitButton tone="coaching">{t(warned ? "feedback.sendSure" : "feedback.send")}</SubmitButton>
      </ActionForm>
    </DraftKeeper>
  );
}
