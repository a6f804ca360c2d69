import type { WordsOf } from "../../words/tell.ts";
import { INSTRUMENT } from "../check-ins/schema.ts";
import { PHASES } from "../relationships/schema.ts";
import type { ProgramReport } from "./queries.ts";

export type Cell = string | number | null;
type Sheet = {
  readonly key: (typeof SHEETS)[number];
  readonly name: string;
  readonly columns: readonly string[];
  readonly rows: readonly (readonly Cell[])[];
};
const SHEETS = [
  "funnel",
  "matches",
  "quality",
  "phases",
  "standing",
  "sessions",
  "checkIns",
  "measures",
] as const;

/** As a relationship lives through them, not as they are spelled. */
const inOrder = <T extends { key: string }>(rows: readonly T[]): T[] =>
  PHASES.flatMap((phase) => rows.filter(({ key }) => key === phase));

/** Everything in a report as tables, in somebody’s words: what the page draws, and what is exported. */
export function tablesOf(
  { as, numbers, quality, results, measures }: ProgramReport,
  t: WordsOf<"reports">,
): Sheet[] {
  const of = (what: string) => numbers[what] ?? [];
  const shown = (n: number | null): Cell => n ?? t("hidden");
  const cell = (key: string): string => {
    const known = CELLS.find((each) => each === key);
    return known ? t(`cell.${known}`) : key;
  };
  const sponsor = String(as === "sponsor");
  const columnsOf: Record<Sheet["key"], readonly string[]> = {
    funnel: [t("column.side"), t("column.stage"), t("counted.people", { sponsor })],
    matches: [t("column.proposals"), t("counted.number", { sponsor })],
    quality: [t("column.what"), t("column.pairs"), t("column.reached")],
    phases: [t("column.phase"), t("counted.relationships", { sponsor })],
    standing: [t("column.what"), t("counted.relationships", { sponsor })],
    sessions: [t("column.month"), t("counted.held", { sponsor })],
    checkIns: [
      t("column.afterMonths"),
      t("column.side"),
      t("column.sentence"),
      t("column.level"),
      t("column.answered"),
      t("column.mean"),
    ],
    measures: [
      t("column.measure"),
      t("column.unit"),
      t("column.day"),
      t("column.figure"),
      t("column.baseline"),
      t("column.target"),
      t("column.level"),
    ],
  };
  const rowsOf: Record<Sheet["key"], readonly (readonly Cell[])[]> = {
    funnel: of("stage").map(({ key, n }) => {
      const [side, stage = ""] = key.split(":");
      return [t(side === "mentor" ? "side.mentor" : "side.mentee"), cell(stage), shown(n)];
    }),
    matches: of("match").map(({ key, n }) => [cell(key), shown(n)]),
    quality: inWords(quality, t).map(({ words, pairs, share }) => [words, pairs, share]),
    phases: inOrder(of("phase")).map(({ key, n }) => [cell(key), shown(n)]),
    standing: [
      ...of("met").map(({ key, n }): Cell[] => [cell(key), shown(n)]),
      ...of("quiet").map(({ n }): Cell[] => [cell("quiet"), shown(n)]),
      ...of("paused").map(({ key, n }): Cell[] => [cell(`paused-${key}`), shown(n)]),
      ...of("ended").map(({ key, n }): Cell[] => [cell(`ended-${key}`), shown(n)]),
    ],
    sessions: of("sessions").map(({ key, n }) => [key, shown(n)]),
    checkIns: results.map(({ month, side, item, answered, mean }) => {
      const asked = INSTRUMENT.items.find((each) => each.key === item);
      const about = ITEMS.find((each) => each === item);
      return [
        month,
        t(side === "mentor" ? "side.mentor" : "side.mentee"),
        about ? t(`item.${about}`) : item,
        asked ? t(`level.${asked.level}`) : "",
        answered,
        meanWords(mean, t),
      ];
    }),
    measures: measures.flatMap(({ name, unit, baseline, target, figures }) =>
      figures.map(({ day, value }) => [
        name,
        unit,
        day.toISOString().slice(0, 10),
        value,
        baseline,
        target,
        t("level.4"),
      ]),
    ),
  };
  return SHEETS.map((key) => ({
    key,
    name: t(`table.${key}.name`),
    columns: columnsOf[key],
    rows: rowsOf[key],
  }));
}

/** What PostgreSQL counts, by its names for it. */
const CELLS = [
  "invited",
  "applied",
  "asked",
  "approved",
  "waiting",
  "paused",
  "declined",
  "withdrawn",
  "accepted",
  "preparing",
  "negotiating",
  "enabling",
  "closing",
  "ended",
  "met",
  "not-yet",
  "quiet",
  "paused-partner",
  "paused-reorganization",
  "ended-completed",
  "ended-left_early",
  "ended-reorganization",
] as const;
const ITEMS = ["worth", "open", "rhythm", "insight", "tried", "onward"] as const;

/** The whole first, then the criteria as they weigh on it, then the wishes. */
const inWords = (quality: ProgramReport["quality"], t: WordsOf<"reports">) =>
  (["all", "criterion", "wish"] as const).flatMap((what) =>
    quality
      .filter((each) => each.what === what)
      .map((each) => ({
        ...each,
        words:
          what === "all"
            ? t("quality.all")
            : what === "wish"
              ? t(each.key === "first" ? "quality.first" : "quality.any")
              : each.label,
      })),
  );

/** Both ends are cut off, so that a group of one opinion does not give its members away (W8). */
const meanWords = (mean: number, t: WordsOf<"reports">): Cell =>
  mean >= 4.6 ? t("mean.most") : mean <= 1.4 ? t("mean.least") : mean;
