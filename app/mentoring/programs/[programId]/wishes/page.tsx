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
import { places, save } from "./actions";

export const metadata: Metadata = { title: "My part in the program" };

export default async function Wishes({ params }: { params: Promise<{ programId: string }> }) {
  const { programId } = await params;
  const part = await getPart(await visitor(paths.wishes(programId)), programId);
  return (
    <>
      <PageHeader
        title="My part in the program"
        practice="mentoring"
        crumbs={[{ label: part.programName, href: paths.program(programId) }]}
      />
      <div className="max-w-[720px]">
        {part.wishing && (
          <Section
            title="Whom would you like as a mentor?"
            description="Rank up to five, most wanted first. Nobody reads your wishes: not the mentors, not the program’s admins, not your manager. The matching counts them, and both of you still accept or decline."
          >
            {part.wishing.suggested.length > 0 ? (
              <WishList
                programId={programId}
                suggested={part.wishing.suggested}
                ranked={part.wishing.ranked}
                save={save}
              />
            ) : (
              <EmptyState title="No mentors yet">
                As soon as mentors have enrolled, those who fit what you look for stand here with their
                reasons.
              </EmptyState>
            )}
          </Section>
        )}
        {part.places !== null && (
          <Section
            title="How many mentees would you take?"
            description="At the same time. You see who is proposed before anything begins, and may decline without a reason."
          >
            <PlacesForm programId={programId} places={part.places} set={places} />
          </Section>
        )}
        {!part.wishing && part.places === null && (
          <Callout kind="quiet" title="The program looks for your mentor">
            You will see who is proposed and why, and accept or decline. Until then there is nothing for you
            to do.
          </Callout>
        )}
      </div>
    </>
  );
}
