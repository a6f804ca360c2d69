import { now } from "@/lib/clock";
import type { EngagementInList } from "@/lib/coaching/engagements/queries";
import { paths } from "@/lib/paths";
import { tell } from "@/lib/words/said";
import { withinSentence, wordsFor, type Reader } from "@/lib/words/tell";

const PAGES = {
  overview: paths.engagement,
  contract: paths.engagementContract,
  feedback: paths.engagementFeedback,
  plan: paths.engagementPlan,
  sessions: paths.engagementSessions,
  levels: paths.engagementLevels,
  completion: paths.engagementCompletion,
};

/**
 * What the visitor owes their engagements, as Today says it. What somebody waits for stands before what only moves
 * things on; `at` gives each its place among its like: the day it is due, or since when the engagement has been there.
 */
export function coachingOwed(engagements: readonly EngagementInList[], reader: Reader) {
  const t = wordsFor(reader, "today");
  return engagements.flatMap((engagement) =>
    engagement.duties
      .filter((duty) => duty.who.includes(engagement.role))
      .map(({ said, page, due, pressing }) => ({
        practice: "coaching" as const,
        text: t(engagement.role === "client" ? "owed.mine" : "owed.theirs", {
          what: sentence(tell(said, reader)),
          client: engagement.client.name,
          competency: withinSentence(engagement.competency.name, reader),
        }),
        href: PAGES[page](engagement.id),
        since: due && due <= now() ? due : engagement.state === "offered" ? engagement.startedAt : null,
        by: due && due > now() ? due : null,
        pressing,
        at: due ?? engagement.startedAt,
      })),
  );
}

type Placed = { readonly pressing: boolean; readonly at: Date };
export const mostPressingFirst = (a: Placed, b: Placed): number =>
  Number(b.pressing) - Number(a.pressing) || a.at.getTime() - b.at.getTime();

const sentence = (what: string): string => what.charAt(0).toUpperCase() + what.slice(1);
