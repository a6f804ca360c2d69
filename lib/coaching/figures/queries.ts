import "server-only";
import type { Actor } from "../../access/actor.ts";
import { asPerson } from "../../db/unit.ts";
import { NotFound } from "../../errors.ts";
import { toCsv } from "../../spreadsheet/cells.ts";
import { wordsFor, type Reader } from "../../words/tell.ts";
import type { Figures } from "./schema.ts";
import { inOrder } from "../../in-order.ts";

type Row = {
  competency_id: string;
  initiative_id: string | null;
  engagements: number | null;
  completed: number | null;
  sessions: number | null;
  measured: number | null;
  baseline: number | null;
  final: number | null;
  gain: number | null;
  spread: number | null;
  areas: number | null;
  taken_up: number | null;
  hours: number | null;
  asked_back: number | null;
  held: number | null;
};

/** One row a competency and initiative, by name; for those who keep the directory. Throws `NotFound`. */
export function listFigures(actor: Actor): Promise<Figures[]> {
  return asPerson(actor, async (db) => {
    if ((await db.organizationRole.count({ where: { personId: actor.personId } })) === 0)
      throw new NotFound();
    const rows = await db.$queryRaw<Row[]>`
      select competency_id::text, initiative_id::text, engagements, completed, measured, areas, taken_up, asked_back, held,
             sessions_to_acquisition::float8 as sessions, baseline::float8, final::float8, gain::float8, spread::float8,
             hours_to_plan::float8 as hours
        from coaching.figures()`;
    const competencies = await db.competency.findMany({ select: { id: true, name: true } });
    const initiatives = await db.initiative.findMany({ select: { id: true, name: true } });
    const nameIn = (list: readonly { id: string; name: string }[], id: string | null) =>
      list.find((each) => each.id === id)?.name ?? null;
    return rows
      .map(({ competency_id, initiative_id, sessions, taken_up, hours, asked_back, ...rest }) => ({
        ...rest,
        ...{ competencyId: competency_id, initiativeId: initiative_id },
        competency: nameIn(competencies, competency_id) ?? "",
        initiative: nameIn(initiatives, initiative_id),
        ...{ sessionsToAcquisition: sessions, takenUp: taken_up, hoursToPlan: hours, askedBack: asked_back },
      }))
      .sort((a, b) => inOrder(a.competency, b.competency) || inOrder(a.initiative ?? "", b.initiative ?? ""));
  });
}

const COLUMNS = [
  "competency",
  "initiative",
  "engagements",
  "completed",
  "sessionsToAcquisition",
  "measured",
  "baseline",
  "final",
  "gain",
  "spread",
  "areas",
  "takenUp",
  "hoursToPlan",
  "askedBack",
  "held",
] as const satisfies readonly (keyof Figures)[];

/** The same as a file, with nothing in it that a spreadsheet would run. */
export async function figuresAsCsv(actor: Actor, reader: Reader): Promise<string> {
  const t = wordsFor(reader, "initiatives");
  const rows = await listFigures(actor);
  return toCsv(
    COLUMNS.map((key) => t(`table.column.${key}`)),
    rows.map((row) => COLUMNS.map((key) => row[key] ?? (key === "initiative" ? "" : t("table.few")))),
    reader.language,
  );
}
