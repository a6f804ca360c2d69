import "server-only";
import type { Actor } from "../../access/actor.ts";
import { asPerson, type Db } from "../../db/unit.ts";
import { NotFound } from "../../errors.ts";
import { toCsv } from "../../spreadsheet/cells.ts";
import { wordsFor, type Reader } from "../../words/tell.ts";
import { KINDS, type Kind } from "./schema.ts";

export type Finding = {
  readonly kind: Kind;
  readonly count: number;
  /** The night before; null where there was none. */
  readonly before: number | null;
  readonly people: readonly { readonly id: string; readonly name: string; readonly here: boolean }[];
};
export type Comparison = { readonly madeAt: Date; readonly findings: readonly Finding[] };

const SHOWN = 50;

/** The newest comparison with what it found, and how much it was the time before. For an owner; else null. */
export function findComparison(actor: Actor): Promise<Comparison | null> {
  return asPerson(actor, async (db) => {
    const [newest, before] = await db.comparison.findMany({ orderBy: { madeAt: "desc" }, take: 2 });
    if (!newest) return null;
    const [counts, earlier] = [await countsOf(db, newest.id), before && (await countsOf(db, before.id))];
    const findings: Finding[] = [];
    for (const kind of KINDS) {
      const rows = await db.comparisonFinding.findMany({
        where: { comparisonId: newest.id, kind },
        select: { person: { select: { id: true, name: true, leftAt: true } } },
        orderBy: [{ person: { name: "asc" } }, { personId: "asc" }],
        take: SHOWN,
      });
      findings.push({
        ...{ kind, count: counts.get(kind) ?? 0, before: earlier ? (earlier.get(kind) ?? 0) : null },
        people: rows.map(({ person: { id, name, leftAt } }) => ({ id, name, here: leftAt === null })),
      });
    }
    return { madeAt: newest.madeAt, findings };
  });
}

/**
 * Everybody of the newest comparison as a file, kind by kind, with nothing in it that a spreadsheet would run. For an
 * owner. Throws `NotFound`.
 */
export function findingsAsCsv(actor: Actor, reader: Reader): Promise<string> {
  const t = wordsFor(reader, "admin");
  return asPerson(actor, async (db) => {
    const newest = await db.comparison.findFirst({ orderBy: { madeAt: "desc" }, select: { id: true } });
    if (!newest) throw new NotFound();
    const rows = await db.comparisonFinding.findMany({
      where: { comparisonId: newest.id },
      select: { kind: true, person: { select: { name: true, email: true } } },
      orderBy: [{ person: { name: "asc" } }, { personId: "asc" }],
    });
    return toCsv(
      [t("compared.table"), t("compared.name"), t("compared.email")],
      KINDS.flatMap((kind) =>
        rows
          .filter((row) => row.kind === kind)
          .map(({ person }) => [t(`compared.title.${kind}`), person.name, person.email]),
      ),
      reader.language,
    );
  });
}

async function countsOf(db: Db, comparisonId: string): Promise<Map<string, number>> {
  const rows = await db.comparisonFinding.groupBy({
    by: ["kind"],
    where: { comparisonId },
    _count: { _all: true },
  });
  return new Map(rows.map(({ kind, _count }) => [kind, _count._all]));
}
