import type { Cast } from "../../cast.ts";
import { at } from "../../../../lib/clock.ts";
import { complete } from "../../../../lib/coaching/engagements/commands.ts";
import { momentAgo } from "../calendar.ts";
import { begin } from "./story.ts";

/** Owen asks his own questions of the database; three months after the end two of the three have said that it held. */
export async function held({ owen, zanele, hassan }: Cast): Promise<void> {
  const story = await begin({ client: owen, coach: zanele, manager: hassan }, 168, {
    competency: "SQL for analysis",
    issue:
      "For every number about renewals I wait two days for the data team, and then it is the wrong number.",
    outcome: "I answer the Monday questions about renewals myself, and say what the number leaves out.",
    targetLevel: 3,
    plannedSessions: 3,
  });
  await story.agrees(zanele, 167);
  await story.agrees(hassan, 165);
  await story.sees(owen, 167, "baseline", 1);
  await story.answers(
    165,
    [
      {
        area: "Numbers nobody can trace",
        observed: "In two Monday meetings the renewals figure could not be explained when somebody asked.",
        effect: "We postponed the decision on the discount both times.",
        priority: 1,
      },
    ],
    1,
  );
  await story.plans(
    163,
    "Check the count at every join",
    "Write the expected number of rows first.",
    "Numbers nobody can trace",
  );
  await story.sees(zanele, 160, "baseline", 1);
  for (const day of [160, 146, 132])
    await story.meets(day, { items: ["Check the count at every join"], note: "" });
  await story.moves(131, "Check the count at every join", "done");
  await story.sees(owen, 130, "final", 3);
  await story.sees(zanele, 130, "final", 3);
  await story.answers(
    128,
    [
      {
        area: "What has changed",
        observed: "Owen brings the number and what it leaves out, on one slide.",
        effect: "The discount was decided in one meeting.",
        priority: 3,
      },
    ],
    3,
  );
  await at(momentAgo(126, "11:15"), () => complete(owen, { engagementId: story.id }));
  await story.looksBack(owen, 30, 3);
  await story.looksBack(hassan, 28, 4);
}
