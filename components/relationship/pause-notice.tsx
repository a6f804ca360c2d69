import { useWords } from "#words";
import Link from "next/link";
import type { PauseCause } from "@/lib/mentoring/relationships/schema";
import { Callout } from "../ui/callout";
import { When, type Clock } from "./when";

/** Says that the relationship rests, since when, and where to go from here. */
export function PauseNotice({
  space: { standing, pausedSince: since, me: clock },
  closingHref,
}: {
  space: {
    standing: { phase: string; paused: PauseCause | null };
    pausedSince: Date | null;
    me: Clock;
  };
  closingHref: string;
}) {
  const t = useWords("relationship-space");
  if (!standing.paused || !since || standing.phase === "ended") return null;
  const reorganized = standing.paused === "reorganization";
  return (
    <div className="mb-8">
      <Callout
        kind={reorganized ? "warn" : "quiet"}
        title={t.rich("pause.since", { when: () => <When date={since} clock={clock} /> })}
      >
        {t.rich(reorganized ? "pause.reorganized" : "pause.wished", {
          link: (chunks) => (
            <Link href={closingHref} className="link">
              {chunks}
            </Link>
          ),
        })}
      </Callout>
    </div>
  );
}
