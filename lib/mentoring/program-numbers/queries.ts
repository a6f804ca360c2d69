import "server-only";
import type { Actor } from "../../access/actor.ts";
import { asPerson } from "../../db/unit.ts";
import { NotFound } from "../../errors.ts";
import { listResults, type Result } from "../check-ins/queries.ts";
import { contentOf } from "../designs/read.ts";
import type { Measure } from "../designs/schema.ts";
import type { Numbers } from "./schema.ts";

/** What the proposed pairs reach, in hundredths; only of groups that are large enough to be shown (W8). */
export type Quality = {
  what: "all" | "criterion" | "wish";
  key: string;
  label: string;
  pairs: number;
  share: number;
};

type MeasureOverTime = Measure & { figures: { day: Date; value: number }[] };

export type ProgramReport = {
  program: { id: string; name: string; state: string };
  /** An admin sees exact numbers without their own people; a sponsor whole groups of the threshold, rounded down. */
  as: "admin" | "sponsor";
  numbers: Numbers;
  quality: Quality[];
  results: Result[];
  measures: MeasureOverTime[];
};

/** A program in numbers. For its admins and sponsors; throws `NotFound` to everybody else. */
export async function getReport(actor: Actor, programId: string): Promise<ProgramReport> {
  const results = await listResults(actor, programId);
  return asPerson(actor, async (db) => {
    const roles = await db.programRole.findMany({
      where: { programId, personId: actor.personId },
      include: { program: { select: { id: true, name: true, state: true } } },
    });
    const [role] = roles;
    if (!role) throw new NotFound();
    const rows = await db.$queryRaw<{ what: string; key: string; n: number | null }[]>`
      select what, key, n from mentoring.program_numbers(${programId}::uuid)`;
    const numbers: Numbers = {};
    for (const { what, key, n } of rows) (numbers[what] ??= []).push({ key, n });
    const quality = await db.$queryRaw<Quality[]>`
      select what, key, label, pairs, share from mentoring.match_quality(${programId}::uuid)`;
    const design = await db.design.findFirst({
      where: { programId, approval: { isNot: null } },
      orderBy: { version: "desc" },
    });
    const figures = await db.measurement.findMany({ where: { programId }, orderBy: { takenOn: "asc" } });
    return {
      program: role.program,
      as: roles.some((each) => each.role === "admin") ? "admin" : "sponsor",
      numbers,
      quality,
      results,
      measures: (design ? contentOf(design).purpose.measures : []).map((measure) => ({
        ...measure,
        figures: figures
          .filter((figure) => figure.measure === measure.name)
          .map(({ takenOn, value }) => ({ day: takenOn, value })),
      })),
    };
  });
}
