import "server-only";
import type { Actor } from "../../access/actor.ts";
import { asPerson } from "../../db/unit.ts";
import { NotFound } from "../../errors.ts";
import { contentOf } from "../designs/read.ts";
import { Eligibility } from "../enrolments/schema.ts";
import { getReport } from "../program-numbers/queries.ts";
import { evidenceOf, type Standard } from "./rules.ts";

/** What a program can show along the six standards. For its admins; throws `NotFound` to everybody else. */
export async function getEvidence(
  actor: Actor,
  programId: string,
): Promise<{ program: { id: string; name: string }; version: number; standards: Standard[] }> {
  const { as, program, numbers, results, measures } = await getReport(actor, programId);
  if (as !== "admin") throw new NotFound();
  const sumOf = (what: string) => (numbers[what] ?? []).reduce((sum, { n }) => sum + (n ?? 0), 0);
  return asPerson(actor, async (db) => {
    const versions = await db.design.findMany({
      where: { programId },
      orderBy: { version: "desc" },
      include: { approval: true },
    });
    const design = versions.find((each) => each.approval !== null);
    const roles = await db.programRole.findMany({ where: { programId }, select: { role: true } });
    const form = await db.enrolmentForm.findUnique({ where: { programId } });
    const { mentee, mentor } = Eligibility.parse(form?.eligibility ?? {});
    return {
      program,
      version: design?.version ?? versions[0]?.version ?? 1,
      standards: evidenceOf({
        design: design ? contentOf(design) : null,
        approvedBySecond: Boolean(design?.approval && design.approval.approvedBy !== design.authorId),
        versions: versions.length,
        admins: roles.filter(({ role }) => role === "admin").length,
        sponsors: roles.filter(({ role }) => role === "sponsor").length,
        eligibility: [mentee, mentor].some((side) => Object.values(side).some((list) => list.length > 0)),
        runs: await db.matchRun.count({ where: { programId } }),
        proposals: sumOf("match"),
        relationships: sumOf("phase"),
        sessions: sumOf("sessions"),
        checkInResults: results.length,
        figures: Math.max(0, ...measures.map((measure) => measure.figures.length)),
      }),
    };
  });
}
