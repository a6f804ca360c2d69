import { menteeAnswer, mentorAnswer, shareOf } from "./comparators.ts";
import { listOf } from "./answers.ts";
import type { Answer, Criterion, MatchInput, Mentee, Mentor } from "./criteria.ts";
import { ineligible } from "./scores.ts";
import { FORBIDDEN, type Plane } from "./solve/problem.ts";

export type ViewedPlane = Plane & {
  readonly view: Criterion["view"];
  /** The points again, with so far below nothing for a forbidden pair that no sum of planes comes up again. */
  readonly sums: Int32Array;
};

const NEVER = -(2 ** 25);

const MOST_ENTRIES = 2 ** 27;
const MOST_KINDS = 2 ** 16;

type Kept = {
  readonly eligibility: MatchInput["eligibility"];
  readonly mentees: readonly Mentee[];
  readonly mentors: readonly Mentor[];
  readonly planes: readonly ViewedPlane[];
};

/** The tables of the last run with some criteria; they go when the criteria go. */
const kept = new WeakMap<MatchInput["criteria"], Kept>();

/** The same tables as last time where nobody answers otherwise: a what-if then changes only places and pairs. */
export function planesOf(
  input: MatchInput,
  mentees: readonly Mentee[],
  mentors: readonly Mentor[],
): readonly ViewedPlane[] {
  const last = kept.get(input.criteria);
  if (
    last &&
    last.eligibility === input.eligibility &&
    answersAreThose(last.mentees, mentees) &&
    answersAreThose(last.mentors, mentors)
  )
    return last.planes;
  const planes = madePlanes(input, mentees, mentors);
  kept.set(input.criteria, { eligibility: input.eligibility, mentees, mentors, planes });
  return planes;
}

const answersAreThose = (before: readonly Mentee[], now: readonly Mentee[]): boolean =>
  before.length === now.length &&
  before.every(({ id, answers }, at) => id === now[at]!.id && answers === now[at]!.answers);

/** Each criterion as a table over the different answers there are; one more keeps out who may not take part. */
function madePlanes(
  input: MatchInput,
  mentees: readonly Mentee[],
  mentors: readonly Mentor[],
): ViewedPlane[] {
  const planes = input.criteria.map((criterion) => planeOf(criterion, mentees, mentors));
  const out = (side: "mentee" | "mentor") => (person: Mentee) => (ineligible(input, side, person) ? 1 : 0);
  if ((input.eligibility ?? []).length > 0)
    planes.push(
      summed({
        view: "both",
        rowCodes: Uint16Array.from(mentees, out("mentee")),
        columnCodes: Uint16Array.from(mentors, out("mentor")),
        columnKinds: 2,
        points: Int32Array.of(0, FORBIDDEN, FORBIDDEN, FORBIDDEN),
      }),
    );
  return planes;
}

function planeOf(criterion: Criterion, mentees: readonly Mentee[], mentors: readonly Mentor[]): ViewedPlane {
  const nameOf = SETS.has(criterion.comparator) ? asSet : asIs;
  const rows = kindsOf(mentees, (mentee) => nameOf(menteeAnswer(criterion, mentee)));
  const columns = kindsOf(mentors, (mentor) => nameOf(mentorAnswer(criterion, mentor)));
  const columnKinds = columns.kinds.length;
  if (rows.kinds.length * columnKinds > MOST_ENTRIES || Math.max(rows.kinds.length, columnKinds) > MOST_KINDS)
    throw new RangeError(`Too many different answers to “${criterion.label || criterion.key}” for one run`);
  const points = new Int32Array(rows.kinds.length * columnKinds);
  rows.kinds.forEach((mentee, i) =>
    columns.kinds.forEach((mentor, j) => {
      const share = shareOf(criterion, mentee, mentor);
      points[i * columnKinds + j] =
        criterion.kind === "hard" && share === 0 ? FORBIDDEN : criterion.weight * share;
    }),
  );
  return summed({
    view: criterion.view,
    rowCodes: rows.codes,
    columnCodes: columns.codes,
    columnKinds,
    points,
  });
}

const summed = (plane: Omit<ViewedPlane, "sums">): ViewedPlane => ({
  ...plane,
  sums: plane.points.map((worth) => (worth === FORBIDDEN ? NEVER : worth)),
});

/** Comparisons to which the order of what somebody named is nothing. */
const SETS: ReadonlySet<Criterion["comparator"]> = new Set(["same", "different", "overlap", "covers"]);
const asIs = (answer: Answer | undefined): string => JSON.stringify(answer) ?? "";
const asSet = (answer: Answer | undefined): string =>
  answer === undefined ? "" : JSON.stringify([...listOf(answer)].sort());

/** A code for each different answer, and somebody who gave it. */
function kindsOf<P extends Mentee>(people: readonly P[], nameOf: (person: P) => string) {
  const codes = new Uint16Array(people.length);
  const codeOf = new Map<string, number>();
  const kinds: P[] = [];
  people.forEach((person, at) => {
    const answer = nameOf(person);
    let code = codeOf.get(answer);
    if (code === undefined) {
      code = kinds.push(person) - 1;
      codeOf.set(answer, code);
    }
    codes[at] = code;
  });
  return { codes, kinds };
}
