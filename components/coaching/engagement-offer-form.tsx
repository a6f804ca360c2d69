"use client";
import { useWords } from "#words";
import { useState } from "react";
import { v7 } from "uuid";
import type { ActionResult } from "@/lib/action-result";
import { paths } from "@/lib/paths";
import type { Audience } from "../audience-line";
import { ActionForm } from "../form/action-form";
import { SelectField, TextField } from "../form/fields";
import { SubmitButton } from "../form/submit-button";
import { BeginningFields, type Coached } from "./beginning-fields";
import { FirstSession, firstFrom } from "./first-session";

type Named = { readonly id: string; readonly name: string };

/** A manager offers coaching to a report, or a coach offers to coach somebody. The client agrees first. */
export function EngagementOfferForm({
  competencies,
  reports,
  colleagues,
  suggestsAll,
  audience,
  offer,
}: {
  competencies: readonly Coached[];
  /** To choose from, for a manager; null for a coach, who names an address. */
  reports: readonly Named[] | null;
  colleagues: readonly { readonly name: string; readonly email: string }[];
  /** Whether everybody is among `colleagues`. */
  suggestsAll: boolean;
  audience: Audience;
  offer: (input: unknown) => Promise<ActionResult<{ id: string }>>;
}) {
  const t = useWords("coaching");
  const [id] = useState(() => v7());
  return (
    <ActionForm<{ id: string }>
      label={t("offer.label")}
      action={offer}
      transform={(values) => ({ ...values, id, first: firstFrom(values) })}
      successMessage={t("offer.done")}
      redirectTo={(offered) => paths.engagement(offered.id)}
    >
      {reports ? (
        <SelectField
          name="client"
          label={t("offer.whom")}
          required
          placeholder={t("offer.choose")}
          options={reports.map(({ id: value, name }) => ({ value, label: name }))}
        />
      ) : (
        <>
          <TextField
            name="client"
            type="email"
            label={t("offer.whom")}
            hint={t(suggestsAll ? "offer.address" : "offer.addressAny")}
            list="colleagues"
            required
          />
          <datalist id="colleagues">
            {colleagues.map(({ email, name }) => (
              <option key={email} value={email}>
                {name}
              </option>
            ))}
          </datalist>
        </>
      )}
      <BeginningFields competencies={competencies} audience={audience} sessions={6} whose="another" />
      <FirstSession then="onceAgreed" />
      <p className="max-w-[68ch] text-sm text-ink-soft">{t(reports ? "offer.byManager" : "offer.byCoach")}</p>
      <SubmitButton tone="coaching">{t("offer.submit")}</SubmitButton>
    </ActionForm>
  );
}
