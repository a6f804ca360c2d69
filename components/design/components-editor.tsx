"use client";
import { useWords } from "#words";
import Link from "next/link";
import { SHORTEST, type Components } from "@/lib/mentoring/designs/schema";
import { paths } from "@/lib/paths";
import { Choice } from "./choice";
import { TextArea } from "./inputs";
import { ListInput, NumberInput } from "./typed-inputs";

const TEXTS = ["orientation", "agreement", "confidentiality", "closure"] as const;

const month = (part: string) => {
  const number = Number(part);
  return Number.isInteger(number) && number >= 1 && number <= 60 ? number : undefined;
};

export function ComponentsEditor({
  value,
  onChange,
}: {
  value: Components;
  onChange: (value: Components) => void;
}) {
  const t = useWords("design");
  const set = (change: Partial<Components>) => onChange({ ...value, ...change });
  return (
    <div className="space-y-8">
      <NumberInput
        label={t("components.duration")}
        hint={t("components.durationHint")}
        value={value.months}
        min={SHORTEST}
        max={60}
        unit={t("components.months")}
        tooLow={t.rich("components.tooShort", {
          months: value.months,
          link: (chunks) => (
            <Link className="link" href={paths.newEngagement()}>
              {chunks}
            </Link>
          ),
        })}
        onChange={(months) => set({ months })}
      />
      <div className="flex flex-wrap gap-x-10 gap-y-6">
        <NumberInput
          label={t("components.cadence")}
          value={value.cadenceWeeks}
          min={1}
          max={12}
          unit={t("components.weeks", { count: value.cadenceWeeks })}
          onChange={(cadenceWeeks) => set({ cadenceWeeks })}
        />
        <NumberInput
          label={t("components.session")}
          value={value.sessionMinutes}
          min={15}
          max={240}
          unit={t("components.minutes")}
          onChange={(sessionMinutes) => set({ sessionMinutes })}
        />
      </div>
      {TEXTS.map((key) => (
        <TextArea
          key={key}
          label={t(`components.text.${key}.label`)}
          hint={t(`components.text.${key}.hint`)}
          value={value[key]}
          onChange={(text) => set({ [key]: text })}
        />
      ))}
      <ListInput
        label={t("components.checkIns")}
        hint={t("components.checkInsHint")}
        placeholder="3, 6, 12"
        wrong={t("components.checkInsWrong")}
        value={value.checkInMonths}
        read={month}
        onChange={(checkInMonths) => set({ checkInMonths: checkInMonths.slice(0, 12) })}
      />
      <Choice
        label={t("components.managers")}
        name="managerBriefing"
        value={value.managerBriefing}
        onChange={(managerBriefing) => set({ managerBriefing })}
        options={(["eligible", "participants"] as const).map((told) => ({
          value: told,
          label: t(`components.${told}.label`),
          hint: t(`components.${told}.hint`),
        }))}
      />
    </div>
  );
}
