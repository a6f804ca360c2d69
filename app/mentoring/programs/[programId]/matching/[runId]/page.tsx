import type { Metadata } from "next";
import { AdviceList } from "@/components/matching/advice";
import { Choices } from "@/components/matching/choices";
import { DetailPanel } from "@/components/matching/detail-panel";
import { PairDetail } from "@/components/matching/pair-detail";
import { PairList } from "@/components/matching/pair-list";
import { UnmatchedRows, Why } from "@/components/matching/unmatched-rows";
import { Section } from "@/components/ui/section";
import { cn } from "@/components/ui/classes";
import { getAdvice, getChoices, getReasons, type Reason } from "@/lib/mentoring/matches/board/queries";
import { paths } from "@/lib/paths";
import { labelsOf, theResult, type Params } from "./run";

export const metadata: Metadata = { title: "Match" };

type Props = { params: Params; searchParams: Promise<{ mentee?: string }> };

export default async function Run({ params, searchParams }: Props) {
  const found = await theResult(params);
  if (!found) return null;
  const { programId, runId, run, actor } = found;
  const { mentee } = await searchParams;
  const here = paths.matchRun(programId, runId);
  const pair = run.pairs.find((each) => each.mentee.id === mentee);
  const alone = run.unmatched.find((each) => each.id === mentee);
  const someone = pair?.mentee ?? alone;
  const [reasons, choices, advice] = await Promise.all([
    run.unmatched.length > 0 ? getReasons(actor, runId) : ({} as Record<string, Reason>),
    someone ? getChoices(actor, runId, someone.id) : [],
    run.unmatched.length > 0 && run.may.change ? getAdvice(actor, runId) : [],
  ]);
  const labels = labelsOf(run);
  const first = someone?.name.split(" ")[0] ?? "";
  return (
    <div className={cn("items-start gap-6", someone && "grid lg:grid-cols-[minmax(0,1fr)_340px]")}>
      <div className="min-w-0">
        <Section
          title="Pairs"
          description="Each bar is one pair’s score, split by criterion in the same order everywhere."
        >
          <PairList pairs={run.pairs} most={run.most} />
        </Section>
        <UnmatchedRows unmatched={run.unmatched} reasons={reasons} labels={labels} base={here}>
          <AdviceList
            advice={advice}
            labels={Object.fromEntries(run.criteria.map(({ key, label }) => [key, `“${label}”`]))}
          />
        </UnmatchedRows>
      </div>
      {someone && (
        <DetailPanel title={pair ? "The pair" : someone.name} closeTo={here}>
          {pair ? (
            <PairDetail pair={pair} most={run.most} />
          ) : (
            <p className="mb-6 text-sm">
              <Why reason={reasons[someone.id]} labels={labels} />
            </p>
          )}
          <h3 className="mb-3 border-t border-line pt-4 font-medium">
            {pair ? "The next best, and what each would cost" : `Who could be there for ${first}`}
          </h3>
          <Choices mentee={someone.id} first={first} choices={choices} matched={pair !== undefined} />
        </DetailPanel>
      )}
    </div>
  );
}
