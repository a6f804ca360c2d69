"use client";
import type { ActionResult } from "@/lib/action-result";
import { ActionForm } from "../form/action-form";
import { CheckboxField, SelectField } from "../form/fields";
import { SubmitButton } from "../form/submit-button";

const TOPICS = [
  ["requests", "Somebody asks for your view", "When coaching of one of your reports begins or is half over."],
  ["news", "Something is there for you", "A partner who was proposed to you, a suggestion you were sent."],
  [
    "reminders",
    "Reminders",
    "An appointment tomorrow or one not written down, a signature, a request still open.",
  ],
] as const;
const DELIVERIES = [
  { value: "at-once", label: "At once" },
  { value: "daily", label: "Once a day, in one mail" },
  { value: "weekly", label: "Once a week, on Monday" },
  { value: "never", label: "Not by mail" },
];
const HOURS = Array.from({ length: 24 }, (_, hour) => ({
  value: String(hour),
  label: `${String(hour).padStart(2, "0")}:00`,
}));

type Wishes = Readonly<Record<(typeof TOPICS)[number][0], string>> & {
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
  return (
    <ActionForm action={save} successMessage="Mail comes like this from now on." label="Mail to me">
      {TOPICS.map(([topic, label, hint]) => (
        <SelectField
          required
          key={topic}
          name={topic}
          label={label}
          hint={hint}
          options={DELIVERIES}
          defaultValue={wishes[topic]}
        />
      ))}
      <CheckboxField
        name="quiet"
        label="Quiet hours"
        hint={`Mail that would come then waits until they are over, by your clock (${timeZone}).`}
        defaultChecked={wishes.quiet !== null}
      />
      <div className="grid max-w-md gap-4 sm:grid-cols-2">
        <SelectField
          required
          name="starts"
          label="From"
          options={HOURS}
          defaultValue={String(wishes.quiet?.starts ?? 22)}
        />
        <SelectField
          name="ends"
          required
          label="Until"
          options={HOURS}
          defaultValue={String(wishes.quiet?.ends ?? 7)}
        />
      </div>
      <SubmitButton>Save</SubmitButton>
    </ActionForm>
  );
}
