import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { MappingForm } from "@/components/import/mapping-form";
import { PeopleUpload } from "@/components/import/people-upload";
import { ImportPlan } from "@/components/import/import-plan";
import { PageHeader } from "@/components/ui/page-header";
import { Section } from "@/components/ui/section";
import { visitor } from "@/lib/auth/visit";
import { paths } from "@/lib/paths";
import { getHats } from "@/lib/people/hats/queries";
import { previewImport } from "@/lib/people/import/queries";
import { FIELDS } from "@/lib/people/import/schema";
import { confirm } from "./actions";
import { mappingFrom } from "./mapping";

export const metadata: Metadata = { title: "Import people" };

export default async function Import({
  searchParams,
}: {
  searchParams: Promise<Record<string, string | undefined>>;
}) {
  const params = await searchParams;
  const actor = await visitor(paths.peopleImport());
  if (!(await getHats(actor)).keeper) notFound();
  const header = (
    <PageHeader
      title="Import people"
      crumbs={[{ label: "People", href: paths.people() }]}
      description="From your directory or payroll, with managers. Nothing is written before you have seen what will happen and confirmed it."
    />
  );
  if (!params["upload"])
    return (
      <>
        {header}
        <div className="max-w-[640px]">
          <PeopleUpload />
        </div>
      </>
    );

  const { filename, columns, mapping, plan, sample } = await previewImport(
    actor,
    params["upload"],
    mappingFrom(params),
  );
  const query = new URLSearchParams({
    chosen: "1",
    ...Object.fromEntries(Object.entries(mapping).map(([key, at]) => [key, String(at)])),
  });
  return (
    <>
      {header}
      <Section
        title={filename}
        description="This is how we understand the columns. Change what is wrong; the preview follows."
      >
        <MappingForm
          uploadId={params["upload"]}
          fields={FIELDS}
          columns={columns}
          sample={sample}
          mapping={mapping}
        />
      </Section>
      <ImportPlan
        plan={plan}
        columns={columns}
        confirm={confirm}
        input={{ uploadId: params["upload"], mapping }}
        rejectedHref={`/api/uploads/${params["upload"]}/rejected?${query}`}
      />
    </>
  );
}
