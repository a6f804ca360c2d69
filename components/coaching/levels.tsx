import { useWords } from "#words";
import type { Engagement } from "@/lib/coaching/engagements/schema";
import { LevelLadder, type LadderMark } from "../charts/level-ladder";

const MOMENTS = ["baseline", "interim", "final", "follow_up"] as const;

/** The ladder of one engagement: the last word of each of the three at each of its moments. */
export function Levels({
  engagement: { levels, targetLevel },
  compact = false,
}: {
  engagement: Pick<Engagement, "levels" | "targetLevel">;
  compact?: boolean;
}) {
  const t = useWords("coaching");
  const marks = new Map<string, LadderMark>();
  for (const { role, occasion, level } of levels)
    marks.set(`${role} ${occasion}`, { role, level, at: t(`moment.${occasion}`) });
  return (
    <LevelLadder
      marks={[...marks.values()]}
      moments={MOMENTS.filter(
        (moment) => moment !== "follow_up" || levels.some(({ occasion }) => occasion === moment),
      ).map((moment) => t(`moment.${moment}`))}
      target={targetLevel}
      compact={compact}
    />
  );
}
