import { verify } from "../../matching/certificate.ts";
import type { Criterion, MatchInput } from "../../matching/criteria.ts";
import { match } from "../../matching/match.ts";
import type { Coach } from "../coaches/schema.ts";

export type Client = {
  readonly id: string;
  readonly languages: readonly string[];
  readonly timeZone: string;
  /** C8: never the coach. */
  readonly managerId: string | null;
};
/** What makes a coach the better one where several are experts: a light load, a language in common, the same hours. */
const CRITERIA: readonly Criterion[] = [
  {
    ...same("load", 3),
    mentee: "none",
    mentor: "load",
    comparator: "closeness",
    measure: "number",
    reach: 100,
  },
  { ...same("languages", 2), comparator: "same" },
  { ...same("timeZone", 1), comparator: "same" },
];

function same(key: string, weight: number) {
  const both = { mentee: key, mentor: key };
  return {
    key,
    label: key,
    weight,
    ...both,
    kind: "preference",
    view: "both",
    sensitive: false,
    missing: "nothing",
  } as const;
}

export type Assignment = { readonly coachOf: ReadonlyMap<string, string>; readonly certified: boolean };

/**
 * A coach for every client, as many clients as there are places and then the best total: an exact optimum of the
 * matching engine, checked by its certificate. Experts only, within what each of them takes at once.
 */
export function assign(clients: readonly Client[], experts: readonly Coach[], seed: string): Assignment {
  const input: MatchInput = {
    mentees: clients.map(({ id, languages, timeZone }) => ({
      id,
      answers: { none: { value: 0 }, languages: { value: languages }, timeZone: { value: timeZone } },
    })),
    mentors: experts.map(({ personId, capacity, load, languages, timeZone }) => ({
      id: personId,
      capacity: Math.max(0, capacity - load),
      answers: {
        load: { value: capacity > 0 ? Math.round((100 * load) / capacity) : 100 },
        languages: { value: languages },
        timeZone: { value: timeZone },
      },
    })),
    criteria: CRITERIA,
    forbidden: clients.flatMap(({ id, managerId }) =>
      managerId && experts.some(({ personId }) => personId === managerId)
        ? [{ mentee: id, mentor: managerId, rule: "manager of record" }]
        : [],
    ),
    aim: "most-people",
    seed,
  };
  const result = match(input);
  return {
    coachOf: new Map(result.pairs.map(({ mentee, mentor }) => [mentee, mentor])),
    certified: verify(input, result).certified,
  };
}
