import type { ReactNode } from "react";
import { ChangesProvider } from "@/components/matching/changes";
import { ChangeTray } from "@/components/matching/change-tray";
import { RunActions, RunBadge } from "@/components/matching/run-actions";
import { RunProgress } from "@/components/matching/run-progress";
import { CHECKED_WORDS, runSentence, togetherTitle } from "@/components/matching/run-sentence";
import { many } from "@/components/matching/words";
import { RematchButton } from "@/components/matching/rematch-button";
import { momentOf } from "@/components/time/moment";
import { Callout } from "@/components/ui/callout";
import { LinkTabs } from "@/components/ui/link-tabs";
import { PageHeader } from "@/components/ui/page-header";
import { hasResult } from "@/lib/mentoring/matches/runs/rules";
import { getProgress } from "@/lib/mentoring/matches/runs/queries";
import { paths } from "@/lib/paths";
import { getHats } from "@/lib/people/hats/queries";
import { cancel, change, discard, progress, publish, review, start, tryOut } from "../actions";
import { theRun, type Params } from "./run";

const VIEWS = [
  ["matrix", "Matrix"],
  ["picture", "Picture"],
  ["spread", "Spread"],
  ["aims", "Aims"],
  ["weights", "Weights"],
  ["comparison", "Compare"],
  ["proof", "Proof"],
] as const;

export default async function RunLayout({ params, children }: { params: Params; children: ReactNode }) {
  const { programId, runId, run, actor, kept } = await theRun(params);
  const [hats, far] = await Promise.all([getHats(actor), getProgress(actor, { runId })]);
  const people = run.pairs.length + run.unmatched.length;
  const done = hasResult(run.state);
  const groups = new Set(run.pairs.map(({ mentor }) => mentor.id)).size;
  const standing = run.certified || run.checked;
  const declined = run.pairs.some(({ answers }) => answers.mentee === false || answers.mentor === false);
  return (
    <>
      <PageHeader
        title={
          !done
            ? "A run of the matching"
            : run.together
              ? togetherTitle(run.together, groups, run.pairs.length, run.unmatched.length)
              : `${run.pairs.length} of ${people} mentees matched`
        }
        practice="mentoring"
        crumbs={[
          { label: run.programName, href: paths.program(programId) },
          { label: "Matching", href: paths.matching(programId) },
        ]}
        description={
          <>
            {done && <p>{run.together ? CHECKED_WORDS : runSentence(run)}</p>}
            <p className="mt-2 text-sm">
              <RunBadge state={run.state} /> {run.basedOn ? "Changed by" : "Asked for by"} {run.createdBy},{" "}
              {momentOf(run.createdAt, hats.timeZone)}.
              {hats.hasReports && " People you manage are not shown or counted here."}
            </p>
          </>
        }
        actions={
          <>
            <RunActions
              runId={runId}
              may={run.may}
              what={run.together ? many(groups, run.together) : many(run.pairs.length, "match", "matches")}
              some={run.pairs.length > 0}
              together={run.together}
              review={review}
              publish={publish}
              discard={discard}
            />
            {declined && <RematchButton programId={programId} start={start} />}
          </>
        }
      />
      {far.failure && <Callout kind="danger" title={far.failure} />}
      {run.state === "cancelled" && (
        <Callout kind="quiet" title="This run was called off. Nothing was kept of it." />
      )}
      {done && !standing && (
        <Callout
          kind="danger"
          title={run.together ? "This run breaks a rule" : "The proof of this run does not hold"}
        >
          It cannot be published. Please report this: it should never happen.
        </Callout>
      )}
      {far.atWork && <RunProgress runId={runId} first={far} ask={progress} cancel={cancel} />}
      {done && (
        <ChangesProvider
          key={runId}
          runId={runId}
          pins={run.pins}
          weights={Object.fromEntries(run.criteria.map(({ key, weight }) => [key, weight]))}
          open={run.may.change}
          tryOut={tryOut}
        >
          <LinkTabs
            label="Views of the run"
            tone="mentoring"
            tabs={[
              { href: paths.matchRun(programId, runId), label: "List" },
              ...(kept ? VIEWS : [])
                .filter(([view]) => !run.together || view === "proof")
                .map(([view, label]) => ({
                  href: paths.matchRun(programId, runId, view),
                  label: run.together ? "Check" : label,
                })),
            ]}
          />
          {!kept && (
            <Callout kind="quiet" title="What this run looked at is not kept any more">
              Somebody in it was erased, and their answers with them. Its pairs stand; matrix, picture and
              proof are gone.
            </Callout>
          )}
          {children}
          <ChangeTray programId={programId} take={change} />
        </ChangesProvider>
      )}
    </>
  );
}
