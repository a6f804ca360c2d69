"use client";
import { useWords } from "#words";
import { useState } from "react";
import { v7 } from "uuid";
import type { ActionResult } from "@/lib/action-result";
import { AudienceLine, type Audience } from "../audience-line";
import { ActionForm } from "../form/action-form";
import { TextareaField, TextField } from "../form/fields";
import { SubmitButton } from "../form/submit-button";

/** Other words for an item. Where it came from stays. */
export function ReviseItemForm({
  item,
  audience,
  revise,
}: {
  item: { id: string; title: string; practice: string };
  audience: Audience;
  revise: (input: unknown) => Promise<ActionResult<unknown>>;
}) {
  const t = useWords("coaching");
  return (
    <ActionForm
      label={t("item.change", { title: item.title })}
      action={revise}
      transform={(values) => ({ ...values, itemId: item.id })}
      successMessage={t("changed")}
      className="max-w-[640px] space-y-4"
    >
      <ItemFields audience={audience} title={item.title} practice={item.practice} />
      <SubmitButton tone="coaching" variant="secondary">
        {t("changeIt")}
      </SubmitButton>
    </ActionForm>
  );
}

/** A new item of the plan, from an area of feedback or from the two themselves. */
export function PlanItemForm({
  engagementId,
  feedbackAreaId,
  audience,
  add,
}: {
  engagementId: string;
  feedbackAreaId: string | null;
  audience: Audience;
  add: (input: unknown) => Promise<ActionResult<unknown>>;
}) {
  const t = useWords("coaching");
  const [id, setId] = useState(() => v7());
  return (
    <ActionForm
      key={id}
      label={t("item.add")}
      action={add}
      transform={(values) => ({ ...values, id, engagementId, feedbackAreaId })}
      onSuccess={() => setId(v7())}
      successMessage={t("item.added")}
      className="max-w-[640px] space-y-4"
    >
      <ItemFields audience={audience} />
      <SubmitButton tone="coaching" variant={feedbackAreaId ? "primary" : "secondary"}>
        {t("item.add")}
      </SubmitButton>
    </ActionForm>
  );
}

function ItemFields({
  audience,
  title,
  practice,
}: {
  audience: Audience;
  title?: string;
  practice?: string;
}) {
  const t = useWords("coaching");
  return (
    <>
      <TextField name="title" label={t("item.title")} required defaultValue={title} />
      <TextareaField
        name="practice"
        label={t("item.practice")}
        rows={2}
        defaultValue={practice}
        audience={<AudienceLine audience={audience} />}
      />
    </>
  );
}
