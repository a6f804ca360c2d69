import type { Metadata } from "next";
import Link from "next/link";
import { notFound } from "next/navigation";
import { OrgTree } from "@/components/people/org-tree";
import { Callout } from "@/components/ui/callout";
import { PageHeader } from "@/components/ui/page-header";
import { visitor } from "@/lib/auth/visit";
import { paths } from "@/lib/paths";
import { getOrgChart } from "@/lib/people/org-chart/queries";

export const metadata: Metadata = { title: "Org chart" };

/** People drawn at once; the teams of the others are a page further. */
const ROOM = 70;

export default async function OrgChart({ searchParams }: { searchParams: Promise<{ from?: string }> }) {
  const { from } = await searchParams;
  const chart = await getOrgChart(await visitor(paths.orgChart()), { from, room: ROOM });
  if (!chart) notFound();
  const { branches, top, left, unknown } = chart;
  return (
    <>
      <PageHeader
        title={top ? `Org chart, from ${top.name}` : "Org chart"}
        crumbs={[
          { label: "People", href: paths.people() },
          ...(top ? [{ label: "Org chart", href: paths.orgChart() }] : []),
        ]}
        description="The manager of record of everybody. In coaching the manager is a partner; in mentoring the chart decides who may never be matched."
      />
      {unknown.count > 0 && (
        <div className="mb-6">
          <Callout
            kind="warn"
            title={`${unknown.count.toLocaleString("en")} ${unknown.count === 1 ? "person has" : "people have"} no known manager`}
          >
            They cannot be matched in mentoring until somebody says who it is, or that there is none:{" "}
            {unknown.names.join(", ")}
            {unknown.count > unknown.names.length &&
              ` and ${(unknown.count - unknown.names.length).toLocaleString("en")} more`}
            .
          </Callout>
        </div>
      )}
      <OrgTree branches={branches} open />
      {left > 0 && (
        <p className="mt-4 text-sm text-ink-soft">
          {left.toLocaleString("en")} more with nobody above them are not drawn. They are all in the{" "}
          <Link href={paths.people()} className="link">
            list of people
          </Link>
          .
        </p>
      )}
    </>
  );
}
