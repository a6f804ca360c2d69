import type { Metadata } from "next";
import Link from "next/link";
import { Badge } from "@/components/ui/badge";
import { ButtonLink } from "@/components/ui/button";
import { EmptyState } from "@/components/ui/empty-state";
import { PageHeader } from "@/components/ui/page-header";
import { RowItem, RowList } from "@/components/ui/row-list";
import { visitor } from "@/lib/auth/visit";
import { listInitiatives } from "@/lib/coaching/initiatives/queries";
import { paths } from "@/lib/paths";

export const metadata: Metadata = { title: "Coaching initiatives" };

export default async function Initiatives() {
  const actor = await visitor(paths.initiatives());
  const initiatives = await listInitiatives(actor);
  const begin = (
    <ButtonLink href={paths.newInitiative()} variant="primary" tone="coaching">
      Begin an initiative
    </ButtonLink>
  );
  return (
    <>
      <PageHeader
        practice="coaching"
        crumbs={[{ label: "Coaching", href: paths.coaching() }]}
        title="Initiatives"
        description="Coaching for a large group on one competency, the same day: a list of people, coaches assigned by expertise and load."
        actions={
          <>
            <ButtonLink href={paths.coachingFigures()}>Figures</ButtonLink>
            {initiatives.length > 0 && begin}
          </>
        }
      />
      {initiatives.length === 0 ? (
        <EmptyState title="No initiative yet" action={begin}>
          Name the competency, what a coach must be able to show and what the levels are looked at with; paste
          the list, and everybody has a coach within minutes.
        </EmptyState>
      ) : (
        <RowList label="Initiatives">
          {initiatives.map(({ id, name, competency, people, waiting }) => (
            <RowItem key={id}>
              <Link href={paths.initiative(id)} className="group min-w-48 flex-1">
                <span className="block font-medium group-hover:underline">{name}</span>
                <span className="block text-sm text-ink-soft">{competency}</span>
              </Link>
              <span className="text-sm text-ink-soft tabular-nums">{people} people</span>
              {waiting > 0 ? (
                <Badge tone="warn">{waiting} being opened</Badge>
              ) : (
                <Badge tone="coaching">Open</Badge>
              )}
            </RowItem>
          ))}
        </RowList>
      )}
    </>
  );
}
