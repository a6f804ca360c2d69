import type { Metadata } from "next";
import { GuidePhase } from "@/components/relationship/guide-phase";
import { SpaceTabs } from "@/components/relationship/space-header";
import { PageHeader } from "@/components/ui/page-header";
import { visitor } from "@/lib/auth/visit";
import { getRelationship } from "@/lib/mentoring/relationships/queries";
import { paths } from "@/lib/paths";
import { words } from "@/lib/reader";
import { crumbsOf } from "../crumbs";

export const generateMetadata = async (): Promise<Metadata> => ({
  title: (await words("relationship-guide"))("page"),
});

const PHASES = ["preparing", "negotiating", "enabling", "closing"] as const;

export default async function Guide({ params }: { params: Promise<{ relationshipId: string }> }) {
  const { relationshipId } = await params;
  const actor = await visitor(paths.relationshipGuide(relationshipId));
  const space = await getRelationship(actor, relationshipId);
  const t = await words("relationship-guide");
  return (
    <>
      <PageHeader
        practice="mentoring"
        crumbs={await crumbsOf(space)}
        title={t("title")}
        description={t("about")}
      />
      <SpaceTabs id={relationshipId} />
      <div className="max-w-[720px] divide-y divide-line">
        {PHASES.map((phase) => (
          <GuidePhase
            key={phase}
            phase={phase}
            now={phase === space.standing.phase}
            side={space.me.side}
            model={space.model}
          />
        ))}
      </div>
    </>
  );
}
