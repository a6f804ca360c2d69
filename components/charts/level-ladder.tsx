import { useWords } from "#words";
export type LadderMark = { role: "client" | "manager" | "coach"; level: number; at: string };

const MARKS = { client: "○", manager: "◇", coach: "△" } as const;
const ROLES = ["client", "manager", "coach"] as const;

/**
 * The competency's five rungs, time to the right, one mark an assessor (client ○, manager ◇, coach △) and the
 * target as a line. `moments` are the dates along the bottom, in order; each mark stands at one of them.
 */
export function LevelLadder({
  marks,
  moments,
  target,
  compact = false,
}: {
  marks: readonly LadderMark[];
  moments: readonly string[];
  target: number;
  compact?: boolean;
}) {
  const t = useWords("reports");
  const width = compact ? 160 : 560;
  const height = compact ? 72 : 240;
  const left = compact ? 12 : 28;
  const bottom = compact ? 8 : 30;
  const y = (level: number) => height - bottom - ((level - 1) * (height - bottom - (compact ? 10 : 18))) / 4;
  const x = (at: string) =>
    left + 24 + (moments.length > 1 ? (moments.indexOf(at) * (width - left - 56)) / (moments.length - 1) : 0);
  const words = ROLES.map((role) => {
    const own = marks.filter((mark) => mark.role === role);
    const levels = own.map((mark) => t("ladder.at", { level: mark.level, moment: mark.at }));
    return own.length > 0 && t("ladder.said", { name: t(`ladder.role.${role}`), levels: levels.join(", ") });
  }).filter(Boolean);
  return (
    <figure>
      <svg
        role="img"
        aria-label={
          words.length > 0
            ? t("ladder.label", { target, said: words.join(". ") })
            : t("ladder.none", { target })
        }
        viewBox={`0 0 ${width} ${height}`}
        className="w-full text-coaching"
        style={{ maxWidth: width }}
      >
        {[1, 2, 3, 4, 5].map((level) => (
          <g key={level}>
            <line
              x1={left}
              x2={width - 4}
              y1={y(level)}
              y2={y(level)}
              stroke={level === target ? "currentColor" : "var(--line)"}
              strokeWidth={level === target ? 1.5 : 1}
              strokeDasharray={level === target ? "5 4" : undefined}
            />
            {!compact && (
              <text
                x={left - 12}
                y={y(level)}
                dy="0.35em"
                textAnchor="middle"
                fontSize="13"
                fill="var(--ink-soft)"
              >
                {level}
              </text>
            )}
          </g>
        ))}
        {ROLES.map((role, shift) => {
          const own = marks.filter((mark) => mark.role === role);
          const at = (mark: LadderMark) => ({
            x: x(mark.at) + (shift - 1) * (compact ? 7 : 15),
            y: y(mark.level),
          });
          return (
            <g key={role}>
              <polyline
                points={own.map((mark) => `${at(mark).x},${at(mark).y}`).join(" ")}
                fill="none"
                stroke="currentColor"
                strokeOpacity="0.35"
                strokeWidth="1.5"
              />
              {own.map((mark) => (
                <Mark key={mark.at} role={role} {...at(mark)} size={compact ? 3.5 : 6.5} />
              ))}
            </g>
          );
        })}
        {!compact &&
          moments.map((moment) => (
            <text
              key={moment}
              x={x(moment)}
              y={height - 8}
              textAnchor="middle"
              fontSize="12"
              fill="var(--ink-soft)"
            >
              {moment}
            </text>
          ))}
      </svg>
      {!compact && (
        <figcaption className="mt-1 flex flex-wrap gap-4 text-xs text-ink-soft">
          {ROLES.map((role) => (
            <span key={role}>
              <span aria-hidden className="text-coaching">
                {MARKS[role]}
              </span>{" "}
              {t(`ladder.role.${role}`)}
            </span>
          ))}
          <span>
            <span aria-hidden className="text-coaching">
              ╌
            </span>{" "}
            {t("ladder.target", { target })}
          </span>
        </figcaption>
      )}
    </figure>
  );
}

function Mark({ role, x, y, size }: { role: LadderMark["role"]; x: number; y: number; size: number }) {
  const look = { fill: "var(--surface)", stroke: "currentColor", strokeWidth: 2 };
  if (role === "client") return <circle cx={x} cy={y} r={size} {...look} />;
  if (role === "manager")
    return (
      <path
        d={`M${x} ${y - size * 1.2}L${x + size * 1.2} ${y}L${x} ${y + size * 1.2}L${x - size * 1.2} ${y}Z`}
        {...look}
      />
    );
  return (
    <path d={`M${x} ${y - size * 1.15}L${x + size * 1.15} ${y + size * 0.9}H${x - size * 1.15}Z`} {...look} />
  );
}
