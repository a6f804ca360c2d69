import { at } from "../../../lib/clock.ts";
import { approveDesign, saveSection, submitDesign } from "../../../lib/mentoring/designs/commands.ts";
import { getDesign } from "../../../lib/mentoring/designs/queries.ts";
import type { SaveSection } from "../../../lib/mentoring/designs/schema.ts";
import {
  appointAdmin,
  appointSponsor,
  createProgram,
  moveProgram,
} from "../../../lib/mentoring/programs/commands.ts";
import type { Cast } from "../cast.ts";
import { momentAgo } from "./calendar.ts";

export const RUNNING = "Growing leaders";
const DESIGNING = "Women in technical leadership";

/** One program that has run for five months, and one that is being designed. */
export async function programs(cast: Cast): Promise<{ running: string; designing: string }> {
  const running = await growingLeaders(cast);
  const designing = await womenInTechnicalLeadership(cast);
  return { running, designing };
}

async function growingLeaders({ noor, tomas, helena }: Cast): Promise<string> {
  const programId = await at(momentAgo(169, "10:10"), async () => {
    const { id } = await createProgram(noor, {
      name: RUNNING,
      summary: "For people on their way to a first leading role, with somebody who has been there.",
      template: "leadership-pipeline",
    });
    await appointAdmin(noor, { programId: id, personId: tomas.personId });
    await appointSponsor(noor, { programId: id, personId: helena.personId });
    return id;
  });
  const { id: designId, revision } = await getDesign(noor, programId);
  await at(momentAgo(162, "15:40"), () => submitDesign(noor, { designId }));
  await at(momentAgo(160, "11:05"), () => approveDesign(tomas, { designId, revision }));
  await at(momentAgo(159, "09:30"), () => moveProgram(noor, { programId, to: "enrolling" }));
  return programId;
}

/** Three sections stand; a whole-person area and the whole matching process are still to be decided. */
async function womenInTechnicalLeadership({ noor, tomas }: Cast): Promise<string> {
  const programId = await at(momentAgo(15, "11:20"), async () => {
    const { id } = await createProgram(noor, {
      name: DESIGNING,
      summary: "Women in engineering and operations, with people who decide about technology here.",
      template: null,
    });
    await appointAdmin(noor, { programId: id, personId: tomas.personId });
    return id;
  });
  const { id: designId, content } = await getDesign(noor, programId);
  let revision = 0;
  const save = async (moment: Date, section: Typed) => {
    ({ revision } = await at(moment, () => saveSection(noor, { ...section, designId, revision })));
  };
  await save(momentAgo(15, "11:48"), {
    section: "purpose",
    value: {
      statement:
        "Of nineteen people who decide about technology at Halden Works, three are women. Those who could be next tell us in exit talks that nobody showed them how such a role is lived. This program does: a year and more with somebody who lives it.",
      measures: [
        {
          name: "Women among those who decide about technology",
          unit: "%",
          baseline: 16,
          target: 30,
          instrument: "Role register",
          when: "Each quarter",
        },
        {
          name: "Participants who can name their next step",
          unit: "% agree",
          baseline: 38,
          target: 80,
          instrument: "",
          when: "",
        },
      ],
    },
  });
  await save(momentAgo(12, "15:05"), {
    section: "focus",
    value: {
      areas: [
        { name: "Technical depth", kind: "competency" },
        { name: "Strategic thinking", kind: "competency" },
        { name: "Being heard in the room where it is decided", kind: "competency" },
      ],
    },
  });
  await save(momentAgo(12, "15:11"), { section: "model", value: { kind: "one_to_one", groupSize: null } });
  await save(momentAgo(7, "16:45"), {
    section: "components",
    value: {
      ...content.components,
      months: 15,
      cadenceWeeks: 3,
      orientation:
        "Two hours on site, mentors and mentees together, opened by Marcus. What mentoring is and is not; three mentees of last year’s pilot tell what they wish they had known; every pair leaves with a first date.",
      checkInMonths: [3, 8, 15],
    },
  });
  return programId;
}

type Typed = Without<SaveSection, "designId" | "revision">;
type Without<T, K extends PropertyKey> = T extends unknown ? Omit<T, K> : never;
