import type { Metadata } from "next";
import { StartRunForm } from "@/components/matching/start-run-form";
import { RunRow } from "@/components/matching/run-row";
import { Callout } from "@/components/ui/callout";
import { EmptyState } from "@/components/ui/empty-state";
import { PageHeader } from "@/components/ui/page-header";
import { RowList } from "@/components/ui/row-list";
import { Section } from "@/components/ui/section";
import { visitor } from "@/lib/auth/visit";
import { getTogether, listRuns } from "@/lib/mentoring/matches/runs/queries";
import { hasResult } from "@/lib/mentoring/matches/runs/rules";
import { getAdministered } from "@/lib/mentoring/programs/queries";
import { whyClosed } from "@/lib/mentoring/programs/rules";
import { paths } from "@/lib/paths";
import { readerHere, words } from "@/lib/reader";
import { tell } from "@/lib/words/said";
import { Words } from "@/app/words";
import { start } from "./actions";

export const generateMetadata = async (): Promise<Metadata> => ({
  title: (await words("matching"))("room.page"),
});

export default async function Matching({ params }: { params: Promise<{ programId: string }> }) {
  const { programId } = await params;
  const actor = await visitor(paths.matching(programId));
  const [program, runs, together] = await Promise.all([
    getAdministered(actor, programId),
    listRuns(actor, programId),
    getTogether(actor, programId),
  ]);
  const closed = whyClosed("match", program.state);
  const t = await words("matching");
  const reader = await readerHere();
  return (
    <Words of={["matching"]}>
      <PageHeader
        title={t("room.page")}
        practice="mentoring"
        crumbs={[{ label: program.name, href: paths.program(programId) }]}
        description={t(`room.about.${together ?? "pair"}`)}
      />
      {closed ? (
        <Callout kind="warn" title={t("room.closed")}>
          {tell(closed, reader)}
        </Callout>
      ) : (
        <Section title={t("room.new")} description={t("room.newAbout")}>
          <StartRunForm programId={programId} start={start} together={together !== null} />
        </Section>
      )}
      {runs.length === 0 && !closed && (
        <EmptyState title={t("room.none")}>{t(`room.noneWhy.${together ?? "pair"}`)}</EmptyState>
      )}
      {runs.length > 0 && (
        <Section title={t("room.runs")}>
          <RowList>
            {runs.map((run) => (
              <RunRow key={run.id} programId={programId} run={run} done={hasResult(run.state)} />
            ))}
          </RowList>
        </Section>
      )}
    </Words>
  );
}
