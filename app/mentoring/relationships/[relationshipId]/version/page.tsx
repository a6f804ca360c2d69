import type { Metadata } from "next";
import { VersionDifference } from "@/components/design/version-difference";
import { MoveOverStep } from "@/components/relationship/move-over-step";
import { namesOf, SpaceTabs } from "@/components/relationship/space-header";
import { Callout } from "@/components/ui/callout";
import { PageHeader } from "@/components/ui/page-header";
import { Section } from "@/components/ui/section";
import { visitor } from "@/lib/auth/visit";
import { getRelationship } from "@/lib/mentoring/relationships/queries";
import { obstacle } from "@/lib/mentoring/relationships/rules";
import { findNewerVersion } from "@/lib/mentoring/relationships/versions";
import { paths } from "@/lib/paths";
import { goOnUnderVersion } from "../actions";
import { crumbsOf } from "../crumbs";

export const metadata: Metadata = { title: "A new version" };

/** What the newest version of the design would change for these people, and their own yes to it (D4). */
export default async function NewVersion({ params }: { params: Promise<{ relationshipId: string }> }) {
  const { relationshipId } = await params;
  const actor = await visitor(paths.relationshipVersion(relationshipId));
  const space = await getRelationship(actor, relationshipId);
  const newer = await findNewerVersion(actor, relationshipId);
  return (
    <>
      <PageHeader
        practice="mentoring"
        crumbs={crumbsOf(space)}
        title={newer ? `Version ${newer.version} of the program` : "The version you live under"}
        description="A program’s design is written anew from time to time. Yours stays as it is until every one of you agrees to the next."
      />
      <SpaceTabs id={relationshipId} />
      {newer ? (
        <div className="max-w-[760px]">
          <Section
            title={`What changes from version ${newer.present}`}
            description="What was agreed between you, your goals and everything you wrote stay as they are, and so does the day you planned to end."
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
            partner={namesOf(space.partners)}
            obstacle={
              newer.fits
                ? obstacle("move over", space.standing)
                : "This version is for another number of people, so you go on under yours."
            }
            agree={goOnUnderVersion}
          />
        </div>
      ) : (
        <Callout kind="quiet" title="You live under the newest version">
          When the program has a new one, what it would change for you stands here.
        </Callout>
      )}
    </>
  );
}
