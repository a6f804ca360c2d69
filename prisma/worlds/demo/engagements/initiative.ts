import { describe } from "../../../../lib/coaching/coaches/commands.ts";
import { listCoaches } from "../../../../lib/coaching/coaches/queries.ts";
import { listCompetencies } from "../../../../lib/coaching/competencies/queries.ts";
import { startInitiative } from "../../../../lib/coaching/initiatives/commands.ts";
import { openSeats } from "../../../../lib/coaching/initiatives/open.ts";
import { asPerson } from "../../../../lib/db/unit.ts";
import { newId } from "../../../../lib/ids.ts";
import type { Cast } from "../../cast.ts";

/** Six leads learn to hold meetings that decide, begun by Noor this morning, with Isaac as their coach. */
export async function initiative({ noor, isaac, ...cast }: Cast): Promise<void> {
  const competency = (await listCompetencies(noor)).find(({ name }) => name === "Facilitating meetings");
  const own = (await listCoaches(noor)).find(({ personId }) => personId === isaac.personId);
  if (!competency || !own) throw new Error("Isaac does not coach in facilitating meetings.");
  const { about, languages } = own;
  await describe(isaac, {
    about,
    languages: [...languages],
    capacity: 8,
    open: true,
    availability: "Mornings, and Friday all day",
  });
  const leads = [cast.dimitri, cast.grace, cast.tobias, cast.marta, cast.luca, cast.owen];
  const people = await asPerson(noor, (db) =>
    db.person.findMany({
      where: { id: { in: leads.map(({ personId }) => personId) } },
      select: { email: true },
    }),
  );
  await startInitiative(noor, {
    ...{ id: newId(), name: "Meetings that decide", competencyId: competency.id },
    expertise: "Has led meetings in which several directors had to agree, and can show how.",
    instrument: competency.instrument,
    issue: "Our weekly meetings run over, and what was decided is asked for again the next day.",
    outcome: "A meeting ends on time, with who does what by when, and nobody needs a second one.",
    ...{ targetLevel: 3, plannedSessions: 3 },
    people: people.map(({ email }) => email),
  });
  await openSeats();
}
