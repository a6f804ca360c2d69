import type { Metadata } from "next";
import Link from "next/link";
import { StartRunForm } from "@/components/matching/start-run-form";
import { momentOf } from "@/components/time/moment";
import { RunBadge } from "@/components/matching/run-actions";
import { AIM_WORDS, many, points } from "@/components/matching/words";
import { Callout } from "@/components/ui/callout";
import { EmptyState } from "@/components/ui/empty-state";
import { PageHeader } from "@/components/ui/page-header";
import { RowItem, RowList } from "@/components/ui/row-list";
import { Section } from "@/components/ui/section";
import { visitor } from "@/lib/auth/visit";
import { getTogether, listRuns } from "@/lib/mentoring/matches/runs/queries";
import { hasResult } from "@/lib/mentoring/matches/runs/rules";
import { getAdministered } from "@/lib/mentoring/programs/queries";
import { whyClosed } from "@/lib/mentoring/programs/rules";
import { paths } from "@/lib/paths";
import { getHats } from "@/lib/people/hats/queries";
import { start } from "./actions";

export const metadata: Metadata = { title: "Matching" };

export default async function Matching({ params }: { params: Promise<{ programId: string }> }) {
  const { programId } = await params;
  const actor = await visitor(paths.matching(programId));
  const [program, runs, { timeZone }, together] = await Promise.all([
    getAdministered(actor, programId),
    listRuns(actor, programId),
    getHats(actor),
    getTogether(actor, programId),
  ]);
  const closed = whyClosed("match", program.state);
  return (
    <>
      <PageHeader
        title="Matching"
        practice="mentoring"
        crumbs={[{ label: program.name, href: paths.program(programId) }]}
        description={
          together
            ? `Every run forms ${together}s: as many people as possible, then the most in common. It is checked for every rule, and kept.`
            : "Every run is the exact best for its aim, comes with a proof that can be checked, and is kept."
        }
      />
      {closed ? (
        <Callout kind="warn" title="Matching is not open">
          {closed}
        </Callout>
      ) : (
        <Section
          title="A new run"
          description="It looks at everybody who is enrolled and has a free place. Nobody is told anything before you publish."
        >
          <StartRunForm programId={programId} start={start} together={together !== null} />
        </Section>
      )}
      {runs.length === 0 && !closed && (
        <EmptyState title="No run yet">
          A run takes a moment. You review it {together ? `${together} by ${together}` : "pair by pair"}{" "}
          before anybody else sees it.
        </EmptyState>
      )}
      {runs.length > 0 && (
        <Section title="Runs">
          <RowList>
            {runs.map((run) => (
              <RowItem key={run.id}>
                <Link href={paths.matchRun(programId, run.id)} className="min-w-56 flex-1 hover:underline">
                  <span className="font-medium">
                    {hasResult(run.state)
                      ? run.together
                        ? many(run.pairs, `place in ${run.together}s`, `places in ${run.together}s`)
                        : `${many(run.pairs, "pair")}, total ${points(run.total).toLocaleString("en")}`
                      : "Without a result"}
                  </span>
                  <span className="block text-sm text-ink-soft">
                    {momentOf(run.createdAt, timeZone)}, {run.changed ? "changed by" : "by"} {run.createdBy}
                    {!run.together && `, aim: ${AIM_WORDS[run.aim].name.toLowerCase()}`}
                  </span>
                </Link>
                {hasResult(run.state) && (
                  <span className="text-sm text-ink-soft">
                    {run.together ? "checked" : run.certified ? "proven" : "not proven"}
                  </span>
                )}
                <RunBadge state={run.state} />
              </RowItem>
            ))}
          </RowList>
        </Section>
      )}
    </>
  );
}
