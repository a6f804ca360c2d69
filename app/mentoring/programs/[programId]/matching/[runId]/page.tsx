import type { Metadata } from "next";
import { AdviceList } from "@/components/matching/advice";
import { CohortBoard } from "@/components/matching/cohort-board";
import { Choices } from "@/components/matching/choices";
import { DetailPanel } from "@/components/matching/detail-panel";
import { PairDetail } from "@/components/matching/pair-detail";
import { PairList } from "@/components/matching/pair-list";
import { UnmatchedRows, Why } from "@/components/matching/unmatched-rows";
import { PageLinks, pageOf } from "@/components/ui/page-links";
import { Section } from "@/components/ui/section";
import { cn } from "@/components/ui/classes";
import { getCohort } from "@/lib/mentoring/matches/board/cohort";
import { getAdvice, getChoices, getReasons, type Reason } from "@/lib/mentoring/matches/board/queries";
import { paths, type BoardPlace } from "@/lib/paths";
import { words } from "@/lib/reader";
import { labelsOf, theResult, type Params } from "./run";

export const generateMetadata = async (): Promise<Metadata> => ({
  title: (await words("matching"))("run.page"),
});

/** Rows of each list that a board shows at once. */
const ROWS = 50;

type Props = { params: Params; searchParams: Promise<{ mentee?: string; page?: string; rest?: string }> };

export default async function Run({ params, searchParams }: Props) {
  const found = await theResult(params);
  if (!found) return null;
  const { programId, runId, run, actor, kept } = found;
  const t = await words("matching");
  if (run.together)
    return (
      <CohortBoard
        run={run}
        kind={run.together}
        view={kept ? await getCohort(actor, runId) : null}
        labels={labelsOf(run, t)}
      />
    );
  const { mentee, ...asked } = await searchParams;
  const at = run.pairs.findIndex((each) => each.mentee.id === mentee);
  const pair = run.pairs[at];
  const alone = run.unmatched.find((each) => each.id === mentee);
  const shown = pageOf(run.pairs, asked.page ?? pageWith(at), ROWS);
  const rest = pageOf(run.unmatched, asked.rest ?? pageWith(alone ? run.unmatched.indexOf(alone) : -1), ROWS);
  const place = { page: shown.page, rest: rest.page };
  const addressOf = (to: BoardPlace) => paths.matchList(programId, runId, { ...place, ...to });
  const someone = pair?.mentee ?? alone;
  const [reasons, choices, advice] = await Promise.all([
    kept && run.unmatched.length > 0 ? getReasons(actor, runId) : ({} as Record<string, Reason>),
    kept && someone ? getChoices(actor, runId, someone.id) : [],
    kept && run.unmatched.length > 0 && run.may.change ? getAdvice(actor, runId) : [],
  ]);
  const labels = labelsOf(run, t);
  const first = someone?.name.split(" ")[0] ?? "";
  return (
    <div className={cn("items-start gap-6", someone && "grid lg:grid-cols-[minmax(0,1fr)_340px]")}>
      <div className="min-w-0">
        <Section title={t("list.title")} description={t("list.about")}>
          <PairList programId={programId} place={place} pairs={shown.rows} most={run.most} />
          <PageLinks label={t("list.more")} {...shown} href={(page) => addressOf({ page, mentee })} />
        </Section>
        <UnmatchedRows
          unmatched={rest.rows}
          reasons={reasons}
          labels={labels}
          addressOf={(one) => addressOf({ mentee: one })}
          advice={
            <AdviceList
              advice={advice}
              labels={Object.fromEntries(run.criteria.map(({ key, label }) => [key, label]))}
            />
          }
          more={
            <PageLinks label={t("alone.more")} {...rest} href={(page) => addressOf({ rest: page, mentee })} />
          }
        />
      </div>
      {someone && (
        <DetailPanel title={pair ? t("pair.title") : someone.name} closeTo={addressOf({})}>
          {pair ? (
            <PairDetail pair={pair} most={run.most} />
          ) : (
            <p className="mb-6 text-sm">
              <Why reason={reasons[someone.id]} labels={labels} />
            </p>
          )}
          <h3 className="mb-3 border-t border-line pt-4 font-medium">
            {pair ? t("choices.next") : t("choices.who", { name: first })}
          </h3>
          <Choices mentee={someone.id} first={first} choices={choices} matched={pair !== undefined} />
        </DetailPanel>
      )}
    </div>
  );
}

/** The page with a row of that number; none where there is no such row. */
const pageWith = (row: number) => (row < 0 ? undefined : String(Math.floor(row / ROWS) + 1));
