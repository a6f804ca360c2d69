"use client";
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
import { SHARING_WORDS } from "./words";

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
        label={`Feedback for ${asked.client}`}
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
            <legend className="sr-only">Area {index + 1}</legend>
            <div className="flex items-center justify-between">
              <p aria-hidden className="font-display text-lg font-[550]">
                Area {index + 1}
              </p>
              {keys.length > 1 && (
                <Button
                  variant="quiet"
                  size="sm"
                  aria-label={`Remove area ${index + 1}`}
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
            <Plus aria-hidden className="size-4" /> Add an area
          </Button>
        )}
        <LevelChoice
          name="level"
          label={`Which level of “${asked.competency}” do you see now?`}
          hint="The coach and the client say the same from where they stand."
          anchors={asked.anchors}
          required={false}
          {...(draft?.level && { defaultValue: Number(draft.level) })}
        />
        {asked.toAgree && (
          <CheckboxField
            name="agree"
            label="I agree to what the three of us share"
            hint={`Issue, plan, attendance and levels: all three. Private notes: nobody else. My feedback: ${SHARING_WORDS[asked.sharing].hint}`}
          />
        )}
        {warned && (
          <Callout kind="warn" alert title="This seems to speak of mentoring">
            {onMentoring.length === 1 && keys.length === 1
              ? "What you wrote"
              : `Area ${onMentoring.map((index) => index + 1).join(" and ")}`}{" "}
            may name mentoring or a mentor. Mentoring stays between two people, and a coach needs none of it
            to help. Nothing has been sent. Change the words, or send it as it is if it means something else.
          </Callout>
        )}
        <SubmitButton tone="coaching">{warned ? "Send it as it is now" : "Send feedback"}</SubmitButton>
      </ActionForm>
    </DraftKeeper>
  );
}
