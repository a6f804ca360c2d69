import type { Market } from "./market.ts";
import { isPlain, type Places } from "./places.ts";
import type { ViewedPlane } from "./planes.ts";
import type { Goal } from "./proof.ts";
import { FORBIDDEN, type Attributes, type Exclusions, type Plane } from "./solve/problem.ts";

/** The tables as a goal counts them. While they are the same, the solver need not lay them out again. */
const counted = new WeakMap<readonly ViewedPlane[], Map<Goal["goal"], readonly Plane[]>>();

/** Every pair there may be, as the solver takes it for a first goal. */
export function wholeMarket(market: Market, places: Places, { goal }: Goal): Attributes {
  const isPlainMarket = isPlain(places, market);
  const perGoal = counted.get(market.planes) ?? new Map<Goal["goal"], readonly Plane[]>();
  const planes = (isPlainMarket && perGoal.get(goal)) || planesFor(market, places, goal);
  if (isPlainMarket) counted.set(market.planes, perGoal.set(goal, planes));
  return {
    kind: "attributes",
    base: goal === "total" ? 0 : 1,
    planes,
    exclusions: isPlainMarket ? market.exclusions : byColumn(market.exclusions, places),
  };
}

const planesFor = ({ planes, unit }: Market, { mentorOf }: Places, goal: Goal["goal"]): readonly Plane[] =>
  planes.map(({ rowCodes, columnCodes, columnKinds, points }) => ({
    rowCodes,
    columnCodes: Uint16Array.from(mentorOf, (mentor) => columnCodes[mentor]!),
    columnKinds,
    points: points.map((worth) => (worth === FORBIDDEN ? FORBIDDEN : goal === "total" ? worth / unit : 0)),
  }));

/** Who is excluded from a mentor is excluded from all of the kind, and from all parts of the mentor. */
function byColumn({ starts, columns }: Exclusions, { columnsOf }: Places): Exclusions {
  const perRow = Array.from({ length: starts.length - 1 }, (_, row) => [
    ...new Set([...columns.subarray(starts[row], starts[row + 1])].flatMap((mentor) => columnsOf[mentor]!)),
  ]);
  const shifted = new Int32Array(perRow.length + 1);
  perRow.forEach((each, row) => (shifted[row + 1] = shifted[row]! + each.length));
  return { starts: shifted, columns: Int32Array.from(perRow.flat()) };
}
