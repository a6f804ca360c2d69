"use client";
import { useState } from "react";
import { v7 } from "uuid";
import type { ActionResult } from "@/lib/action-result";
import { paths } from "@/lib/paths";
import type { Audience } from "../audience-line";
import { ActionForm } from "../form/action-form";
import { SelectField, TextField } from "../form/fields";
import { SubmitButton } from "../form/submit-button";
import { BeginningFields, FOR_ANOTHER, type Coached } from "./beginning-fields";
import { FirstSession, firstFrom, ONCE_AGREED } from "./first-session";

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
  const [id] = useState(() => v7());
  return (
    <ActionForm<{ id: string }>
      label="Offer coaching"
      action={offer}
      transform={(values) => ({ ...values, id, first: firstFrom(values) })}
      successMessage="Offered. Nothing runs before they agree."
      redirectTo={(offered) => paths.engagement(offered.id)}
    >
      {reports ? (
        <SelectField
          name="client"
          label="Whom do you offer it to?"
          required
          placeholder="Choose a report"
          options={reports.map(({ id: value, name }) => ({ value, label: name }))}
        />
      ) : (
        <>
          <TextField
            name="client"
            type="email"
            label="Whom do you offer it to?"
            hint={`Their mail address here.${suggestsAll ? "" : " Not everybody is suggested while you type; any address here will do."}`}
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
      <BeginningFields competencies={competencies} audience={audience} sessions={6} words={FOR_ANOTHER} />
      <FirstSession then={ONCE_AGREED} />
      <p className="max-w-[68ch] text-sm text-ink-soft">
        They are told, and see what you wrote. They agree or not, without a reason. Nobody else hears of it
        before that{reports ? ", not even the coach" : ", not even their manager"}.
      </p>
      <SubmitButton tone="coaching">Offer it</SubmitButton>
    </ActionForm>
  );
}
