import type { Metadata } from "next";
import { FiguresTable } from "@/components/initiatives/figures-table";
import { ButtonLink } from "@/components/ui/button";
import { EmptyState } from "@/components/ui/empty-state";
import { PageHeader } from "@/components/ui/page-header";
import { visitor } from "@/lib/auth/visit";
import { listFigures } from "@/lib/coaching/figures/queries";
import { paths } from "@/lib/paths";

export const metadata: Metadata = { title: "Coaching in figures" };

export default async function FiguresPage() {
  const actor = await visitor(paths.coachingFigures());
  const figures = await listFigures(actor);
  return (
    <>
      <PageHeader
        practice="coaching"
        crumbs={[{ label: "Initiatives", href: paths.initiatives() }]}
        title="Coaching in figures"
        description="What coaching comes to, by competency. A number behind which fewer than five people stand is not shown."
        actions={<ButtonLink href={paths.coachingFiguresExport()}>Export as CSV</ButtonLink>}
      />
      {figures.length === 0 ? (
        <EmptyState title="Nothing to count yet">
          As soon as coaching has begun, it is counted here.
        </EmptyState>
      ) : (
        <FiguresTable figures={figures} named />
      )}
    </>
  );
}
