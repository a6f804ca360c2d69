import "server-only";
import { getReport } from "../mentoring/program-numbers/queries.ts";
import { getProgram, listPrograms } from "../mentoring/programs/queries.ts";
import { get } from "./endpoint.ts";
import { Nothing, OneProgram, ProgramDetails, ProgramNumbers, Programs } from "./schema.ts";

/** What everybody may know of a program. Of who takes part in one, nothing: neither others nor oneself (W2). */
export const programs = [
  get({
    path: "/programs",
    scope: "programs:read",
    summary: "Mentoring programs that you may know of",
    input: Nothing,
    answer: Programs,
    run: async ({ actor }) => ({ data: await listPrograms(actor) }),
  }),
  get({
    path: "/programs/{programId}",
    scope: "programs:read",
    summary: "A mentoring program, with the frame of its design",
    input: OneProgram,
    answer: ProgramDetails,
    async run({ actor }, { programId }) {
      const { inForce, ...program } = await getProgram(actor, programId);
      const { model, components } = inForce?.content ?? {};
      return {
        ...program,
        design:
          inForce && model && components
            ? {
                version: inForce.version,
                model: model.kind,
                months: components.months,
                cadenceWeeks: components.cadenceWeeks,
              }
            : null,
      };
    },
  }),
  get({
    path: "/programs/{programId}/numbers",
    scope: "programs:read",
    summary: "A program in numbers, for its admins and sponsors, as on its page",
    input: OneProgram,
    answer: ProgramNumbers,
    async run({ actor }, { programId }) {
      const { as, numbers } = await getReport(actor, programId);
      const rows = Object.entries(numbers).flatMap(([what, cells]) =>
        cells.map((cell) => ({ what, ...cell })),
      );
      return { programId, as, numbers: rows };
    },
  }),
];
