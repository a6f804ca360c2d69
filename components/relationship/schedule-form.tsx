"use client";
import { useWords } from "#words";
import { useRef, useState } from "react";
import { v7 } from "uuid";
import type { ActionResult } from "@/lib/action-result";
import type { Logged } from "@/lib/mentoring/sessions/schema";
import { AudienceLine, type Audience } from "../audience-line";
import { ActionForm } from "../form/action-form";
import { entriesOf } from "../form/entries";
import { TextareaField } from "../form/fields";
import { SubmitButton } from "../form/submit-button";
import { notify } from "../ui/toast";
import { RhythmFields, type ShowSeries } from "./rhythm-fields";
import { TimeFields } from "./time-fields";
import type { Clock } from "./when";

/** The next time the two meet, or the next few. */
export function ScheduleForm({
  relationshipId,
  usual,
  audiences,
  clock,
  schedule,
  show,
}: {
  relationshipId: string;
  usual: { date: string; time: string; minutes: number };
  audiences: Record<"shared" | "fact", Audience>;
  clock: Clock;
  schedule: (input: unknown) => Promise<ActionResult<Logged>>;
  show: ShowSeries;
}) {
  const t = useWords("relationship");
  const [id, setId] = useState(() => v7());
  const fields = useRef<HTMLDivElement>(null);
  const read = () => {
    const form = fields.current?.closest("form");
    return { ...(form && entriesOf(form)), relationshipId };
  };
  return (
    <ActionForm
      key={id}
      label={t("schedule.form")}
      action={schedule}
      transform={(values) => ({ ...values, id, relationshipId })}
      onSuccess={(logged) => {
        if (logged.outcome === "there-already") return notify.failed(t("schedule.there"));
        notify.done(t("schedule.done"));
        setId(v7());
      }}
    >
      <div ref={fields} className="space-y-6">
        <TimeFields usual={usual} />
        <RhythmFields read={read} show={show} clock={clock} />
      </div>
      <AudienceLine audience={audiences.fact} about={t("facts")} whole />
      <TextareaField
        name="agenda"
        label={t("schedule.agenda")}
        hint={t("schedule.agendaHint")}
        rows={3}
        audience={<AudienceLine audience={audiences.shared} />}
      />
      <SubmitButton tone="mentoring">{t("schedule.plan")}</SubmitButton>
    </ActionForm>
  );
}
