import type { ReactNode } from "react";
import { ChangesProvider } from "@/components/matching/changes";
import { ChangeTray } from "@/components/matching/change-tray";
import { RunActions, RunBadge } from "@/components/matching/run-actions";
import { RunProgress } from "@/components/matching/run-progress";
import { runSentence, togetherTitle } from "@/components/matching/run-sentence";
import { RematchButton } from "@/components/matching/rematch-button";
import { Callout } from "@/components/ui/callout";
import { LinkTabs } from "@/components/ui/link-tabs";
import { PageHeader } from "@/components/ui/page-header";
import { hasResult } from "@/lib/mentoring/matches/runs/rules";
import { getProgress } from "@/lib/mentoring/matches/runs/queries";
import { paths } from "@/lib/paths";
import { getHats } from "@/lib/people/hats/queries";
import { figures, words } from "@/lib/reader";
import { Words } from "@/app/words";
import { cancel, change, discard, progress, publish, review, start, tryOut } from "../actions";
import { theRun, type Params } from "./run";

const VIEWS = ["matrix", "picture", "spread", "aims", "weights", "comparison", "proof"] as const;

export default async function RunLayout({ params, children }: { params: Params; children: ReactNode }) {
  const { programId, runId, run, actor, kept } = await theRun(params);
  const [hats, far] = await Promise.all([getHats(actor), getProgress(actor, { runId })]);
  const t = await words("matching");
  const write = await figures();
  const people = run.pairs.length + run.unmatched.length;
  const done = hasResult(run.state);
  const groups = new Set(run.pairs.map(({ mentor }) => mentor.id)).size;
  const standing = run.certified || run.checked;
  const declined = run.pairs.some(({ answers }) => answers.mentee === false || answers.mentor === false);
  return (
    <Words of={["matching"]}>
      <PageHeader
        title={
          !done
            ? t("run.title")
            : run.together
              ? togetherTitle(run.together, groups, run.pairs.length, run.unmatched.length, t)
              : t("run.matched", { matched: run.pairs.length, people })
        }
        practice="mentoring"
        crumbs={[
          { label: run.programName, href: paths.program(programId) },
          { label: t("run.crumb"), href: paths.matching(programId) },
        ]}
        description={
          <>
            {done && <p>{run.together ? t("run.checked") : runSentence(run, t)}</p>}
            <p className="mt-2 text-sm">
              {t.rich(run.basedOn ? "run.changedBy" : "run.askedBy", {
                badge: () => <RunBadge state={run.state} />,
                name: run.createdBy,
                moment: write.dateTime(run.createdAt, "moment"),
              })}
              {hats.hasReports && ` ${t("run.recused")}`}
            </p>
          </>
        }
        actions={
          <>
            <RunActions
              runId={runId}
              may={run.may}
              count={run.together ? groups : run.pairs.length}
              together={run.together}
              review={review}
              publish={publish}
              discard={discard}
            />
            {declined && <RematchButton programId={programId} start={start} />}
          </>
        }
      />
      {far.failure && <Callout kind="danger" title={t(`failure.${far.failure}`)} />}
      {run.state === "cancelled" && <Callout kind="quiet" title={t("run.calledOff")} />}
      {done && !standing && (
        <Callout kind="danger" title={t(run.together ? "run.breaksRule" : "run.noProof")}>
          {t("run.report")}
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
            label={t("run.views")}
            tone="mentoring"
            tabs={[
              { href: paths.matchRun(programId, runId), label: t("run.view.list") },
              ...(kept ? VIEWS : [])
                .filter((view) => !run.together || view === "proof")
                .map((view) => ({
                  href: paths.matchRun(programId, runId, view),
                  label: run.together ? t("run.view.check") : t(`run.view.${view}`),
                })),
            ]}
          />
          {!kept && (
            <Callout kind="quiet" title={t("run.notKept")}>
              {t("run.notKeptWhy")}
            </Callout>
          )}
          {children}
          <ChangeTray programId={programId} take={change} />
        </ChangesProvider>
      )}
    </Words>
  );
}
