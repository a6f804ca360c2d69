import "server-only";
import type { Actor } from "../../../access/actor.ts";
import { asWorker } from "../../../db/unit.ts";
import type { LeftOver } from "../../../matching/left-over.ts";
import type { Account } from "../engine/cohort.ts";
import { cohortWithoutHidden } from "../engine/problem.ts";
import { askEngine } from "../engine/thread.ts";
import { answered } from "../proposals/group.ts";
import { commonIn, type Common } from "../proposals/in-common.ts";
import { openSnapshot } from "../runs/snapshot.ts";
import { peopleOf, type Someone } from "./open.ts";

/** What people of one group named in common, in the design’s words. */
export type Shared = { label: string; of: number; values: Common[] };
export type CohortView = {
  account: Omit<Account, "left">;
  left: Readonly<Record<string, LeftOver>>;
  /** By mentor or first host. */
  common: Readonly<Record<string, Shared[]>>;
  /** Who is in a mentor’s group already. */
  growing: Readonly<Record<string, Someone[]>>;
};

/**
 * What a run’s groups or circles come to, what each has in common, and why somebody is in none, for one admin. Groups
 * with somebody whom they may not see are taken out before anything is computed (W7). Null for a run from before groups
 * were formed whole, which looked at pairs.
 */
export async function getCohort(actor: Actor, runId: string): Promise<CohortView | null> {
  const people = await peopleOf(actor, runId);
  const kept = await asWorker((db) => openSnapshot(db, runId));
  if (kept?.kind !== "together") return null;
  const { input, shape } = kept.problem;
  const known = [...input.mentees, ...input.mentors].map(({ id }) => id);
  const all = [...known, ...Object.values(shape.growing).flat(), ...(kept.problem.away ?? [])];
  const hidden = new Set(all.filter((id) => !people.has(id)));
  const { problem, formed } = cohortWithoutHidden(kept.problem, kept.formation.formed, hidden);
  const { left, ...account } =
    hidden.size === 0 ? kept.formation.account : await askEngine("board", "account", { problem, formed });
  const compared = input.criteria.filter(
    ({ sensitive, comparator }) => !sensitive && ["same", "overlap", "covers"].includes(comparator),
  );
  const sharedBy = (members: readonly string[], host: string): Shared[] =>
    compared.flatMap((criterion) => {
      const named = members.map((id) => answered(kept, criterion, id, "mentee"));
      if (shape.kind === "group") named.push(answered(kept, criterion, host, "mentor"));
      const values = commonIn(named).slice(0, 4);
      return values.length > 0 ? [{ label: criterion.label, of: named.length, values }] : [];
    });
  return {
    account,
    left: Object.fromEntries(left.map((each) => [each.id, each])),
    common: Object.fromEntries(
      formed.map(({ host, members }) => [
        host,
        sharedBy(shape.kind === "circle" ? [host, ...members] : members, host),
      ]),
    ),
    growing: Object.fromEntries(
      formed.map(({ host }) => [host, (shape.growing[host] ?? []).flatMap((id) => people.get(id) ?? [])]),
    ),
  };
}
