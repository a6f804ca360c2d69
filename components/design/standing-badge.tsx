import { useWords } from "#words";
import { Badge } from "../ui/badge";

const TONES = { draft: undefined, submitted: "warn", approved: "mentoring" } as const;

/** Where a version stands. */
export function StandingBadge({ standing }: { standing: keyof typeof TONES }) {
  const t = useWords("design");
  const tone = TONES[standing];
  return <Badge {...(tone && { tone })}>{t(`standing.${standing}`)}</Badge>;
}
