import Link from "next/link";
import type { PauseCause } from "@/lib/mentoring/relationships/schema";
import { Callout } from "../ui/callout";
import { When, type Clock } from "./when";

/** Says that the relationship rests, since when, and where to go from here. */
export function PauseNotice({
  standing,
  since,
  closingHref,
  clock,
}: {
  standing: { phase: string; paused: PauseCause | null };
  since: Date | null;
  closingHref: string;
  clock: Clock;
}) {
  if (!standing.paused || !since || standing.phase === "ended") return null;
  const reorganized = standing.paused === "reorganization";
  return (
    <div className="mb-8">
      <Callout
        kind={reorganized ? "warn" : "quiet"}
        title={
          <>
            Paused since <When date={since} clock={clock} />
          </>
        }
      >
        {reorganized
          ? "The reporting line changed, and the two of you may not be mentor and mentee across it. This is nobody’s doing. The program’s admins know that it paused, and nothing else. "
          : "It rests because one of you wished it. Everything is kept. "}
        <Link href={closingHref} className="link">
          {reorganized ? "See what you can do" : "Go on when you are ready"}
        </Link>
      </Callout>
    </div>
  );
}
