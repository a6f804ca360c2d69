"use client";
import { useWords } from "#words";
import { MEASURES, type Criterion } from "@/lib/mentoring/designs/schema";
import { GapFields } from "./gap-fields";
import { Select } from "./inputs";
import { ListInput, NumberInput } from "./typed-inputs";

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
  const t = useWords("design");
  switch (criterion.comparator) {
    case "gap":
      return <GapFields criterion={criterion} onChange={onChange} />;
    case "closeness":
      return (
        <div className="grid items-end gap-3 sm:grid-cols-2">
          <Select
            label={t("compare.measure")}
            value={criterion.measure}
            options={MEASURES.map((value) => ({ value, label: t(`compare.as.${value}`) }))}
            onChange={(measure) => onChange({ measure })}
          />
          <NumberInput
            label={t("compare.reach")}
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
            label={t("compare.by")}
            value={criterion.by}
            options={[
              { value: "mentee", label: t("compare.mentee") },
              { value: "mentor", label: t("compare.mentor") },
            ]}
            onChange={(by) => onChange({ by })}
          />
          <ListInput
            label={t("compare.ranks")}
            placeholder="100, 80, 60"
            value={criterion.ranks}
            read={share}
            wrong={t("compare.ranksWrong")}
            onChange={(ranks) => onChange({ ranks: ranks.slice(0, 20) })}
          />
        </div>
      );
    case "availability":
      return (
        <NumberInput
          label={t("compare.minutes")}
          value={criterion.minutes}
          min={1}
          max={10_080}
          unit={t("compare.minutesUnit")}
          onChange={(minutes) => onChange({ minutes })}
        />
      );
    default:
      return null;
  }
}
