import "server-only";
import type { z } from "zod";
import type { Actor } from "../../access/actor.ts";
import { asPerson, asWorker } from "../../db/unit.ts";
import { IN_ENGLISH, wordsFor, type Reader } from "../../words/tell.ts";
import type { Estimate } from "../../matching/estimate.ts";
import { findDesign } from "../designs/find.ts";
import { criteriaOf } from "./criteria.ts";
import { askEngine } from "./engine/thread.ts";
import { forbiddenOf } from "./runs/forbidden.ts";
import { gatherPeople } from "./runs/input.ts";
import type { EstimateMatching } from "./schema.ts";
import { RULES } from "./words.ts";

export type Estimated = {
  /** Whether anybody has enrolled so far: nobody can before a version is approved (D1). */
  enrolled: boolean;
  estimate: Estimate;
  /** What each rule is called. */
  words: Record<string, string>;
};

/**
 * What the criteria as they are typed would leave possible among those who wait for a partner now. The wall and the
 * answers are read as the system reads them for a run; whom the admin may not see (W7) is taken out before anything
 * is counted, and the counting is the engine's, in its own thread.
 */
export async function estimateMatching(
  actor: Actor,
  { designId, matching }: z.output<typeof EstimateMatching>,
  reader: Reader = IN_ENGLISH,
): Promise<Estimated> {
  const { programId, visible } = await asPerson(actor, async (db) => {
    const { programId } = await findDesign(db, actor, { id: designId });
    const rows = await db.enrolment.findMany({
      where: { programId, state: "approved" },
      select: { personId: true },
    });
    return { programId, visible: new Set(rows.map((row) => row.personId)) };
  });
  const criteria = criteriaOf(matching, reader).filter(
    ({ mentee, mentor }) => mentee !== "" && mentor !== "",
  );
  const input = await asWorker(async (db) => {
    const all = await gatherPeople(db, programId, criteria);
    const mentees = all.mentees.filter(({ id }) => visible.has(id));
    const mentors = all.mentors.filter(({ id }) => visible.has(id));
    const forbidden = await forbiddenOf(db, programId, matching, mentees, mentors);
    return { mentees, mentors, criteria, forbidden, aim: matching.aim, seed: "" };
  }, 60_000);
  const t = wordsFor(reader, "matching");
  return {
    enrolled: visible.size > 0,
    estimate: await askEngine("board", "estimate", input),
    words: {
      ...Object.fromEntries(RULES.map((rule) => [rule, t(`rule.${rule}`)])),
      ...Object.fromEntries(criteria.map(({ key, label }) => [key, label])),
    },
  };
}
