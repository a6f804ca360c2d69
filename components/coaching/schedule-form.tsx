"use client";
import { useWords } from "#words";
import { useState } from "react";
import { v7 } from "uuid";
import type { ActionResult } from "@/lib/action-result";
import type { Logged } from "@/lib/coaching/sessions/schema";
import { ActionForm } from "../form/action-form";
import { SubmitButton } from "../form/submit-button";
import { notify } from "../ui/toast";
import { TimeFields, type Usual } from "./time-fields";

/** The next time the two meet. */
export function ScheduleForm({
  engagementId,
  usual,
  schedule,
}: {
  engagementId: string;
  usual: Usual;
  schedule: (input: unknown) => Promise<ActionResult<Logged>>;
}) {
  const t = useWords("coaching");
  const [id, setId] = useState(() => v7());
  return (
    <ActionForm<Logged>
      key={id}
      label={t("schedule.label")}
      action={schedule}
      transform={(values) => ({ ...values, id, engagementId })}
      onSuccess={(logged) => {
        if (logged.outcome === "there-already") return notify.failed(t("schedule.there"));
        notify.done(t("schedule.done"));
        setId(v7());
      }}
    >
      <TimeFields usual={usual} />
      <SubmitButton tone="coaching" variant="secondary">
        {t("schedule.submit")}
      </SubmitButton>
    </ActionForm>
  );
}
