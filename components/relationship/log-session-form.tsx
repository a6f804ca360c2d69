"use client";
import { useWords } from "#words";
import { useRouter } from "next/navigation";
import { useState } from "react";
import { v7 } from "uuid";
import type { ActionResult } from "@/lib/action-result";
import type { Logged } from "@/lib/mentoring/sessions/schema";
import { AudienceLine, type Audience } from "../audience-line";
import { ActionForm } from "../form/action-form";
import { TextareaField } from "../form/fields";
import { SubmitButton } from "../form/submit-button";
import { Callout } from "../ui/callout";
import { notify } from "../ui/toast";
import { TimeFields } from "./time-fields";

const makeIds = () => ({ id: v7(), sharedNoteId: v7(), privateNoteId: v7() });

/** Made for a phone in the corridor: what is usual is filled in, and one tap logs it. */
export function LogSessionForm({
  relationshipId,
  usual,
  audiences,
  log,
  backTo,
}: {
  relationshipId: string;
  usual: { date: string; time: string; minutes: number };
  audiences: Record<"shared" | "fact" | "private", Audience>;
  log: (input: unknown) => Promise<ActionResult<Logged>>;
  backTo: string;
}) {
  const t = useWords("relationship");
  const router = useRouter();
  const [ids] = useState(makeIds);
  const [twin, setTwin] = useState<Extract<Logged, { outcome: "there-already" }>>();
  return (
    <ActionForm
      label={t("log.form")}
      action={log}
      transform={(values) => ({ ...values, ...ids, relationshipId, ...(twin && { onto: twin.sessionId }) })}
      onSuccess={(logged) => {
        if (logged.outcome === "there-already") return setTwin(logged);
        notify.done(t("log.done"));
        router.push(backTo);
      }}
    >
      <TimeFields usual={usual} onChange={() => setTwin(undefined)} />
      <AudienceLine audience={audiences.fact} about={t("facts")} whole />
      <TextareaField
        name="sharedNote"
        label={t("log.shared")}
        rows={3}
        audience={<AudienceLine audience={audiences.shared} />}
      />
      <TextareaField
        name="privateNote"
        label={t("log.private")}
        rows={2}
        audience={<AudienceLine audience={audiences.private} />}
      />
      <div className="sticky bottom-14 z-10 -mx-4 space-y-3 border-t border-line bg-paper px-4 py-3 rail:static rail:mx-0 rail:border-0 rail:p-0 sm:-mx-8 sm:px-8 rail:sm:mx-0 rail:sm:px-0">
        {twin && (
          <Callout kind="info" alert title={t("log.there")}>
            {t(twin.state === "scheduled" ? "log.therePlanned" : "log.thereLogged")}
          </Callout>
        )}
        <SubmitButton tone="mentoring">
          {twin ? t(twin.state === "scheduled" ? "log.markHeld" : "log.addNotes") : t("log.log")}
        </SubmitButton>
      </div>
    </ActionForm>
  );
}
