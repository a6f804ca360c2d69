"use client";
import { Bar, BarChart, CartesianGrid, LabelList, ResponsiveContainer, XAxis, YAxis } from "recharts";

/** Bars of whole numbers, the figure above each. The table beneath the picture says the same. */
export function Bars({ label, data }: { label: string; data: readonly { name: string; value: number }[] }) {
  return (
    <figure aria-label={label} className="text-xs">
      <div aria-hidden className="h-56 overflow-hidden">
        <ResponsiveContainer width="100%" height="100%" initialDimension={{ width: 520, height: 224 }}>
          <BarChart
            data={[...data]}
            margin={{ top: 20, right: 8, bottom: 0, left: -16 }}
            accessibilityLayer={false}
          >
            <CartesianGrid vertical={false} stroke="var(--line)" />
            <XAxis
              dataKey="name"
              tickLine={false}
              axisLine={{ stroke: "var(--line)" }}
              tick={{ fill: "var(--ink-soft)" }}
            />
            <YAxis
              allowDecimals={false}
              tickLine={false}
              axisLine={false}
              tick={{ fill: "var(--ink-soft)" }}
            />
            <Bar
              dataKey="value"
              fill="var(--mentoring)"
              radius={[3, 3, 0, 0]}
              maxBarSize={44}
              isAnimationActive={false}
            >
              <LabelList dataKey="value" position="top" fill="var(--ink)" />
            </Bar>
          </BarChart>
        </ResponsiveContainer>
      </div>
    </figure>
  );
}
