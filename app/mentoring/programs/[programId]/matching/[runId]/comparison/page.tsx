import type { Metadata } from "next";
import Link from "next/link";
import { RunComparison } from "@/components/matching/run-comparison";
import { momentOf } from "@/components/time/moment";
import { EmptyState } from "@/components/ui/empty-state";
import { RunBadge } from "@/components/matching/run-actions";
import { RowItem, RowList } from "@/components/ui/row-list";
import { AIM_WORDS, many, points } from "@/components/matching/words";
import { Section } from "@/components/ui/section";
import { getRun } from "@/lib/mentoring/matches/board/run";
import { hasResult } from "@/lib/mentoring/matches/runs/rules";
import { listRuns } from "@/lib/mentoring/matches/runs/queries";
import { paths } from "@/lib/paths";
import { getHats } from "@/lib/people/hats/queries";
import { thePairs, type Params } from "../run";

export const metadata: Metadata = { title: "Two matches compared" };

type Props = { params: Params; searchParams: Promise<{ with?: string }> };

export default async function ComparisonPage({ params, searchParams }: Props) {
  const found = await thePairs(params);
  if (!found) return null;
  const { programId, runId, run, actor } = found;
  const [{ with: asked }, runs, { timeZone }] = await Promise.all([
    searchParams,
    listRuns(actor, programId),
    getHats(actor),
  ]);
  const others = runs.filter((each) => each.id !== runId && hasResult(each.state));
  const chosen = others.find((each) => each.id === (asked ?? run.basedOn)) ?? others[0];
  const other = chosen && (await getRun(actor, chosen.id));
  if (others.length === 0)
    return (
      <EmptyState title="Nothing to compare with yet">
        Change something and make it a new draft: then the two stand side by side here.
      </EmptyState>
    );
  return (
    <>
      {other && (
        <Section
          title="This run against the other"
          description={`The other is the one of ${momentOf(other.createdAt, timeZone)}, aim: ${AIM_WORDS[other.aim].name.toLowerCase()}.`}
        >
          <RunComparison run={run} other={other} />
        </Section>
      )}
      <Section title={other ? "Compare with another" : "Compare with"}>
        <RowList>
          {others.map((each) => (
            <RowItem key={each.id}>
              <Link
                href={`${paths.matchRun(programId, runId, "comparison")}?with=${each.id}`}
                aria-current={each.id === chosen?.id ? "true" : undefined}
                className="min-w-56 flex-1 hover:underline aria-[current]:font-medium"
              >
                {many(each.pairs, "pair")}, {points(each.total)} points,{" "}
                {AIM_WORDS[each.aim].name.toLowerCase()}
              </Link>
              <span className="text-sm text-ink-soft">
                {each.createdBy}, {momentOf(each.createdAt, timeZone)}
              </span>
              <RunBadge state={each.state} />
            </RowItem>
          ))}
        </RowList>
      </Section>
    </>
  );
}
