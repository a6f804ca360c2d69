"use client";
import { useWords } from "#words";
import { CartesianGrid, Line, LineChart, ReferenceLine, ResponsiveContainer, XAxis, YAxis } from "recharts";

/** A figure over time between where it stood and where it should be. */
export function OverTime({
  label,
  figures,
  baseline,
  target,
}: {
  label: string;
  figures: readonly { day: string; value: number }[];
  baseline: number | null;
  target: number | null;
}) {
  const t = useWords("reports");
  const values = [
    ...figures.map((each) => each.value),
    ...[baseline, target].filter((each) => each !== null),
  ];
  const ticks = evenTicks(Math.min(...values), Math.max(...values));
  return (
    <figure aria-label={label} className="text-xs">
      <div aria-hidden className="h-48 overflow-hidden">
        <ResponsiveContainer width="100%" height="100%" initialDimension={{ width: 520, height: 192 }}>
          <LineChart
            data={[...figures]}
            margin={{ top: 12, right: 64, bottom: 0, left: -16 }}
            accessibilityLayer={false}
          >
            <CartesianGrid vertical={false} stroke="var(--line)" />
            <XAxis
              dataKey="day"
              tickLine={false}
              axisLine={{ stroke: "var(--line)" }}
              tick={{ fill: "var(--ink-soft)" }}
            />
            <YAxis
              domain={[ticks[0] ?? 0, ticks.at(-1) ?? 1]}
              ticks={ticks}
              tickLine={false}
              axisLine={false}
              tick={{ fill: "var(--ink-soft)" }}
            />
            {target !== null && (
              <ReferenceLine
                y={target}
                stroke="var(--mentoring)"
                strokeDasharray="5 4"
                label={{ value: t("measures.target"), position: "right", fill: "var(--mentoring)" }}
              />
            )}
            {baseline !== null && (
              <ReferenceLine
                y={baseline}
                stroke="var(--line-strong)"
                strokeDasharray="2 3"
                label={{ value: t("measures.start"), position: "right", fill: "var(--ink-soft)" }}
              />
            )}
            <Line
              dataKey="value"
              stroke="var(--mentoring)"
              strokeWidth={2}
              dot={{ r: 4, fill: "var(--surface)", strokeWidth: 2 }}
              isAnimationActive={false}
            />
          </LineChart>
        </ResponsiveContainer>
      </div>
    </figure>
  );
}

/** Round numbers at one distance, from below the lowest to above the highest. */
function evenTicks(low: number, high: number): number[] {
  const rough = (high - low || 1) / 4;
  const unit = 10 ** Math.floor(Math.log10(rough));
  const step = [1, 2, 5, 10].map((each) => each * unit).find((each) => each >= rough) ?? rough;
  const first = Math.floor(low / step - 0.25);
  const last = Math.ceil(high / step + 0.25);
  return Array.from({ length: last - first + 1 }, (_, i) => Number(((first + i) * step).toPrecision(12)));
}
