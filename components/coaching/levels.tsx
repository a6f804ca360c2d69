import type { Engagement } from "@/lib/coaching/engagements/schema";
import { LevelLadder, type LadderMark } from "../charts/level-ladder";
import { MOMENT_WORDS } from "./moment-words";

/** The ladder of one engagement: the last word of each of the three at each of its moments. */
export function Levels({
  engagement: { levels, targetLevel },
  compact = false,
}: {
  engagement: Pick<Engagement, "levels" | "targetLevel">;
  compact?: boolean;
}) {
  const marks = new Map<string, LadderMark>();
  for (const { role, occasion, level } of levels)
    marks.set(`${role} ${occasion}`, { role, level, at: MOMENT_WORDS[occasion] });
  return (
    <LevelLadder
      marks={[...marks.values()]}
      moments={Object.entries(MOMENT_WORDS)
        .filter(([moment]) => moment !== "follow_up" || levels.some(({ occasion }) => occasion === moment))
        .map(([, words]) => words)}
      target={targetLevel}
      compact={compact}
    />
  );
}
