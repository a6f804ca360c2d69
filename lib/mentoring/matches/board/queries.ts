import "server-only";
import type { Actor } from "../../../access/actor.ts";
import { NotFound } from "../../../errors.ts";
import type { AimOutcome } from "../engine/settle.ts";
import type { Changes } from "../schema.ts";
import { partsInWords, type ShownPart } from "../words.ts";
import { openRun, type Someone } from "./open.ts";
import { inOrder } from "../../../in-order.ts";

export type Reason = { removed: Readonly<Record<string, number>>; eligible: number; best: number };

/** Why people are without a partner, by their id; counts are of mentors this admin may see. */
export async function getReasons(actor: Actor, runId: string): Promise<Record<string, Reason>> {
  const board = await openRun(actor, runId);
  const unmatched = await board.ask("unmatchedOn", {});
  const away = board.problem.away?.length ?? 0;
  return Object.fromEntries(
    unmatched.map(({ mentee, removed, eligible, best }) => [
      mentee,
      { removed: away > 0 ? { ...removed, away } : removed, eligible, best },
    ]),
  );
}

export type ChoiceView = {
  mentor: Someone;
  score: number;
  parts: ShownPart[];
  /** What the mentee would lose, and what the cohort would, in hundredths; `cohort` null: not possible as things stand. */
  regret: number;
  cohort: { people: number; total: number } | null;
};

/** The next best partners of one mentee. Throws `NotFound` for somebody whom this admin does not see. */
export async function getChoices(actor: Actor, runId: string, mentee: string): Promise<ChoiceView[]> {
  const board = await openRun(actor, runId);
  if (!board.problem.input.mentees.some(({ id }) => id === mentee)) throw new NotFound();
  const choices = await board.ask("choicesOn", { mentee, count: 4 });
  return choices.flatMap(({ mentor, score, parts, regret, cohort }) => {
    const someone = board.people.get(mentor);
    return someone
      ? [
          {
            mentor: someone,
            score,
            regret,
            cohort,
            parts: partsInWords(parts, board.problem.input.criteria),
          },
        ]
      : [];
  });
}

/** A cell: the score in hundredths, or the rule that keeps the two apart. */
export type Matrix = { mentees: Someone[]; mentors: Someone[]; cells: (number | string)[][]; more: number };

const LARGEST = 60;

/** Everybody against everybody, in the order given, pairs first; so large a part of it as can be read. */
export async function getMatrix(
  actor: Actor,
  runId: string,
  pairs: readonly { mentee: { id: string }; mentor: { id: string } }[],
): Promise<Matrix> {
  const board = await openRun(actor, runId);
  const { mentees, mentors } = board.problem.input;
  const inOrder = (first: readonly string[], all: readonly { id: string }[]) =>
    [...new Set([...first, ...all.map(({ id }) => id)])]
      .flatMap((id) => board.people.get(id) ?? [])
      .filter(({ id }) => all.some((each) => each.id === id));
  const rows = inOrder(
    pairs.map(({ mentee }) => mentee.id),
    mentees,
  );
  const columns = inOrder(
    pairs.map(({ mentor }) => mentor.id),
    mentors,
  );
  const [shownRows, shownColumns] = [rows.slice(0, LARGEST), columns.slice(0, LARGEST)];
  const cells = await board.ask("matrixOn", {
    mentees: shownRows.map(({ id }) => id),
    mentors: shownColumns.map(({ id }) => id),
  });
  return {
    mentees: shownRows,
    mentors: shownColumns,
    cells: cells.map((row) => row.map((cell) => (WALL.has(String(cell)) ? "the-wall" : cell))),
    more: rows.length - shownRows.length,
  };
}

/** One word for all of them: which of the two holds for a pair would say who is close to whose manager. */
const WALL = new Set(["unknown-manager", "reporting-line", "managers-partner"]);

/** The four aims on the same people. */
export async function getAims(actor: Actor, runId: string): Promise<AimOutcome[]> {
  const board = await openRun(actor, runId);
  return [...(board.aims ?? (await board.ask("aimsOn", {})))];
}

export type MoveView = {
  mentee: Someone;
  before: { name: string; score: number } | null;
  after: { name: string; score: number } | null;
};
export type TriedView =
  /** Why it cannot be: two whom a rule keeps apart, or no place is left for two who are to be kept together. */
  | { refused: { mentee: string; mentor: string } | "no place" }
  | {
      refused: null;
      people: number;
      total: number;
      byOldWeights: number;
      certified: boolean;
      moved: MoveView[];
    };

/** What changes would do to everybody, before anybody takes them. */
export async function tryChanges(actor: Actor, { runId, pins, weights, aim }: Changes): Promise<TriedView> {
  const board = await openRun(actor, runId);
  const there = new Set([
    ...board.problem.input.mentees.map(({ id }) => id),
    ...board.problem.input.mentors.map(({ id }) => id),
  ]);
  if (pins.some(({ mentee, mentor }) => !there.has(mentee) || !there.has(mentor))) throw new NotFound();
  const tried = await board.ask("tryOn", { kept: pins, weights, aim });
  const nameOf = (id: string) => board.people.get(id)?.name ?? "";
  if ("refused" in tried)
    return {
      refused: tried.refused
        ? { mentee: nameOf(tried.refused.mentee), mentor: nameOf(tried.refused.mentor) }
        : "no place",
    };
  const { difference, byOldWeights, certified } = tried;
  const partner = (side: { mentor: string; score: number } | null) =>
    side && { name: nameOf(side.mentor), score: side.score };
  return {
    refused: null,
    people: difference.people,
    total: difference.total,
    byOldWeights,
    certified,
    moved: difference.moved.flatMap(({ mentee, before, after }) => {
      const someone = board.people.get(mentee);
      return someone && before?.mentor !== after?.mentor
        ? [{ mentee: someone, before: partner(before), after: partner(after) }]
        : [];
    }),
  };
}

/** Mentors with a place left over, by name. */
export async function getFreeMentors(
  actor: Actor,
  runId: string,
  pairs: readonly { mentor: { id: string } }[],
): Promise<Someone[]> {
  const { problem, people } = await openRun(actor, runId);
  const taken = (id: string) => pairs.filter(({ mentor }) => mentor.id === id).length;
  return problem.input.mentors
    .filter(({ id, capacity }) => capacity > taken(id))
    .flatMap(({ id }) => people.get(id) ?? [])
    .sort((a, b) => inOrder(a.name, b.name));
}

/** What one change would bring: a place more with a mentor, or a rule less, by its key. */
export type AdviceView = ({ mentor: string } | { rule: string }) & { people: number; total: number };

/** The changes that would help most, each computed. */
export async function getAdvice(actor: Actor, runId: string): Promise<AdviceView[]> {
  const board = await openRun(actor, runId);
  const advice = await board.ask("adviceOn", { count: 3 });
  return advice.map(({ suggestion, people, total }) =>
    suggestion.kind === "place"
      ? { mentor: board.people.get(suggestion.mentor)?.name ?? "", people, total }
      : { rule: suggestion.rule, people, total },
  );
}
