"use client";
import { useWords } from "#words";
import type { ActionResult } from "@/lib/action-result";
import { zoneName } from "@/lib/zone-name";
import { ActionForm } from "../form/action-form";
import { CheckboxField, SelectField } from "../form/fields";
import { SubmitButton } from "../form/submit-button";

const TOPICS = ["requests", "news", "reminders"] as const;
const DELIVERIES = ["at-once", "daily", "weekly", "never"] as const;
const HOURS = Array.from({ length: 24 }, (_, hour) => ({
  value: String(hour),
  label: `${String(hour).padStart(2, "0")}:00`,
}));

type Wishes = Readonly<Record<(typeof TOPICS)[number], string>> & {
  readonly quiet: { readonly starts: number; readonly ends: number } | null;
};

/** Which mails come, how often, and when none do. */
export function MailWishesForm({
  wishes,
  timeZone,
  save,
}: {
  wishes: Wishes;
  timeZone: string;
  save: (input: unknown) => Promise<ActionResult<void>>;
}) {
  const t = useWords("profile");
  const deliveries = DELIVERIES.map((value) => ({ value, label: t(`mail.delivery.${value}`) }));
  return (
    <ActionForm action={save} successMessage={t("mail.saved")} label={t("mail.page")}>
      {TOPICS.map((topic) => (
        <SelectField
          required
          key={topic}
          name={topic}
          label={t(`mail.topic.${topic}`)}
          hint={t(`mail.topicHint.${topic}`)}
          options={deliveries}
          defaultValue={wishes[topic]}
        />
      ))}
      <CheckboxField
        name="quiet"
        label={t("mail.quiet")}
        hint={t("mail.quietHint", { timeZone: zoneName(timeZone) })}
        defaultChecked={wishes.quiet !== null}
      />
      <div className="grid max-w-md gap-4 sm:grid-cols-2">
        <SelectField
          required
          name="starts"
          label={t("mail.from")}
          options={HOURS}
          defaultValue={String(wishes.quiet?.starts ?? 22)}
        />
        <SelectField
          name="ends"
          required
          label={t("mail.until")}
          options={HOURS}
          defaultValue={String(wishes.quiet?.ends ?? 7)}
        />
      </div>
      <SubmitButton>{t("mail.save")}</SubmitButton>
    </ActionForm>
  );
}
