import type { Metadata } from "next";
import Link from "next/link";
import { notFound } from "next/navigation";
import { FindingCounts, FindingLists } from "@/components/reconcile/findings";
import { momentOf } from "@/components/time/moment";
import { EmptyState } from "@/components/ui/empty-state";
import { PageHeader } from "@/components/ui/page-header";
import { Section } from "@/components/ui/section";
import { visitor } from "@/lib/auth/visit";
import { paths } from "@/lib/paths";
import { getHats } from "@/lib/people/hats/queries";
import { findComparison } from "@/lib/people/reconcile/queries";

export const metadata: Metadata = { title: "People compared" };

export default async function PeopleCompared() {
  const actor = await visitor(paths.peopleCompared());
  const { owner, timeZone } = await getHats(actor);
  if (!owner) notFound();
  const comparison = await findComparison(actor);
  const findings = (comparison?.findings ?? []).map((finding) => ({
    ...finding,
    people: finding.people.map(({ id, name, here }) => ({ id, name, href: here ? paths.person(id) : null })),
  }));
  return (
    <>
      <PageHeader
        title="People compared"
        description="Every night, what the directory and imports said of people and their managers is compared with what holds. It says nothing of mentoring or coaching."
      />
      <div className="max-w-[720px]">
        {comparison ? (
          <>
            <Section
              title={`Compared on ${momentOf(comparison.madeAt, timeZone)}`}
              description={
                <>
                  To compare again at once, start it under{" "}
                  <Link className="underline underline-offset-4" href={paths.jobs()}>
                    Jobs
                  </Link>
                  .
                </>
              }
            >
              <FindingCounts findings={findings} />
            </Section>
            <FindingLists findings={findings} />
          </>
        ) : (
          <EmptyState title="Nothing was compared yet">
            It is done every night; under Jobs you can start it at once.
          </EmptyState>
        )}
      </div>
    </>
  );
}
