import { inOrder, type Forbidden, type MatchInput, type Mentee } from "./criteria.ts";
import { boundOfCircles, formCircles } from "./circles.ts";
import { companionsOf } from "./companions.ts";
import { boundOfGroups, formGroups, type Bound } from "./groups.ts";
import { lotsOf } from "./lots.ts";
import { scorer, type Part } from "./scores.ts";

/** How a cohort is divided into relationships of more than two. */
export type Shape = {
  readonly kind: "group" | "circle";
  /** Mentees of a group beside their mentor; members of a circle. */
  readonly smallest: number;
  readonly largest: number;
  /** Mentees who must not be in one group. Of peers `forbidden` says it, in either order. */
  readonly apart: readonly Forbidden[];
  /** Who is in a mentor’s group already; with them one more is enough. */
  readonly growing: Readonly<Record<string, readonly string[]>>;
  /** Members of circles who said that they would host. */
  readonly hosts: readonly string[];
};

/** A group round its mentor, or a circle round whoever hosts it first. `members` are the others, by id. */
export type Formed = { readonly host: string; readonly members: readonly string[] };

/** The cohort divided. For circles the peers are the input’s mentees, and its mentors are nobody. */
export function form(input: MatchInput, shape: Shape): Formed[] {
  const { smallest, largest, apart } = shape;
  if (shape.kind === "group")
    return formGroups(input, companionsOf(input.criteria), { smallest, largest, apart }).groups.map(
      ({ mentor, mentees }) => ({ host: mentor, members: mentees }),
    );
  const peers = inOrder(input.mentees);
  const turn = new Map(
    [...lotsOf(input.seed, "mentor", peers).order].map((at, place) => [peers[at]?.id, place]),
  );
  const first = (ids: readonly string[]) =>
    [...ids].sort((a, b) => (turn.get(a) ?? 0) - (turn.get(b) ?? 0) || (a < b ? -1 : 1))[0];
  return formCircles(peersIn(input), { smallest, largest }).circles.flatMap(({ members }) => {
    const host = first(members.filter((id) => shape.hosts.includes(id))) ?? first(members);
    return host ? [{ host, members: members.filter((id) => id !== host) }] : [];
  });
}

/** What no such groups or circles can pass; `exact`: it is what the best reach. */
export function boundOf(input: MatchInput, shape: Shape): Bound & { readonly exact: boolean } {
  const { smallest, largest, apart } = shape;
  return shape.kind === "circle"
    ? boundOfCircles(peersIn(input), { smallest, largest })
    : {
        ...boundOfGroups(input, companionsOf(input.criteria), { smallest, largest, apart }),
        exact: false,
      };
}

const peersIn = ({ mentees, criteria, forbidden, seed }: MatchInput) => ({
  people: mentees,
  criteria,
  forbidden,
  seed,
});

export type Place = {
  readonly host: string;
  readonly member: string;
  /** Hundredths of a point: with the mentor; in a circle with everybody else in it, on average. */
  readonly score: number;
  readonly parts: readonly Part[];
  readonly companions: readonly string[];
};

/** Every member’s place, with what speaks for it and who else is there. */
export function placesOf(input: MatchInput, shape: Shape, formed: readonly Formed[]): Place[] {
  const mentees = new Map<string, Mentee>(input.mentees.map((each) => [each.id, each]));
  const mentors = new Map<string, Mentee>(input.mentors.map((each) => [each.id, each]));
  const scoreOf = scorer({ ...input, forbidden: [] });
  const between = (one?: Mentee, other?: Mentee): readonly Part[] => {
    const scored = one && other ? scoreOf(one, { ...other, capacity: 1 }) : null;
    return scored && "parts" in scored ? scored.parts : [];
  };
  const bothWays = (a: string, b: string) => {
    const [one, other] = [mentees.get(a), mentees.get(b)];
    return [between(one, other), between(other, one)];
  };
  return formed.flatMap(({ host, members }) =>
    members.map((member) => {
      const others = members.filter((each) => each !== member);
      const parts =
        shape.kind === "group"
          ? between(mentees.get(member), mentors.get(host))
          : average([host, ...others].flatMap((each) => bothWays(member, each)));
      const score = parts.reduce((sum, part) => sum + part.points, 0);
      return { host, member, score, parts, companions: [...others, ...(shape.growing[host] ?? [])].sort() };
    }),
  );
}

function average(all: readonly (readonly Part[])[]): Part[] {
  const [first = []] = all;
  return first.map((part, at) => ({
    ...part,
    points: Math.floor(all.reduce((sum, parts) => sum + (parts[at]?.points ?? 0), 0) / all.length),
  }));
}
