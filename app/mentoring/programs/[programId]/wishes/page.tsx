import type { Metadata } from "next";
import { PlacesForm } from "@/components/matching/places-form";
import { WishList } from "@/components/matching/wish-list";
import { Callout } from "@/components/ui/callout";
import { EmptyState } from "@/components/ui/empty-state";
import { PageHeader } from "@/components/ui/page-header";
import { Section } from "@/components/ui/section";
import { visitor } from "@/lib/auth/visit";
import { getPart } from "@/lib/mentoring/matches/wishes/queries";
import { paths } from "@/lib/paths";
import { words } from "@/lib/reader";
import { Words } from "@/app/words";
import { places, save } from "./actions";

export const generateMetadata = async (): Promise<Metadata> => ({
  title: (await words("matching"))("wishes.page"),
});

export default async function Wishes({ params }: { params: Promise<{ programId: string }> }) {
  const { programId } = await params;
  const part = await getPart(await visitor(paths.wishes(programId)), programId);
  const t = await words("matching");
  return (
    <Words of={["matching"]}>
      <PageHeader
        title={t("wishes.page")}
        practice="mentoring"
        crumbs={[{ label: part.programName, href: paths.program(programId) }]}
      />
      <div className="max-w-[720px]">
        {part.wishing && (
          <Section title={t("wishes.whom")} description={t("wishes.whomAbout")}>
            {part.wishing.suggested.length > 0 ? (
              <WishList
                programId={programId}
                suggested={part.wishing.suggested}
                ranked={part.wishing.ranked}
                save={save}
              />
            ) : (
              <EmptyState title={t("wishes.noMentors")}>{t("wishes.noMentorsWhy")}</EmptyState>
            )}
          </Section>
        )}
        {part.places !== null && (
          <Section title={t("wishes.many")} description={t("wishes.manyAbout")}>
            <PlacesForm programId={programId} places={part.places} set={places} />
          </Section>
        )}
        {!part.wishing && part.places === null && (
          <Callout kind="quiet" title={t("wishes.wait")}>
            {t("wishes.waitWhy")}
          </Callout>
        )}
      </div>
    </Words>
  );
}
