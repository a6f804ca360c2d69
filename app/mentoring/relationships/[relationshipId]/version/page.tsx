import type { Metadata } from "next";
import { VersionDifference } from "@/components/design/version-difference";
import { MoveOverStep } from "@/components/relationship/move-over-step";
import { SpaceTabs } from "@/components/relationship/space-header";
import { Callout } from "@/components/ui/callout";
import { PageHeader } from "@/components/ui/page-header";
import { Section } from "@/components/ui/section";
import { visitor } from "@/lib/auth/visit";
import { getRelationship } from "@/lib/mentoring/relationships/queries";
import { findNewerVersion } from "@/lib/mentoring/relationships/versions";
import { paths } from "@/lib/paths";
import { words } from "@/lib/reader";
import { goOnUnderVersion } from "../actions";
import { crumbsOf } from "../crumbs";
import { namesOf } from "../names";
import { whyNot } from "../why-not";

export const generateMetadata = async (): Promise<Metadata> => ({
  title: (await words("relationship-space"))("version.page"),
});

/** What the newest version of the design would change for these people, and their own yes to it (D4). */
export default async function NewVersion({ params }: { params: Promise<{ relationshipId: string }> }) {
  const { relationshipId } = await params;
  const actor = await visitor(paths.relationshipVersion(relationshipId));
  const space = await getRelationship(actor, relationshipId);
  const t = await words("relationship-space");
  const newer = await findNewerVersion(actor, relationshipId);
  return (
    <>
      <PageHeader
        practice="mentoring"
        crumbs={await crumbsOf(space)}
        title={newer ? t("version.newer", { version: newer.version }) : t("version.present")}
        description={t("version.about")}
      />
      <SpaceTabs id={relationshipId} />
      {newer ? (
        <div className="max-w-[760px]">
          <Section
            title={t("version.changes", { version: newer.present })}
            description={t("version.changesAbout")}
          >
            <VersionDifference
              before={newer.before}
              after={newer.after}
              sections={["purpose", "focus", "model", "components"]}
            />
          </Section>
          <MoveOverStep
            relationshipId={relationshipId}
            designId={newer.designId}
            version={newer.version}
            move={newer.move}
            partner={await namesOf(space.partners)}
            obstacle={newer.fits ? await whyNot("move over", space.standing) : t("version.otherNumber")}
            agree={goOnUnderVersion}
          />
        </div>
      ) : (
        <Callout kind="quiet" title={t("version.newest")}>
          {t("version.newestWhy")}
        </Callout>
      )}
    </>
  );
}
