"use client";
import { MEASURES, type Criterion } from "@/lib/mentoring/designs/schema";
import { GapFields } from "./gap-fields";
import { Select } from "./inputs";
import { ListInput, NumberInput } from "./typed-inputs";
import { MEASURE_WORDS } from "./words";

const share = (part: string) => {
  const number = Number(part.replace("%", ""));
  return Number.isInteger(number) && number >= 0 && number <= 100 ? number : undefined;
};

/** What a way of comparing needs to know besides the two answers. */
export function ComparatorFields({
  criterion,
  onChange,
}: {
  criterion: Criterion;
  onChange: (change: Partial<Criterion>) => void;
}) {
  switch (criterion.comparator) {
    case "gap":
      return <GapFields criterion={criterion} onChange={onChange} />;
    case "closeness":
      return (
        <div className="grid items-end gap-3 sm:grid-cols-2">
          <Select
            label="The answers are"
            value={criterion.measure}
            options={MEASURES.map((value) => ({ value, label: MEASURE_WORDS[value] }))}
            onChange={(measure) => onChange({ measure })}
          />
          <NumberInput
            label="No points from this far apart"
            value={criterion.reach}
            min={1}
            max={100_000}
            onChange={(reach) => onChange({ reach })}
          />
        </div>
      );
    case "ranked":
      return (
        <div className="grid items-end gap-3 sm:grid-cols-2">
          <Select
            label="Who names people"
            value={criterion.by}
            options={[
              { value: "mentee", label: "The mentee names mentors" },
              { value: "mentor", label: "The mentor names mentees" },
            ]}
            onChange={(by) => onChange({ by })}
          />
          <ListInput
            label="Share of the points by place, in %"
            placeholder="100, 80, 60"
            value={criterion.ranks}
            read={share}
            wrong="Whole numbers from 0 to 100 with commas between."
            onChange={(ranks) => onChange({ ranks: ranks.slice(0, 20) })}
          />
        </div>
      );
    case "availability":
      return (
        <NumberInput
          label="Enough time in common, in the week"
          value={criterion.minutes}
          min={1}
          max={10_080}
          unit="minutes"
          onChange={(minutes) => onChange({ minutes })}
        />
      );
    default:
      return null;
  }
}
