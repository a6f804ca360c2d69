import type { Metadata } from "next";
import Link from "next/link";
import { RunComparison } from "@/components/matching/run-comparison";
import { EmptyState } from "@/components/ui/empty-state";
import { RunBadge } from "@/components/matching/run-actions";
import { RowItem, RowList } from "@/components/ui/row-list";
import { points } from "@/components/matching/words";
import { Section } from "@/components/ui/section";
import { getRun } from "@/lib/mentoring/matches/board/run";
import { hasResult } from "@/lib/mentoring/matches/runs/rules";
import { listRuns } from "@/lib/mentoring/matches/runs/queries";
import { paths } from "@/lib/paths";
import { figures, words } from "@/lib/reader";
import { thePairs, type Params } from "../run";

export const generateMetadata = async (): Promise<Metadata> => ({
  title: (await words("matching"))("comparison.page"),
});

type Props = { params: Params; searchParams: Promise<{ with?: string }> };

export default async function ComparisonPage({ params, searchParams }: Props) {
  const found = await thePairs(params);
  if (!found) return null;
  const { programId, runId, run, actor } = found;
  const [{ with: asked }, runs] = await Promise.all([searchParams, listRuns(actor, programId)]);
  const t = await words("matching");
  const write = await figures();
  const others = runs.filter((each) => each.id !== runId && hasResult(each.state));
  const chosen = others.find((each) => each.id === (asked ?? run.basedOn)) ?? others[0];
  const other = chosen && (await getRun(actor, chosen.id));
  if (others.length === 0)
    return <EmptyState title={t("comparison.none")}>{t("comparison.noneWhy")}</EmptyState>;
  return (
    <>
      {other && (
        <Section
          title={t("comparison.title")}
          description={t("comparison.about", {
            moment: write.dateTime(other.createdAt, "moment"),
            aim: t(`aim.${other.aim}.inside`),
          })}
        >
          <RunComparison run={run} other={other} />
        </Section>
      )}
      <Section title={t(other ? "comparison.another" : "comparison.with")}>
        <RowList>
          {others.map((each) => (
            <RowItem key={each.id}>
              <Link
                href={`${paths.matchRun(programId, runId, "comparison")}?with=${each.id}`}
                aria-current={each.id === chosen?.id ? "true" : undefined}
                className="min-w-56 flex-1 hover:underline aria-[current]:font-medium"
              >
                {t("comparison.run", {
                  count: each.pairs,
                  points: points(each.total),
                  aim: t(`aim.${each.aim}.inside`),
                })}
              </Link>
              <span className="text-sm text-ink-soft">
                {t("comparison.by", {
                  name: each.createdBy,
                  moment: write.dateTime(each.createdAt, "moment"),
                })}
              </span>
              <RunBadge state={each.state} />
            </RowItem>
          ))}
        </RowList>
      </Section>
    </>
  );
}
