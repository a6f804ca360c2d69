import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { ImportRuns } from "@/components/import/import-runs";
import { MappingForm } from "@/components/import/mapping-form";
import { SavedMapping } from "@/components/import/saved-mapping";
import { PeopleUpload } from "@/components/import/people-upload";
import { ImportPlan } from "@/components/import/import-plan";
import { Callout } from "@/components/ui/callout";
import { PageHeader } from "@/components/ui/page-header";
import { Section } from "@/components/ui/section";
import { visitor } from "@/lib/auth/visit";
import { paths } from "@/lib/paths";
import { words } from "@/lib/reader";
import { getHats } from "@/lib/people/hats/queries";
import { previewImport } from "@/lib/people/import/queries";
import { FIELDS } from "@/lib/people/import/schema";
import { listImports } from "@/lib/people/undoing/queries";
import { Words } from "@/app/words";
import { confirm } from "./actions";
import { mappingFrom } from "./mapping";

export const generateMetadata = async (): Promise<Metadata> => ({ title: (await words("import"))("page") });

export default async function Import({
  searchParams,
}: {
  searchParams: Promise<Record<string, string | undefined>>;
}) {
  const params = await searchParams;
  const actor = await visitor(paths.peopleImport());
  const { keeper } = await getHats(actor);
  if (!keeper) notFound();
  const t = await words("import");
  const header = (
    <PageHeader
      title={t("page")}
      crumbs={[{ label: t("people"), href: paths.people() }]}
      description={t("about")}
    />
  );
  if (!params["upload"]) {
    const runs = await listImports(actor);
    return (
      <>
        {header}
        <div className="mb-10 max-w-[640px]">
          <Words of={["import"]}>
            <PeopleUpload />
          </Words>
        </div>
        {runs.length > 0 && (
          <Section title={t("sofar")} description={t("sofarAbout")}>
            <ImportRuns runs={runs} />
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
    <Words of={["import"]}>
      {header}
      <Section title={filename} description={t("columns")}>
        {saved && <SavedMapping {...saved} uploadId={params["upload"]} />}
        <MappingForm
          uploadId={params["upload"]}
          fields={FIELDS}
          columns={columns}
          sample={sample}
          mapping={mapping}
        />
      </Section>
      {mapping.email === undefined ? (
        <Callout kind="warn" title={t("mapping.noMail")}>
          {t("mapping.noMailAbout")}
        </Callout>
      ) : (
        <ImportPlan
          plan={plan}
          columns={columns}
          confirm={confirm}
          input={{ uploadId: params["upload"], mapping }}
          rejectedHref={`/api/uploads/${params["upload"]}/rejected?${query}`}
        />
      )}
    </Words>
  );
}
