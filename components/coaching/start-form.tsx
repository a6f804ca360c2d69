"use client";
import { useWords } from "#words";
import { useState } from "react";
import { v7 } from "uuid";
import type { ActionResult } from "@/lib/action-result";
import type { Engagement } from "@/lib/coaching/engagements/schema";
import { paths } from "@/lib/paths";
import type { Audience } from "../audience-line";
import { ActionForm } from "../form/action-form";
import { SubmitButton } from "../form/submit-button";
import { notify } from "../ui/toast";
import { BeginningFields, type Coached } from "./beginning-fields";
import { FirstSession, firstFrom } from "./first-session";
import { forgetGuide, GuideAnswers, useGuide } from "./guide-answers";

type Started = { id: string; asked: string | null; noManager: Engagement["noManager"] };

/** C1: six answers, and it runs. */
export function StartForm({
  competencies,
  manager,
  audience,
  start,
}: {
  competencies: readonly Coached[];
  manager: string | null;
  audience: Audience;
  start: (input: unknown) => Promise<ActionResult<Started>>;
}) {
  const t = useWords("coaching");
  const [id] = useState(() => v7());
  const [firstId] = useState(() => v7());
  const guide = useGuide();
  return (
    <ActionForm<Started>
      label={t("start.label")}
      action={start}
      transform={(values) => ({ ...values, id, first: firstFrom(values, firstId) })}
      onSuccess={({ asked, noManager }) => {
        forgetGuide();
        notify.done(
          asked
            ? t("start.asked", { manager: asked })
            : t("start.unasked", { why: t(`noManager.${noManager ?? "none"}`) }),
        );
      }}
      redirectTo={(started) => paths.engagement(started.id)}
    >
      <GuideAnswers answers={guide} />
      <BeginningFields
        competencies={competencies}
        audience={audience}
        sessions={guide["length"] === "short" ? 4 : 6}
        whose="me"
      />
      <FirstSession then="seenAtOnce" />
      <p className="max-w-[68ch] text-sm text-ink-soft">
        {manager ? t("start.manager", { manager }) : t("start.noManager")}
      </p>
      <SubmitButton tone="coaching">{t("start.label")}</SubmitButton>
    </ActionForm>
  );
}
