import { at } from "../../../lib/clock.ts";
import { enrol } from "../../../lib/mentoring/enrolments/commands.ts";
import { changeRun, startRun } from "../../../lib/mentoring/matches/runs/commands.ts";
import { workRuns } from "../../../lib/mentoring/matches/runs/work.ts";
import type { Cast } from "../cast.ts";
import type { Key } from "../people.ts";
import { momentAgo } from "./calendar.ts";

const AUTHORITY = "Leading without authority";
const DECIDING = "Deciding with incomplete facts";
const FEEDBACK = "Giving and taking feedback";
const CONFIDENCE = "Self-confidence";
const BALANCE = "Work and life in balance";
const SEEN = "How others see me";

/** Those who came in autumn: more mentees than places, and juniors whom more mentors are possible for. */
const MENTEES: readonly (readonly [Key, readonly string[]])[] = [
  ["mei", [CONFIDENCE, SEEN]],
  ["fatima", [AUTHORITY, BALANCE]],
  ["callum", [FEEDBACK]],
  ["luca", [CONFIDENCE, DECIDING]],
  ["emre", [AUTHORITY, DECIDING]],
  ["noah", [BALANCE, CONFIDENCE]],
  ["erik", [DECIDING, FEEDBACK]],
  ["tobias", [SEEN]],
  ["andrei", [AUTHORITY, FEEDBACK]],
  ["nadia", [BALANCE, SEEN]],
  ["otieno", [DECIDING]],
  ["achieng", [AUTHORITY, CONFIDENCE]],
  ["ruth", [FEEDBACK, BALANCE]],
  ["javier", [AUTHORITY]],
  ["eloise", [CONFIDENCE, FEEDBACK]],
  ["jonas", [DECIDING, SEEN]],
  ["owen", [AUTHORITY, BALANCE]],
  ["felix", [CONFIDENCE]],
  ["lucia", [FEEDBACK, SEEN]],
  ["isaac", [DECIDING, AUTHORITY]],
];
const MENTORS: readonly (readonly [Key, readonly string[], number])[] = [
  ["helena", [DECIDING, AUTHORITY, SEEN], 1],
  ["marcus", [DECIDING, AUTHORITY], 2],
  ["ingrid", [BALANCE, DECIDING], 2],
  ["rafael", [AUTHORITY, SEEN], 2],
  ["yuki", [DECIDING, FEEDBACK], 1],
  ["lena", [FEEDBACK, CONFIDENCE], 2],
  ["zanele", [CONFIDENCE, BALANCE], 1],
  ["ayumi", [BALANCE, SEEN], 1],
  ["maija", [CONFIDENCE, AUTHORITY], 1],
  ["katrin", [FEEDBACK, BALANCE], 1],
];

/** The second cohort of “Growing leaders”, enrolled and matched as a draft that waits for Tomas and Noor to look at it. */
export async function autumn(cast: Cast, programId: string): Promise<void> {
  const { tomas } = cast;
  await at(momentAgo(11, "09:20"), async () => {
    for (const [key, focus] of MENTEES)
      await enrol(tomas, { programId, personId: cast[key].personId, side: "mentee", capacity: 1, answers: { focus: [...focus] } }); // prettier-ignore
    for (const [key, focus, capacity] of MENTORS)
      await enrol(tomas, { programId, personId: cast[key].personId, side: "mentor", capacity, answers: { focus: [...focus] } }); // prettier-ignore
  });
  const { id: runId } = await at(momentAgo(1, "16:05"), () => startRun(tomas, { programId, aim: null }));
  await at(momentAgo(1, "16:05"), workRuns);
  // Ruth has waited since spring; Tomas looks at what it would cost to let her have Katrin.
  const pin = { mentee: cast.ruth.personId, mentor: cast.katrin.personId, kind: "together" } as const;
  await at(momentAgo(1, "16:31"), () => changeRun(tomas, { runId, pins: [pin], weights: {}, aim: null }));
  await at(momentAgo(1, "16:31"), workRuns);
}
