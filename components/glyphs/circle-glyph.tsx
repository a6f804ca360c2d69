import { initialsOf } from "../ui/avatar";

/** A mentoring group or circle: members round one ring. */
export function CircleGlyph({ names, size = 64 }: { names: readonly string[]; size?: number }) {
  const shown = names.slice(0, 8);
  return (
    <svg
      role="img"
      aria-label={names.join(", ")}
      viewBox="0 0 120 120"
      width={size}
      height={size}
      className="shrink-0 text-mentoring"
    >
      <circle cx="60" cy="60" r="42" fill="none" stroke="currentColor" strokeWidth="2" />
      {shown.map((name, i) => {
        const angle = (2 * Math.PI * i) / shown.length - Math.PI / 2;
        const x = 60 + 42 * Math.cos(angle);
        const y = 60 + 42 * Math.sin(angle);
        return (
          <g key={name}>
            <circle cx={x} cy={y} r="16" fill="var(--mentoring-tint)" stroke="currentColor" strokeWidth="2" />
            <text
              x={x}
              y={y}
              dy="0.35em"
              textAnchor="middle"
              fontSize="12"
              fontWeight="550"
              fill="currentColor"
            >
              {initialsOf(name)}
            </text>
          </g>
        );
      })}
    </svg>
  );
}
