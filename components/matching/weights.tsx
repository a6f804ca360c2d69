"use client";
import { useWords } from "#words";
import { useId } from "react";
import { useChanges } from "./changes";
import { signed } from "./words";

type Weighed = { key: string; label: string; weight: number; hard: boolean };

/** What each criterion counts, to be tried out: the effect stands below at once. */
export function Weights({ criteria }: { criteria: readonly Weighed[] }) {
  const { weights, weigh, open } = useChanges();
  const most = Math.max(20, ...criteria.map((each) => each.weight * 2));
  const sum = criteria.reduce((all, each) => all + (weights[each.key] ?? each.weight), 0);
  return (
    <div className="max-w-[720px] divide-y divide-line rounded-card border border-line bg-surface">
      {criteria.map((each) => (
        <Slider
          key={each.key}
          criterion={each}
          most={most}
          value={weights[each.key] ?? each.weight}
          sum={sum}
          disabled={!open}
          onChange={(weight) => weigh(each.key, weight)}
        />
      ))}
    </div>
  );
}

function Slider({
  criterion: { label, weight, hard },
  most,
  value,
  sum,
  disabled,
  onChange,
}: {
  criterion: Weighed;
  most: number;
  value: number;
  sum: number;
  disabled: boolean;
  onChange: (weight: number) => void;
}) {
  const id = useId();
  const t = useWords("matching");
  const share = sum > 0 ? Math.round((100 * value) / sum) : 0;
  return (
    <div className="grid items-center gap-x-6 gap-y-2 px-5 py-4 sm:grid-cols-[minmax(0,1fr)_18rem_5.5rem]">
      <label htmlFor={id}>
        <span className="font-medium">{label}</span>
        <span className="block text-sm text-ink-soft">
          {t(hard ? "weights.shareOfRule" : "weights.share", { share })}
        </span>
      </label>
      <input
        id={id}
        type="range"
        min={0}
        max={most}
        value={value}
        disabled={disabled}
        onChange={(event) => onChange(Number(event.target.value))}
        className="h-6 w-full accent-mentoring"
      />
      <output htmlFor={id} className="text-right tabular-nums">
        {value}
        {value !== weight && <span className="ml-2 text-sm text-action">{signed(value - weight)}</span>}
      </output>
    </div>
  );
}
