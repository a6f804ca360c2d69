import type { Cast } from "../../cast.ts";
import { begin } from "./story.ts";

/** Joana started three days ago. Ines has been asked and has not answered yet. */
export async function justStarted({ joana, maija, ines }: Cast): Promise<string> {
  const story = await begin({ client: joana, coach: maija, manager: ines }, 3, {
    competency: "Presenting to decide",
    issue:
      "In January I show the directors whether we build or buy fraud checks. Last time I presented there, the twenty minutes were over on slide four.",
    outcome: "They decide in the meeting, and know what they chose.",
    targetLevel: 3,
    plannedSessions: 4,
  });
  await story.sees(joana, 2, "baseline", 2);
  await story.plansToMeet(3, "10:00");
  return story.id;
}
