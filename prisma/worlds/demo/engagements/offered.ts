import { at } from "../../../../lib/clock.ts";
import { listCompetencies } from "../../../../lib/coaching/competencies/queries.ts";
import { offer } from "../../../../lib/coaching/engagements/start.ts";
import { newId } from "../../../../lib/ids.ts";
import type { Cast } from "../../cast.ts";
import { momentAgo } from "../calendar.ts";

/** Ines offers coaching to Mei, who has not said yes yet; Isaac, who would be the coach, has not heard of it. */
export async function offered({ ines, mei, isaac }: Cast): Promise<void> {
  const competency = (await listCompetencies(ines)).find(({ name }) => name === "Facilitating meetings");
  if (!competency) throw new Error("There is no competency Facilitating meetings.");
  await at(momentAgo(1, "16:20"), () =>
    offer(ines, {
      ...{ id: newId(), client: mei.personId, competencyId: competency.id, coachId: isaac.personId },
      issue:
        "You lead the release meeting since October. It runs over every week, and the testers decide afterwards among themselves.",
      outcome: "The release meeting ends on time with a decision, and nobody needs a second one.",
      targetLevel: 3,
      plannedSessions: 3,
    }),
  );
}
