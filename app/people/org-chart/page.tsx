import type { Metadata } from "next";
import Link from "next/link";
import { notFound } from "next/navigation";
import { OrgTree } from "@/components/people/org-tree";
import { Callout } from "@/components/ui/callout";
import { PageHeader } from "@/components/ui/page-header";
import { visitor } from "@/lib/auth/visit";
import { paths } from "@/lib/paths";
import { words } from "@/lib/reader";
import { getOrgChart } from "@/lib/people/org-chart/queries";

export const generateMetadata = async (): Promise<Metadata> => ({
  title: (await words("people"))("orgChart"),
});

/** People drawn at once; the teams of the others are a page further. */
const ROOM = 70;

export default async function OrgChart({ searchParams }: { searchParams: Promise<{ from?: string }> }) {
  const { from } = await searchParams;
  const chart = await getOrgChart(await visitor(paths.orgChart()), { from, room: ROOM });
  if (!chart) notFound();
  const t = await words("people");
  const { branches, top, left, unknown } = chart;
  return (
    <>
      <PageHeader
        title={top ? t("chart.from", { name: top.name }) : t("orgChart")}
        crumbs={[
          { label: t("page"), href: paths.people() },
          ...(top ? [{ label: t("orgChart"), href: paths.orgChart() }] : []),
        ]}
        description={t("chart.about")}
      />
      {unknown.count > 0 && (
        <div className="mb-6">
          <Callout kind="warn" title={t("chart.unknown", { count: unknown.count })}>
            {t("chart.unknownWho", {
              names: unknown.names.join(", "),
              more: unknown.count - unknown.names.length,
            })}
          </Callout>
        </div>
      )}
      <OrgTree branches={branches} open />
      {left > 0 && (
        <p className="mt-4 text-sm text-ink-soft">
          {t.rich("chart.left", {
            count: left,
            link: (chunks) => (
              <Link href={paths.people()} className="link">
                {chunks}
              </Link>
            ),
          })}
        </p>
      )}
    </>
  );
}
