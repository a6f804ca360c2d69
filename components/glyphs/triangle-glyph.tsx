import { useWords } from "#words";
import { initialsOf } from "../ui/avatar";

const SIZES = { sm: 40, md: 64, lg: 132 };

/** A coaching engagement: client on top, coach and manager below. A manager who is not known is an open circle. */
export function TriangleGlyph({
  client,
  coach,
  manager,
  size = "md",
}: {
  client: string;
  coach: string;
  manager: string | null;
  size?: keyof typeof SIZES;
}) {
  const t = useWords("ui");
  const width = SIZES[size];
  const label = manager
    ? t("glyph.triangle", { client, coach, manager })
    : t("glyph.triangleOfTwo", { client, coach });
  const corners = [
    { x: 60, y: 24, text: initialsOf(client) },
    { x: 22, y: 84, text: initialsOf(coach) },
    { x: 98, y: 84, text: manager ? initialsOf(manager) : "" },
  ];
  return (
    <svg
      role="img"
      aria-label={label}
      viewBox="0 0 120 108"
      width={width}
      height={(width * 108) / 120}
      className="shrink-0 text-coaching"
    >
      <path d="M60 24 22 84h76Z" fill="none" stroke="currentColor" strokeWidth="2" strokeLinejoin="round" />
      {corners.map((corner) => (
        <g key={`${corner.x}`}>
          <circle
            cx={corner.x}
            cy={corner.y}
            r="20"
            fill="var(--coaching-tint)"
            stroke="currentColor"
            strokeWidth="2"
            strokeDasharray={corner.text ? undefined : "3 4"}
          />
          <text
            x={corner.x}
            y={corner.y}
            dy="0.35em"
            textAnchor="middle"
            fontSize="15"
            fontWeight="550"
            fill="currentColor"
            className="font-display"
          >
            {corner.text}
          </text>
        </g>
      ))}
    </svg>
  );
}
