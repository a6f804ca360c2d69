"use client";
import { useState } from "react";
import { v7 } from "uuid";
import type { ActionResult } from "@/lib/action-result";
import { paths } from "@/lib/paths";
import type { Audience } from "../audience-line";
import { ActionForm } from "../form/action-form";
import { SubmitButton } from "../form/submit-button";
import { notify } from "../ui/toast";
import { BeginningFields, FOR_ME, type Coached } from "./beginning-fields";
import { FirstSession, firstFrom, SEEN_AT_ONCE } from "./first-session";
import { forgetGuide, GuideAnswers, useGuide } from "./guide-answers";
import { NO_MANAGER_WORDS } from "./words";

type Started = { id: string; asked: string | null; noManager: keyof typeof NO_MANAGER_WORDS | null };

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
  const [id] = useState(() => v7());
  const [firstId] = useState(() => v7());
  const guide = useGuide();
  return (
    <ActionForm<Started>
      label="Start coaching"
      action={start}
      transform={(values) => ({ ...values, id, first: firstFrom(values, firstId) })}
      onSuccess={({ asked, noManager }) => {
        forgetGuide();
        notify.done(
          asked
            ? `It runs. ${asked} has been asked for feedback.`
            : `It runs. ${NO_MANAGER_WORDS[noManager ?? "none"]}`,
        );
      }}
      redirectTo={(started) => paths.engagement(started.id)}
    >
      <GuideAnswers answers={guide} />
      <BeginningFields
        competencies={competencies}
        audience={audience}
        sessions={guide["length"] === "short" ? 4 : 6}
        words={FOR_ME}
      />
      <FirstSession then={SEEN_AT_ONCE} />
      <p className="max-w-[68ch] text-sm text-ink-soft">
        {manager
          ? `Your coach is told, and ${manager} is asked where they see you need coaching. They see issue, plan, attendance and levels.`
          : "Your coach is told. There is no manager on record who could be asked for feedback, and it runs all the same."}
      </p>
      <SubmitButton tone="coaching">Start coaching</SubmitButton>
    </ActionForm>
  );
}
