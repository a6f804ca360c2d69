import { at } from "../../../lib/clock.ts";
import { describe, offer } from "../../../lib/coaching/coaches/commands.ts";
import { addStarterSet } from "../../../lib/coaching/competencies/commands.ts";
import { listCompetencies } from "../../../lib/coaching/competencies/queries.ts";
import { readThen } from "../backdate.ts";
import type { Cast } from "../cast.ts";
import { momentAgo } from "./calendar.ts";
import { COACHES } from "./engagements/coaches.ts";
import { completed } from "./engagements/completed.ts";
import { held } from "./engagements/held.ts";
import { midway } from "./engagements/midway.ts";
import { initiative } from "./engagements/initiative.ts";
import { justStarted } from "./engagements/new.ts";
import { offered } from "./engagements/offered.ts";

/** A catalogue, five coaches, and five engagements: held after ninety days, completed, midway, just started, and only offered; and an initiative. */
export async function coaching(cast: Cast): Promise<void> {
  await at(momentAgo(200, "09:15"), () => addStarterSet(cast.noor, { language: "en", timeZone: "UTC" }));
  const competencies = await listCompetencies(cast.noor);
  for (const { who, expertise, ...profile } of COACHES) {
    for (const [name, evidence] of Object.entries(expertise)) {
      const competency = competencies.find((each) => each.name === name);
      if (!competency) throw new Error(`There is no competency ${name}.`);
      await at(momentAgo(190, "10:00"), () => offer(cast[who], { competencyId: competency.id, evidence }));
    }
    await at(momentAgo(190, "10:20"), () => describe(cast[who], { ...profile, open: true }));
  }
  await held(cast);
  await completed(cast);
  await midway(cast);
  await justStarted(cast);
  await offered(cast);
  await initiative(cast);
  const parties = [
    cast.kofi,
    cast.lena,
    cast.ines,
    cast.joana,
    cast.maija,
    cast.priya,
    cast.marta,
    cast.viktor,
    cast.owen,
    cast.zanele,
    cast.hassan,
  ];
  await readThen(
    parties.map(({ personId }) => personId),
    momentAgo(4, "00:00"),
  );
}
