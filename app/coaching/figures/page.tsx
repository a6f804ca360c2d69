import type { Metadata } from "next";
import { FiguresTable } from "@/components/initiatives/figures-table";
import { ButtonLink } from "@/components/ui/button";
import { EmptyState } from "@/components/ui/empty-state";
import { PageHeader } from "@/components/ui/page-header";
import { visitor } from "@/lib/auth/visit";
import { listFigures } from "@/lib/coaching/figures/queries";
import { paths } from "@/lib/paths";
import { words } from "@/lib/reader";

export const generateMetadata = async (): Promise<Metadata> => ({
  title: (await words("initiatives"))("table.page"),
});

export default async function FiguresPage() {
  const actor = await visitor(paths.coachingFigures());
  const t = await words("initiatives");
  const figures = await listFigures(actor);
  return (
    <>
      <PageHeader
        practice="coaching"
        crumbs={[{ label: t("title"), href: paths.initiatives() }]}
        title={t("table.page")}
        description={t("table.about")}
        actions={<ButtonLink href={paths.coachingFiguresExport()}>{t("table.export")}</ButtonLink>}
      />
      {figures.length === 0 ? (
        <EmptyState title={t("table.empty")}>{t("table.emptyWhy")}</EmptyState>
      ) : (
        <FiguresTable figures={figures} named />
      )}
    </>
  );
}
