"use client";
import Link from "next/link";
import { SHORTEST, type Components } from "@/lib/mentoring/designs/schema";
import { paths } from "@/lib/paths";
import { Choice } from "./choice";
import { TextArea } from "./inputs";
import { ListInput, NumberInput } from "./typed-inputs";

const TEXTS = [
  {
    key: "orientation",
    label: "Orientation",
    hint: "How mentors and mentees are prepared before the first meeting.",
  },
  { key: "agreement", label: "Agreement", hint: "What a pair settles between them and both sign." },
  {
    key: "confidentiality",
    label: "Confidentiality statement",
    hint: "What people are promised, and what comes before that promise: danger and law.",
  },
  { key: "closure", label: "Closure", hint: "How a relationship ends well, or is renewed." },
] as const;

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
  const set = (change: Partial<Components>) => onChange({ ...value, ...change });
  return (
    <div className="space-y-8">
      <NumberInput
        label="How long a relationship lasts"
        hint="Trust takes time, often years. A relationship can be renewed without limit."
        value={value.months}
        min={SHORTEST}
        max={60}
        unit="months"
        tooLow={
          <>
            Shorter than six months is not mentoring. For a few sessions on one task,{" "}
            <Link className="link" href={paths.newEngagement()}>
              start coaching
            </Link>
            . It stays at {value.months} months.
          </>
        }
        onChange={(months) => set({ months })}
      />
      <div className="flex flex-wrap gap-x-10 gap-y-6">
        <NumberInput
          label="They meet every"
          value={value.cadenceWeeks}
          min={1}
          max={12}
          unit={value.cadenceWeeks === 1 ? "week" : "weeks"}
          onChange={(cadenceWeeks) => set({ cadenceWeeks })}
        />
        <NumberInput
          label="For about"
          value={value.sessionMinutes}
          min={15}
          max={240}
          unit="minutes"
          onChange={(sessionMinutes) => set({ sessionMinutes })}
        />
      </div>
      {TEXTS.map(({ key, label, hint }) => (
        <TextArea
          key={key}
          label={label}
          hint={hint}
          value={value[key]}
          onChange={(text) => set({ [key]: text })}
        />
      ))}
      <ListInput
        label="Check-ins after month"
        hint="A short questionnaire. Nobody reads a single answer; results show groups of five or more."
        placeholder="3, 6, 12"
        wrong="Months as whole numbers with commas between them, such as 3, 6, 12."
        value={value.checkInMonths}
        read={month}
        onChange={(checkInMonths) => set({ checkInMonths: checkInMonths.slice(0, 12) })}
      />
      <Choice
        label="What managers are told"
        name="managerBriefing"
        value={value.managerBriefing}
        onChange={(managerBriefing) => set({ managerBriefing })}
        options={[
          {
            value: "eligible",
            label: "All managers of eligible people are briefed",
            hint: "Reveals nothing: they learn about the program, not about who takes part.",
          },
          {
            value: "participants",
            label: "Managers of participants are told of participation",
            hint: "Never with whom. The enrolment form says so before anybody enrols.",
          },
        ]}
      />
    </div>
  );
}
