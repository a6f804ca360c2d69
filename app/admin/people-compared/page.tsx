import type { Metadata } from "next";
import Link from "next/link";
import { notFound } from "next/navigation";
import { FindingCounts, FindingLists } from "@/components/reconcile/findings";
import { ButtonLink } from "@/components/ui/button";
import { EmptyState } from "@/components/ui/empty-state";
import { PageHeader } from "@/components/ui/page-header";
import { Section } from "@/components/ui/section";
import { visitor } from "@/lib/auth/visit";
import { paths } from "@/lib/paths";
import { getHats } from "@/lib/people/hats/queries";
import { findComparison } from "@/lib/people/reconcile/queries";
import { figures, words } from "@/lib/reader";

export const generateMetadata = async (): Promise<Metadata> => ({
  title: (await words("admin"))("compared.page"),
});

export default async function PeopleCompared() {
  const actor = await visitor(paths.peopleCompared());
  const { owner } = await getHats(actor);
  if (!owner) notFound();
  const comparison = await findComparison(actor);
  const findings = (comparison?.findings ?? []).map((finding) => ({
    ...finding,
    people: finding.people.map(({ id, name, here }) => ({ id, name, href: here ? paths.person(id) : null })),
  }));
  const t = await words("admin");
  const write = await figures();
  return (
    <>
      <PageHeader
        title={t("compared.page")}
        crumbs={[{ label: t("room.page"), href: paths.admin() }]}
        description={t("compared.about")}
        actions={
          findings.some(({ count }) => count > 0) && (
            <ButtonLink href={paths.peopleComparedExport()}>{t("compared.export")}</ButtonLink>
          )
        }
      />
      <div className="max-w-[720px]">
        {comparison ? (
          <>
            <Section
              title={t("compared.on", { moment: write.dateTime(comparison.madeAt, "moment") })}
              description={t.rich("compared.again", {
                jobs: (text) => (
                  <Link className="underline underline-offset-4" href={paths.jobs()}>
                    {text}
                  </Link>
                ),
              })}
            >
              <FindingCounts findings={findings} />
            </Section>
            <FindingLists findings={findings} />
          </>
        ) : (
          <EmptyState title={t("compared.none")}>{t("compared.noneWhy")}</EmptyState>
        )}
      </div>
    </>
  );
}
