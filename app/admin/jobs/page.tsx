import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { ClockTable } from "@/components/operations/clock-table";
import { TurnTable } from "@/components/operations/turn-table";
import { ChoiceLinks } from "@/components/ui/choice-links";
import { EmptyState } from "@/components/ui/empty-state";
import { PageHeader } from "@/components/ui/page-header";
import { Section } from "@/components/ui/section";
import { visitor } from "@/lib/auth/visit";
import { listClocks, listTurns } from "@/lib/operations/clocks/queries";
import { paths } from "@/lib/paths";
import { getHats } from "@/lib/people/hats/queries";
import { words } from "@/lib/reader";
import { ask } from "./actions";

export const generateMetadata = async (): Promise<Metadata> => ({
  title: (await words("admin"))("jobs.page"),
});

export default async function Jobs({
  searchParams,
}: {
  searchParams: Promise<Record<string, string | undefined>>;
}) {
  const actor = await visitor(paths.jobs());
  const { owner } = await getHats(actor);
  if (!owner) notFound();
  const failed = (await searchParams)["only"] === "failed";
  const [clocks, turns] = await Promise.all([listClocks(actor), listTurns(actor, { failed })]);
  const t = await words("admin");
  return (
    <>
      <PageHeader
        title={t("jobs.page")}
        crumbs={[{ label: t("room.page"), href: paths.admin() }]}
        description={t("jobs.about")}
      />
      <Section title={t("jobs.clocks")}>
        {clocks.length === 0 ? (
          <EmptyState title={t("jobs.noWorker")}>{t("jobs.noWorkerWhy")}</EmptyState>
        ) : (
          <ClockTable clocks={clocks} ask={ask} />
        )}
      </Section>
      <Section title={t("jobs.runs")} description={t("jobs.runsAbout")}>
        <ChoiceLinks
          label={t("jobs.which")}
          choices={[
            { href: paths.jobs(), label: t("jobs.all"), here: !failed },
            { href: paths.jobs(true), label: t("jobs.failedRuns"), here: failed },
          ]}
        />
        {turns.length === 0 ? (
          <EmptyState title={failed ? t("jobs.noneFailed") : t("jobs.none")}>
            {failed ? t("jobs.noneFailedWhy") : t("jobs.noneWhy")}
          </EmptyState>
        ) : (
          <TurnTable turns={turns} />
        )}
      </Section>
    </>
  );
}
