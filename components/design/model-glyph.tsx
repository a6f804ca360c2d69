import type { ModelKind } from "@/lib/mentoring/designs/schema";

type Dot = { x: number; y: number; mentor?: boolean };
const ring = (count: number): Dot[] =>
  Array.from({ length: count }, (_, i) => {
    const angle = (2 * Math.PI * i) / count - Math.PI / 2;
    return { x: 28 + 17 * Math.cos(angle), y: 22 + 17 * Math.sin(angle) };
  });

/** Who is joined with whom: a filled dot leads. */
const DRAWINGS: Readonly<Record<ModelKind, { dots: Dot[]; lines: string }>> = {
  one_to_one: { dots: [{ x: 12, y: 22, mentor: true }, { x: 44, y: 22 }], lines: "M18 22h20" },
  reverse: { dots: [{ x: 12, y: 33, mentor: true }, { x: 44, y: 11 }], lines: "M17 29.5 39 14.5" },
  peer: { dots: [{ x: 12, y: 22 }, { x: 44, y: 22 }], lines: "M17 19h22M17 25h22" },
  group: {
    dots: [{ x: 28, y: 9, mentor: true }, { x: 8, y: 35 }, { x: 28, y: 35 }, { x: 48, y: 35 }],
    lines: "M24 14 12 30M28 15v14M32 14l12 16",
  },
  circle: { dots: ring(5), lines: "M28 5a17 17 0 1 1 0 34a17 17 0 1 1 0-34" },
}; // prettier-ignore

/** A mentoring model as a drawing; its name always stands beside it. */
export function ModelGlyph({ kind }: { kind: ModelKind }) {
  const { dots, lines } = DRAWINGS[kind];
  return (
    <svg
      aria-hidden
      viewBox="0 0 56 44"
      className="h-11 w-14 shrink-0 text-mentoring"
      fill="none"
      stroke="currentColor"
      strokeWidth="1.6"
    >
      <path d={lines} />
      {dots.map((dot) => (
        <circle
          key={`${dot.x} ${dot.y}`}
          cx={dot.x}
          cy={dot.y}
          r="5"
          fill={dot.mentor ? "currentColor" : "var(--surface)"}
        />
      ))}
    </svg>
  );
}
