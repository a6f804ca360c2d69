import type { WordsOf } from "@/lib/words/tell";
import { points, type Aim } from "./words";

/** A run in one sentence: how good it is, and whether that is proven. */
export function runSentence(
  run: { aim: Aim; certified: boolean; total: number; pairs: readonly { score: number }[] },
  t: WordsOf<"matching">,
): string {
  const said = { reached: t(`aim.${run.aim}.reached`), total: points(run.total) };
  if (run.aim !== "fairest" || run.pairs.length === 0)
    return t(run.certified ? "run.proven" : "run.notProven", said);
  const worst = points(Math.min(...run.pairs.map((pair) => pair.score)));
  return t(run.certified ? "run.provenWorst" : "run.notProvenWorst", { ...said, worst });
}

/** “3 groups with 12 of 14 mentees”. A circle’s first host is one of its members. */
export function togetherTitle(
  kind: "group" | "circle",
  count: number,
  members: number,
  left: number,
  t: WordsOf<"matching">,
): string {
  const placed = kind === "circle" ? members + count : members;
  return t(`run.formed.${kind}`, { count, placed, people: placed + left });
}

export type Account = {
  people: number;
  total: number;
  bound: { people: number; total: number };
  exact: boolean;
};

/** How good groups or circles are, and what is known of better ones; in two sentences. */
export function accountSentence(
  kind: "group" | "circle",
  { people, total, bound, exact }: Account,
  t: WordsOf<"matching">,
): string {
  if (exact && people === bound.people && total === bound.total)
    return t("together.exact", { total: points(total) });
  const most =
    bound.people > people ? t("together.most", { people, bound: bound.people }) : t("together.all");
  const share = bound.total > 0 ? Math.floor((100 * total) / bound.total) : 100;
  const reached = t(kind === "group" ? "together.groupsShare" : "together.circlesShare", {
    total: points(total),
    bound: points(bound.total),
    share: Math.min(100, share),
  });
  return `${most} ${reached}`;
}
