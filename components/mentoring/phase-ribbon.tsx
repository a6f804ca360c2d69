import { useWords } from "#words";
import { cn } from "../ui/classes";

export const PHASES = ["preparing", "negotiating", "enabling", "closing"] as const;
export type RibbonPhase = (typeof PHASES)[number] | "ended";

/** Where a relationship stands: four segments, the present one filled, dates beneath. */
export function PhaseRibbon({
  phase,
  dates = {},
  paused = false,
  compact = false,
}: {
  phase: RibbonPhase;
  dates?: Partial<Record<RibbonPhase, string>>;
  paused?: boolean;
  compact?: boolean;
}) {
  const t = useWords("relationship-space");
  const at = phase === "ended" ? PHASES.length : PHASES.indexOf(phase);
  return (
    <div>
      <ol
        aria-label={t(paused ? "ribbon.pausedIn" : "ribbon.at", { phase })}
        className="grid grid-cols-4 gap-1"
      >
        {PHASES.map((each, i) => (
          <li key={each} aria-current={i === at ? "step" : undefined}>
            <span
              className={cn(
                "block h-1.5 rounded-full",
                i < at && "bg-mentoring/45",
                i === at &&
                  (paused
                    ? "bg-[repeating-linear-gradient(90deg,var(--mentoring)_0_6px,transparent_6px_10px)]"
                    : "bg-mentoring"),
                i > at && "bg-line",
              )}
            />
            {!compact && (
              <>
                <span
                  className={cn(
                    "mt-2 block text-xs sm:text-sm",
                    i === at ? "font-medium text-ink" : "text-ink-soft",
                  )}
                >
                  {t(`phase.${each}`)}
                </span>
                {dates[each] && (
                  <span className="block text-xs text-ink-soft tabular-nums">{dates[each]}</span>
                )}
              </>
            )}
          </li>
        ))}
      </ol>
      {compact && (
        <p className="mt-1 text-xs text-ink-soft">
          {paused ? t("ribbon.pausedAt", { phase }) : t(`phase.${phase}`)}
        </p>
      )}
      {!compact && paused && <p className="mt-2 text-sm text-warn">{t("ribbon.paused")}</p>}
    </div>
  );
}
