import { INSTRUMENT } from "../check-ins/schema.ts";
import { PHASES } from "../relationships/schema.ts";
import type { ProgramReport } from "./queries.ts";

type Cell = string | number | null;
type Sheet = {
  readonly name: string;
  readonly columns: readonly string[];
  readonly rows: readonly (readonly Cell[])[];
};

/** As a relationship lives through them, not as they are spelled. */
const inOrder = <T extends { key: string }>(rows: readonly T[]): T[] =>
  PHASES.flatMap((phase) => rows.filter(({ key }) => key === phase));

const HIDDEN = "fewer than 5";
const shown = (n: number | null): Cell => n ?? HIDDEN;
const LEVELS = { 1: "1 Reaction", 2: "2 Learning", 3: "3 Behaviour", 4: "4 Results" } as const;

/** Everything in a report as tables: what the page draws, and what is exported. */
export function tablesOf({ as, numbers, quality, results, measures }: ProgramReport): Sheet[] {
  const of = (what: string) => numbers[what] ?? [];
  const counted = (what: string) => (as === "sponsor" ? `${what}, at least` : what);
  return [
    {
      name: "Funnel",
      columns: ["Side", "Stage", counted("People")],
      rows: of("stage").map(({ key, n }) => [...key.split(":"), shown(n)]),
    },
    {
      name: "Matches",
      columns: ["Proposals", counted("Number")],
      rows: of("match").map(({ key, n }) => [key, shown(n)]),
    },
    {
      name: "Match quality",
      columns: ["What", "Pairs", "Reached of 100"],
      rows: inWords(quality).map(({ words, pairs, share }) => [words, pairs, share]),
    },
    {
      name: "Phases",
      columns: ["Phase", counted("Relationships")],
      rows: inOrder(of("phase")).map(({ key, n }) => [key, shown(n)]),
    },
    {
      name: "Standing",
      columns: ["What", counted("Relationships")],
      rows: [
        ...of("met").map(({ key, n }): Cell[] => [key === "met" ? "have met" : "have not met yet", shown(n)]),
        ...of("quiet").map(({ n }): Cell[] => ["quiet", shown(n)]),
        ...of("paused").map(({ key, n }): Cell[] => [`paused: ${key}`, shown(n)]),
        ...of("ended").map(({ key, n }): Cell[] => [`ended: ${key.replace("_", " ")}`, shown(n)]),
      ],
    },
    {
      name: "Sessions",
      columns: ["Month", counted("Held")],
      rows: of("sessions").map(({ key, n }) => [key, shown(n)]),
    },
    {
      name: "Check-ins",
      columns: ["After months", "Side", "Sentence", "Kirkpatrick level", "Answers counted", "Mean (1 to 5)"],
      rows: results.map(({ month, side, item, answered, mean }) => {
        const asked = INSTRUMENT.items.find((each) => each.key === item);
        return [
          month,
          side,
          asked?.about ?? item,
          asked ? LEVELS[asked.level] : "",
          answered,
          meanWords(mean),
        ];
      }),
    },
    {
      name: "Measures",
      columns: ["Measure", "Unit", "Day", "Figure", "Baseline", "Target", "Kirkpatrick level"],
      rows: measures.flatMap(({ name, unit, baseline, target, figures }) =>
        figures.map(({ day, value }) => [
          name,
          unit,
          day.toISOString().slice(0, 10),
          value,
          baseline,
          target,
          LEVELS[4],
        ]),
      ),
    },
  ];
}

const WISHES: Readonly<Record<string, string>> = {
  first: "Mentees with wishes who were proposed their first",
  any: "Mentees with wishes who were proposed one of them",
};
/** The whole first, then the criteria as they weigh on it, then the wishes. */
const inWords = (quality: ProgramReport["quality"]) =>
  (["all", "criterion", "wish"] as const).flatMap((what) =>
    quality
      .filter((each) => each.what === what)
      .map((each) => ({
        ...each,
        words: what === "all" ? "All criteria together" : (WISHES[each.key] ?? each.label),
      })),
  );

/** Both ends are cut off, so that a group of one opinion does not give its members away (W8). */
const meanWords = (mean: number): Cell => (mean >= 4.6 ? "4.6 or more" : mean <= 1.4 ? "1.4 or less" : mean);
