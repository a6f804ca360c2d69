"use client";
import { useWords } from "#words";
import { useRouter } from "next/navigation";
import { useState } from "react";
import { v7 } from "uuid";
import type { ActionResult } from "@/lib/action-result";
import type { Visibility } from "@/lib/coaching/notes/schema";
import type { Logged } from "@/lib/coaching/sessions/schema";
import { AudienceLine, type Audience } from "../audience-line";
import { ActionForm } from "../form/action-form";
import { CheckboxGroupField, TextareaField } from "../form/fields";
import { SubmitButton } from "../form/submit-button";
import { Callout } from "../ui/callout";
import { notify } from "../ui/toast";
import { GrowFields, growFrom } from "./grow-fields";
import { TimeFields, type Usual } from "./time-fields";
import { VisibilityChoice } from "./visibility-choice";

type Shared = Exclude<Visibility, "private">;
const makeIds = () => ({ id: v7(), noteId: v7(), privateNoteId: v7() });

/** That the two met, what they worked on, and what they want to keep of it. */
export function LogForm({
  engagementId,
  usual,
  items,
  audiences,
  log,
  backTo,
}: {
  engagementId: string;
  usual: Usual;
  items: readonly { id: string; title: string }[];
  audiences: Record<Visibility, Audience>;
  log: (input: unknown) => Promise<ActionResult<Logged>>;
  backTo: string;
}) {
  const t = useWords("coaching");
  const router = useRouter();
  const [ids] = useState(makeIds);
  const [visibility, setVisibility] = useState<Shared>("everyone");
  const [twin, setTwin] = useState<Extract<Logged, { outcome: "there-already" }>>();
  return (
    <ActionForm<Logged>
      label={t("log.label")}
      action={log}
      transform={(values) => ({
        ...{ ...values, ...ids, engagementId, visibility, grow: growFrom(values) },
        ...(twin && { onto: twin.sessionId }),
      })}
      onSuccess={(logged) => {
        if (logged.outcome === "there-already") return setTwin(logged);
        notify.done(t("log.done"));
        router.push(backTo);
      }}
    >
      <TimeFields usual={usual} onChange={() => setTwin(undefined)} />
      {items.length > 0 && (
        <CheckboxGroupField
          name="itemIds"
          label={t("log.worked")}
          options={items.map(({ id, title }) => ({ value: id, label: title }))}
        />
      )}
      <div className="space-y-3">
        <VisibilityChoice value={visibility} options={["everyone", "between_us"]} onChange={setVisibility} />
        <TextareaField name="note" label={t("log.note")} rows={3} />
        <GrowFields />
        <AudienceLine audience={audiences[visibility]} />
      </div>
      <TextareaField
        name="privateNote"
        label={t("log.private")}
        rows={2}
        audience={<AudienceLine audience={audiences.private} />}
      />
      {twin && (
        <Callout alert title={t("log.there")}>
          {t(twin.state === "scheduled" ? "log.planned" : "log.logged")}
        </Callout>
      )}
      <SubmitButton tone="coaching">
        {t(!twin ? "log.submit" : twin.state === "scheduled" ? "log.mark" : "log.put")}
      </SubmitButton>
    </ActionForm>
  );
}
