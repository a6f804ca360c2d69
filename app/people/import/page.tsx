import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { ImportRuns } from "@/components/import/import-runs";
import { MappingForm } from "@/components/import/mapping-form";
import { SavedMapping } from "@/components/import/saved-mapping";
import { PeopleUpload } from "@/components/import/people-upload";
import { ImportPlan } from "@/components/import/import-plan";
import { PageHeader } from "@/components/ui/page-header";
import { Section } from "@/components/ui/section";
import { visitor } from "@/lib/auth/visit";
import { paths } from "@/lib/paths";
import { getHats } from "@/lib/people/hats/queries";
import { previewImport } from "@/lib/people/import/queries";
import { FIELDS } from "@/lib/people/import/schema";
import { listImports } from "@/lib/people/undoing/queries";
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
  const { keeper, timeZone } = await getHats(actor);
  if (!keeper) notFound();
  const header = (
    <PageHeader
      title="Import people"
      crumbs={[{ label: "People", href: paths.people() }]}
      description="From your directory or payroll, with managers. Nothing is written before you have seen what will happen and confirmed it."
    />
  );
  if (!params["upload"]) {
    const runs = await listImports(actor);
    return (
      <>
        {header}
        <div className="mb-10 max-w-[640px]">
          <PeopleUpload />
        </div>
        {runs.length > 0 && (
          <Section title="Imports so far" description="For thirty days an import can be undone as a whole.">
            <ImportRuns runs={runs} timeZone={timeZone} />
          </Section>
        )}
      </>
    );
  }

  const { filename, columns, mapping, saved, plan, sample } = await previewImport(
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
        {saved && <SavedMapping {...saved} uploadId={params["upload"]} timeZone={timeZone} />}
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
